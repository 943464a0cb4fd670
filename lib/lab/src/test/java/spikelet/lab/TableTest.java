package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.Columns;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables: to Tablesaw and back, and as HTML. */
class TableTest {

    private static final Columns SPIKES = Columns.named("spikes")
            .column("time (ms)", new double[] {0.1, 12.5, Double.NaN})
            .column("neuron", new int[] {3, 1, 2})
            .column("population", new String[] {"E", "q\"r", "<I>"});

    /** The cells of a column as they are shown. */
    private static String shown(Columns columns, String column) {
        int at = columns.names().indexOf(column) + 1;
        var text = new StringBuilder();
        var rows = Pattern.compile("<tr>(.*?)</tr>").matcher(HtmlTable.of(columns));
        rows.find();
        while (rows.find()) {
            var cells = Pattern.compile("<td[^>]*>(.*?)</td>").matcher(rows.group(1));
            for (int k = 0; k < at; k++) {
                cells.find();
            }
            text.append(text.isEmpty() ? "" : " ").append(cells.group(1));
        }
        return text.toString();
    }

    @Test
    void columnsBecomeATablesawTable() {
        var table = Lab.table(SPIKES);
        assertEquals("spikes", table.name());
        assertEquals(3, table.rowCount());
        assertEquals(12.5, table.doubleColumn("time (ms)").get(1));
        assertEquals(1, table.intColumn("neuron").get(1));
        assertEquals("q\"r", table.stringColumn("population").get(1));
        assertTrue(table.doubleColumn("time (ms)").isMissing(2));
    }

    @Test
    void aTablesawTableBecomesColumns() {
        var columns = Lab.columns(Lab.table(SPIKES));
        assertArrayEquals((int[]) SPIKES.get("neuron"), (int[]) columns.get("neuron"));
        assertArrayEquals((String[]) SPIKES.get("population"), (String[]) columns.get("population"));
        assertArrayEquals((double[]) SPIKES.get("time (ms)"), (double[]) columns.get("time (ms)"));
        assertTrue(columns.toCsv().contains("\"q\"\"r\""), "quotes are doubled");
    }

    @Test
    void columnsOfOtherTypesBecomeTextOrNumbers() {
        var whole = IntColumn.create("i");
        whole.append(1);
        whole.appendMissing();
        var table = Table.create("t", whole, BooleanColumn.create("b", true, false));
        var columns = Lab.columns(table);
        assertArrayEquals(new double[] {1, Double.NaN}, (double[]) columns.get("i"));
        assertArrayEquals(new String[] {"true", "false"}, (String[]) columns.get("b"));
    }

    @Test
    void changingTheTableLeavesTheResultAsItIs() {
        Lab.table(SPIKES).doubleColumn("time (ms)").set(0, 99.0);
        assertEquals(0.1, ((double[]) SPIKES.get("time (ms)"))[0]);
    }

    @Test
    void textIsEscaped() {
        assertTrue(HtmlTable.of(SPIKES).contains("&lt;I&gt;"));
        assertFalse(HtmlTable.of(SPIKES).contains("<I>"));
    }

    @Test
    void numbersStandRightAndTextLeft() {
        var html = HtmlTable.of(SPIKES);
        assertEquals(8, html.split("align=\"right\"", -1).length - 1);
        assertEquals(4, html.split("align=\"left\"", -1).length - 1);
    }

    @Test
    void aLongTableShowsItsBeginningAndItsEnd() {
        var long1 = Columns.named("long").column("k", IntStream.range(0, 1234).toArray());
        assertEquals("0 1 2 3 4 5 6 7 8 9 ⋮ 1224 1225 1226 1227 1228 1229 1230 1231 1232 1233", shown(long1, "k"));
        assertTrue(HtmlTable.of(long1).contains("1,234 rows × 1 column"));
    }

    @Test
    void anEmptyTableHasItsHeadings() {
        var html = HtmlTable.of(Columns.named("none").column("x", new double[0]));
        assertTrue(html.contains(">x</th>") && html.contains("0 rows"), html);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(new double[] {0.1, 12.5, 999.9}, "0.1 12.5 999.9"),
                arguments(new double[] {1, 2, 3}, "1 2 3"),
                arguments(new double[] {5.070625, 5.4925}, "5.0706 5.4925"),
                arguments(new double[] {1 / 3.0, -2 / 3.0}, "0.3333 −0.6667"),
                arguments(new double[] {12345.6, 1 / 3.0}, "12345.6 0.3"),
                arguments(new double[] {0.00123, 0.02}, "0.00123 0.02000"),
                arguments(new double[] {3e-10, -1.5e-9, 0}, "3·10⁻¹⁰ −1.5·10⁻⁹ 0"),
                arguments(new double[] {2.5e12}, "2.5·10¹²"),
                arguments(new double[] {Double.NaN, 1, Double.NEGATIVE_INFINITY}, "– 1 −∞"),
                arguments(new double[] {-0.0}, "0"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreRoundedAlike(double[] values, String expected) {
        assertEquals(expected, shown(Columns.named("n").column("x", values), "x"));
    }

    @Test
    void aTablesawTableShowsItself() {
        var table = Table.create("t", DoubleColumn.create("x", 1.5), StringColumn.create("s", "a"));
        var bundle = MimeBundle.of(table);
        assertTrue(bundle.data().get("text/html").contains(">1.5</td>"));
        // Tablesaw's own text writes numbers in the manner of the machine's country.
        assertTrue(bundle.data().get("text/plain").matches("(?s).*\\bx\\b.*1[.,]5.*"));
    }
}
