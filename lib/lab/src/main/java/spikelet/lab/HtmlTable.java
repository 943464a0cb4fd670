package spikelet.lab;

import java.util.List;
import java.util.Locale;
import spikelet.Columns;

/**
 * A table as HTML: compact, numbers to the right and rounded alike, long tables shortened to their beginning and end. It
 * takes its colours from the page, so it suits light and dark notebooks, and says what matters with attributes, as some
 * pages drop styles.
 */
final class HtmlTable {

    private static final int MOST_ROWS = 20;
    private static final int LONG = 70;
    private static final String LINE = "border:0;border-bottom:1px solid rgba(128,128,128,.3);";

    private final Columns columns;
    private final StringBuilder html = new StringBuilder();

    private HtmlTable(Columns columns) {
        this.columns = columns;
    }

    static String of(Columns columns) {
        return new HtmlTable(columns).write();
    }

    private String write() {
        int rows = columns.rows();
        var names = columns.names();
        html.append("<table style=\"border-collapse:collapse;font-size:13px;margin:4px 0\">\n<thead><tr>");
        var cells = names.stream()
                .map(name -> new CellText(columns.get(name), shown(rows)))
                .toList();
        for (int c = 0; c < names.size(); c++) {
            cell("th", names.get(c), cells.get(c).isNumber(), "font-weight:600;");
        }
        html.append("</tr></thead>\n<tbody>\n");
        int before = -1;
        for (int row : shown(rows)) {
            if (row != before + 1) {
                gap(cells);
            }
            html.append("<tr>");
            for (var column : cells) {
                cell("td", column.at(row), column.isNumber(), "");
            }
            html.append("</tr>\n");
            before = row;
        }
        html.append("</tbody>\n</table>\n");
        html.append("<div style=\"font-size:12px;opacity:.75\">")
                .append(Html.escape(columns.name()))
                .append(columns.name().isBlank() ? "" : ": ")
                .append(count(rows, "row"))
                .append(" × ")
                .append(count(names.size(), "column"))
                .append("</div>");
        return html.toString();
    }

    private static int[] shown(int rows) {
        if (rows <= MOST_ROWS) {
            return java.util.stream.IntStream.range(0, rows).toArray();
        }
        int half = MOST_ROWS / 2;
        return java.util.stream.IntStream.range(0, MOST_ROWS)
                .map(k -> k < half ? k : rows - MOST_ROWS + k)
                .toArray();
    }

    private static String count(int n, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
    }

    private void gap(List<CellText> cells) {
        html.append("<tr>");
        for (var column : cells) {
            cell("td", "⋮", column.isNumber(), "opacity:.6;");
        }
        html.append("</tr>\n");
    }

    private void cell(String tag, String text, boolean number, String style) {
        var align = number ? "right" : "left";
        html.append('<')
                .append(tag)
                .append(" align=\"")
                .append(align)
                .append("\" style=\"")
                .append(LINE);
        html.append("text-align:")
                .append(align)
                .append(";padding:2px 10px;")
                .append(text.length() > LONG ? "max-width:52em;white-space:normal;" : "white-space:nowrap;");
        html.append(number ? "font-variant-numeric:tabular-nums;" : "")
                .append(style)
                .append("\">");
        html.append(Html.escape(text)).append("</").append(tag).append('>');
    }

    /** The cells of one column as text; its numbers have as many decimals as the row that needs most. */
    private static final class CellText {

        private static final int DIGITS = 6;
        private final Object values;
        private final int decimals;
        private final boolean scientific;

        CellText(Object values, int[] rows) {
            this.values = values;
            int needed = 0;
            double largest = 0;
            if (values instanceof double[] numbers) {
                for (int row : rows) {
                    needed = Math.max(needed, NumberText.decimals(numbers[row], DIGITS));
                    largest = Double.isFinite(numbers[row]) ? Math.max(largest, Math.abs(numbers[row])) : largest;
                }
            }
            scientific = largest >= 1e9 || largest > 0 && largest < 1e-4;
            // Five digits tell numbers apart; a column of large ones needs no more because one of them is tiny.
            int whole = largest == 0 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
            int room = whole >= 1 ? Math.max(1, 5 - whole) : 4 - whole;
            decimals = Math.min(needed, room);
        }

        boolean isNumber() {
            return !(values instanceof String[]);
        }

        String at(int row) {
            if (values instanceof int[] whole) {
                return NumberText.minus(Integer.toString(whole[row]));
            } else if (values instanceof double[] numbers) {
                return scientific ? NumberText.scientific(numbers[row], 4) : NumberText.fixed(numbers[row], decimals);
            }
            var text = ((String[]) values)[row];
            return text == null ? "–" : text;
        }
    }
}
