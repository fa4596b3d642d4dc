package vn.motcua.centre.statistics;

import java.util.List;
import java.util.Locale;

/** Draws a table as SVG, without scripts. The table stands beside it, so the drawing is one picture with one name to who cannot see it. */
final class Charts {

    private static final int WIDTH = 720;
    private static final int NAME = 270;
    private static final int VALUE = 64;
    private static final int ROW = 44;
    private static final int HEIGHT = 150;
    private static final int FOOT = 22;
    private static final double DAY_NAME = 44;
    private static final int LONGEST_NAME = 32;

    private Charts() {
    }

    /** Empty when there is nothing to draw. */
    static String draw(Table table) {
        double most = table.rows().stream()
                .mapToDouble(row -> Math.max(Table.size(row.get(1)), table.chart() == Table.Chart.BARS ? Table.size(row.get(2)) : 0)).max().orElse(0);
        if (table.chart() == Table.Chart.NONE || most == 0) {
            return "";
        }
        String inner = table.chart() == Table.Chart.BARS ? bars(table, most) : days(table, most);
        int height = table.chart() == Table.Chart.BARS ? table.rows().size() * ROW : HEIGHT + FOOT;
        return "<svg class=\"chart\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-label=\"" + Html.escaped(table.title())
                + "\">" + inner + "</svg>";
    }

    private static String bars(Table table, double most) {
        StringBuilder svg = new StringBuilder();
        int room = WIDTH - NAME - VALUE;
        for (int i = 0; i < table.rows().size(); i++) {
            List<Object> row = table.rows().get(i);
            int y = i * ROW;
            svg.append("<text class=\"name\" x=\"").append(NAME - 12).append("\" y=\"").append(y + 26).append("\" text-anchor=\"end\">")
                    .append(Html.escaped(shortened(Table.text(row.get(0))))).append("</text>");
            bar(svg, "now", NAME, y + 6, room * Table.size(row.get(1)) / most, 18);
            bar(svg, "before", NAME, y + 26, room * Table.size(row.get(2)) / most, 9);
            svg.append("<text class=\"value\" x=\"").append(fixed(NAME + room * Table.size(row.get(1)) / most + 8)).append("\" y=\"")
                    .append(y + 21).append("\">").append(Html.escaped(Table.text(row.get(1)))).append("</text>");
        }
        return svg.toString();
    }

    private static void bar(StringBuilder svg, String kind, int x, int y, double width, int height) {
        if (width > 0) {
            svg.append("<rect class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"")
                    .append(fixed(Math.max(2, width))).append("\" height=\"").append(height).append("\" rx=\"3\"/>");
        }
    }

    private static String days(Table table, double most) {
        StringBuilder svg = new StringBuilder();
        double step = (double) WIDTH / table.rows().size();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Object> row = table.rows().get(i);
            double height = (HEIGHT - 18) * Table.size(row.get(1)) / most;
            double x = i * step + step * 0.15;
            if (height > 0) {
                svg.append("<rect class=\"now\" x=\"").append(fixed(x)).append("\" y=\"").append(fixed(HEIGHT - height))
                        .append("\" width=\"").append(fixed(step * 0.7))
                        .append("\" height=\"").append(fixed(height)).append("\" rx=\"3\"><title>")
                        .append(Html.escaped(Table.text(row.get(0)) + ": " + Table.text(row.get(1))))
                        .append("</title></rect>");
            }
            if (i % 3 == 0) {
                // Those at the two ends would reach beyond the picture.
                double middle = Math.max(DAY_NAME / 2, Math.min(WIDTH - DAY_NAME / 2, i * step + step / 2));
                svg.append("<text class=\"day\" x=\"").append(fixed(middle)).append("\" y=\"").append(HEIGHT + 17)
                        .append("\" text-anchor=\"middle\">")
                        .append(Html.escaped(Table.text(row.get(0)))).append("</text>");
            }
        }
        return svg.append("<path class=\"ground\" d=\"M0 ").append(HEIGHT).append("H").append(WIDTH).append("\"/>").toString();
    }

    /** The whole name stands in the table. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
    }

    private static String fixed(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
