package spikelet;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values, RFC 4180: a header line, cells perhaps in quotes. */
final class CsvReader {
    private final String text;
    private final String name;
    private int position;

    private CsvReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Columns read(String name, String text) {
        return new CsvReader(name, text.startsWith("\ufeff") ? text.substring(1) : text).columns();
    }

    private Columns columns() {
        var rows = new ArrayList<List<String>>();
        while (position < text.length()) {
            var row = row();
            boolean empty = row.size() == 1 && row.get(0).isBlank();
            if (!empty) rows.add(row);
        }
        Check.that(!rows.isEmpty(), "table '%s' is empty", name);
        var header = rows.remove(0);
        Check.that(
                header.size() > 1 || !header.get(0).contains(";"),
                "table '%s': the cells are separated by semicolons; save it with commas",
                name);
        var table = Columns.named(name);
        for (int c = 0; c < header.size(); c++)
            table = withColumn(table, header.get(c).strip(), cells(rows, c, header));
        return table;
    }

    private String[] cells(List<List<String>> rows, int column, List<String> header) {
        var cells = new String[rows.size()];
        for (int r = 0; r < cells.length; r++) {
            Check.that(
                    rows.get(r).size() == header.size(),
                    "table '%s': row %d has %d cells, the header %d",
                    name,
                    r + 1,
                    rows.get(r).size(),
                    header.size());
            cells[r] = rows.get(r).get(column);
        }
        return cells;
    }

    /** A column of numbers if every cell is one. */
    private static Columns withColumn(Columns table, String column, String[] cells) {
        var numbers = new double[cells.length];
        try {
            for (int r = 0; r < cells.length; r++) numbers[r] = Double.parseDouble(cells[r].strip());
        } catch (NumberFormatException text) {
            return table.column(column, cells);
        }
        return table.column(column, numbers);
    }

    private List<String> row() {
        var row = new ArrayList<String>();
        while (true) {
            row.add(cell());
            if (position >= text.length()) return row;
            char end = text.charAt(position++);
            if (end == ',') continue;
            if (end == '\r' && position < text.length() && text.charAt(position) == '\n') position++;
            return row;
        }
    }

    private String cell() {
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            if (c == '"') {
                boolean twice = quoted && position + 1 < text.length() && text.charAt(position + 1) == '"';
                if (twice) cell.append(text.charAt(position++));
                else quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                break;
            } else {
                cell.append(c);
            }
        }
        return cell.toString();
    }
}
