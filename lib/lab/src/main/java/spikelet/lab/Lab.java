package spikelet.lab;

import java.util.List;
import org.knowm.xchart.XYChart;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Figure;
import tech.tablesaw.api.Table;

/**
 * The short words of a notebook cell; meant to be imported statically.
 *
 * <pre>{@code
 * import static spikelet.lab.Lab.*;
 *
 * table(run).where(t -> t.stringColumn("population").isEqualTo("E"))
 * }</pre>
 */
public final class Lab {

    /**
     * What stands in an exercise until it is answered: {@code double rheobase = YOUR_ANSWER;}. It is NaN, so whatever is
     * computed from it is unanswered too.
     */
    public static final double YOUR_ANSWER = Double.NaN;

    private Lab() {}

    /**
     * A result as a Tablesaw table, to filter, group and join.
     *
     * @param result anything that is a table on request: a recording, spikes, a trace, a figure, a network
     * @return a new table; changing it leaves the result as it is
     */
    public static Table table(Tabular result) {
        return Tables.table(result.columns());
    }

    /**
     * A Tablesaw table as plain columns, for instance to write CSV with correct quotes.
     *
     * @param table the table
     * @return its columns; what is neither whole nor a number becomes text
     */
    public static Columns columns(Table table) {
        return Tables.columns(table);
    }

    /**
     * The panels of a figure as XChart charts in the house style, to go on with XChart's own means: add series and
     * annotations, open windows, encode in other formats.
     *
     * @param figure the figure
     * @return a chart for each panel, from top to bottom; each draws itself completely
     */
    public static List<XYChart> charts(Figure figure) {
        return List.copyOf(FigurePainter.charts(figure));
    }
}
