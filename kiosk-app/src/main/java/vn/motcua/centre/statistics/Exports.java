package vn.motcua.centre.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.motcua.centre.paper.PaperWriter;
import vn.motcua.centre.paper.PaperWriter.Align;
import vn.motcua.centre.statistics.Table.Share;

/** The same tables for other programs, and for paper. */
final class Exports {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int WIDE = 48;
    private static final int NARROW = 18;
    private static final int HEAD_ROWS = 3;

    private Exports() {
    }

    /**
     * A value a line: table, row, column, value; shares as a number of percent. With a byte-order mark, or Excel takes Vietnamese for
     * something else.
     */
    static byte[] csv(List<Table> tables, String[] head) throws IOException {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) head);
            for (Table table : tables) {
                for (List<Object> row : table.rows()) {
                    for (int i = 1; i < row.size(); i++) {
                        csv.printRecord(harmless(table.title()), harmless(Table.text(row.get(0))), harmless(table.columns().get(i)),
                                value(row.get(i)));
                    }
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object value(Object value) {
        return value == null ? "" : value instanceof Share share ? share.whole() == 0 ? "" : Math.round(share.percent() * 10) / 10.0
                : value instanceof Number ? value : harmless(value.toString());
    }

    /** What a citizen typed into a search must not become a formula in an official's spreadsheet. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+@\\t\\r-].*") && !text.matches("[+-]?\\d+([.,]\\d+)?( .*)?") ? "'" + text : text;
    }

    /** A sheet a table. */
    static byte[] xlsx(String title, List<Table> tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "MotCua", "1.0")) {
            for (int i = 0; i < tables.size(); i++) {
                sheet(book.newWorksheet(name(i + 1, tables.get(i).title())), title, tables.get(i));
            }
        }
        return out.toByteArray();
    }

    private static String name(int nth, String title) {
        String name = nth + " " + title.replaceAll("[\\\\/?*\\[\\]:]", " ");
        return name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length())).strip();
    }

    private static void sheet(Worksheet sheet, String title, Table table) {
        sheet.value(0, 0, title);
        sheet.value(1, 0, table.title() + ". " + table.note());
        sheet.style(0, 0).bold().set();
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(HEAD_ROWS, column, table.columns().get(column));
            sheet.style(HEAD_ROWS, column).bold().wrapText(true).set();
            sheet.width(column, column == 0 ? WIDE : NARROW);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cell(sheet, HEAD_ROWS + 1 + i, column, table.rows().get(i).get(column));
            }
        }
        sheet.freezePane(1, HEAD_ROWS + 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Share share) {
            if (share.whole() > 0) {
                sheet.value(row, column, (double) share.part() / share.whole());
                sheet.style(row, column).format("0.0%").set();
            }
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** A4, lying. */
    static byte[] pdf(String title, String branch, List<Table> tables, String nothing) throws IOException {
        try (PaperWriter paper = new PaperWriter(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()), 18 * PaperWriter.MM)) {
            paper.text(paper.bold(), 16, Align.LEFT, title);
            paper.text(paper.regular(), 11, Align.LEFT, branch);
            paper.rule();
            for (Table table : tables) {
                paper.need(90);
                paper.gap(12);
                paper.text(paper.bold(), 12.5f, Align.LEFT, table.title());
                paper.text(paper.italic(), 9.5f, Align.LEFT, table.note());
                paper.gap(4);
                if (table.rows().isEmpty()) {
                    paper.text(paper.regular(), 10, Align.LEFT, nothing);
                } else {
                    rows(paper, table);
                }
            }
            return paper.finish(false);
        }
    }

    private static void rows(PaperWriter paper, Table table) throws IOException {
        float[] edges = edges(paper, table);
        String[] head = table.columns().toArray(String[]::new);
        paper.row(paper.bold(), 9, edges, head);
        for (List<Object> row : table.rows()) {
            String[] cells = row.stream().map(Table::text).toArray(String[]::new);
            if (!paper.hasRoomFor(paper.regular(), 9, edges, cells)) {
                paper.page();
                paper.row(paper.bold(), 9, edges, head);
            }
            paper.row(paper.regular(), 9, edges, cells);
        }
    }

    /** Columns of texts get three times the room of columns of numbers. */
    private static float[] edges(PaperWriter paper, Table table) {
        int columns = table.columns().size();
        double[] weights = new double[columns];
        for (int i = 0; i < columns; i++) {
            weights[i] = i == 0 || table.isWords(i) ? 3 : 1;
        }
        double sum = Arrays.stream(weights).sum();
        float[] edges = new float[columns + 1];
        edges[0] = paper.left();
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + (float) ((paper.right() - paper.left()) * weights[i] / sum);
        }
        return edges;
    }
}
