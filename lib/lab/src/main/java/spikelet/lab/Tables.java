package spikelet.lab;

import spikelet.Columns;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The way to Tablesaw and back. It is the only class that uses Tablesaw, so that nobody waits for its slow start (it scans
 * the class path once) before they ask for a table.
 */
final class Tables {

    private Tables() {}

    static Table table(Columns columns) {
        var table = Table.create(columns.name());
        for (var name : columns.names()) {
            var values = columns.get(name);
            if (values instanceof double[] numbers) {
                table.addColumns(DoubleColumn.create(name, numbers.clone()));
            } else if (values instanceof int[] whole) {
                table.addColumns(IntColumn.create(name, whole.clone()));
            } else {
                table.addColumns(StringColumn.create(name, (String[]) values));
            }
        }
        return table;
    }

    static Columns columns(Table table) {
        var columns = Columns.named(table.name() == null ? "" : table.name());
        for (var column : table.columns()) {
            if (column instanceof IntColumn whole && whole.countMissing() == 0) {
                columns = columns.column(column.name(), whole.asIntArray());
            } else if (column instanceof NumericColumn<?> numbers) {
                columns = columns.column(column.name(), numbers.asDoubleArray());
            } else {
                var texts = new String[column.size()];
                for (int row = 0; row < texts.length; row++) {
                    texts[row] = column.getString(row);
                }
                columns = columns.column(column.name(), texts);
            }
        }
        return columns;
    }

    static MimeBundle display(Object table) {
        var columns = columns((Table) table);
        return MimeBundle.html(HtmlTable.of(columns), table.toString());
    }
}
