package vn.motcua.centre.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as a page shows them. Every text goes in as text, never as markup. */
final class Html {

    private Html() {
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String section(Table table, String nothing) {
        String inner = table.rows().isEmpty() ? "<p class=\"empty\">" + escaped(nothing) + "</p>" : Charts.draw(table) + table(table);
        return "<section class=\"panel\"><h2>" + escaped(table.title()) + "</h2><p class=\"muted\">" + escaped(table.note()) + "</p>"
                + inner + "</section>";
    }

    private static String table(Table table) {
        String head = IntStream.range(0, table.columns().size())
                .mapToObj(column -> "<th scope=\"col\"" + kind(table, column) + ">" + escaped(table.columns().get(column)) + "</th>")
                .collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>" + head + "</tr></thead><tbody>"
                + table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining()) + "</tbody></table></div>";
    }

    private static String row(Table table, List<Object> row) {
        StringBuilder html = new StringBuilder("<tr><th scope=\"row\">").append(escaped(Table.text(row.get(0)))).append("</th>");
        for (int column = 1; column < row.size(); column++) {
            html.append("<td").append(kind(table, column)).append('>').append(escaped(Table.text(row.get(column)))).append("</td>");
        }
        return html.append("</tr>").toString();
    }

    private static String kind(Table table, int column) {
        return column == 0 || table.isWords(column) ? "" : " class=\"count\"";
    }

    /** @param chosen which of the values */
    static String options(List<String> values, List<String> names, String chosen) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            html.append("<option value=\"").append(escaped(values.get(i))).append(values.get(i).equals(chosen) ? "\" selected>" : "\">")
                    .append(escaped(names.get(i))).append("</option>");
        }
        return html.toString();
    }
}
