package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
    private static final String[] AWKWARD = {
        "plain", "", "a,b", "\"quoted\"", "two\nlines", "\r\n", "ends with \"", ",", " spaces ", "µ → Ω"
    };

    private static Columns table() {
        return Columns.named("t").column("x (ms)", new double[] {0.1, 2}).column("n", new int[] {3, 4});
    }

    @Test
    void columnsKeepTheirOrderAndTypes() {
        var t = table().column("who", new String[] {"E", "I"});
        assertEquals(List.of("x (ms)", "n", "who"), t.names());
        assertEquals(2, t.rows());
        assertArrayEquals(new double[] {0.1, 2}, (double[]) t.get("x (ms)"));
        assertArrayEquals(new int[] {3, 4}, (int[]) t.get("n"));
        assertArrayEquals(new String[] {"E", "I"}, (String[]) t.get("who"));
        assertSame(t, t.columns());
    }

    @Test
    void addingAColumnLeavesTheTableAsItWas() {
        var t = table();
        t.column("more", new int[] {1, 2});
        assertEquals(2, t.names().size());
    }

    @Test
    void anEmptyTableHasNoRows() {
        assertEquals(0, Columns.named("empty").rows());
        assertEquals("\r\n", Columns.named("empty").toCsv());
        assertEquals("a\r\n", Columns.named("empty").column("a", new int[0]).toCsv());
    }

    @Test
    void columnsOfOtherLengthAndSecondOnesOfANameAreRefused() {
        assertMessage(() -> table().column("bad", new int[3]), "'t'", "'bad'", "3", "2");
        assertMessage(() -> table().column("n", new int[2]), "'t'", "'n'", "already");
        assertMessage(() -> table().get("m"), "'m'", "did you mean 'n'");
    }

    private static void assertMessage(Runnable call, String... parts) {
        var message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        for (var part : parts) assertTrue(message.contains(part), message);
    }

    @Test
    void csvHasAHeaderLineAndQuotesOnlyWhatNeedsThem() {
        assertEquals("x (ms),n\r\n0.1,3\r\n2.0,4\r\n", table().toCsv());
        var quoted = Columns.named("q").column("a,b", new String[] {"say \"hi\""});
        assertEquals("\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n", quoted.toCsv());
    }

    @Test
    void csvComesBackAsItWas() {
        double[] numbers = {0, -0.0, 1e-300, Double.MAX_VALUE, 0.1 + 0.2, 1 / 3.0, Double.MIN_VALUE, -5, 1e9, Math.PI};
        var t = Columns.named("t").column("te\"xt", AWKWARD).column("x", numbers);
        var rows = parse(t.toCsv());
        assertEquals(List.of("te\"xt", "x"), rows.get(0));
        for (int k = 0; k < AWKWARD.length; k++) {
            assertEquals(AWKWARD[k], rows.get(k + 1).get(0));
            assertEquals(numbers[k], Double.parseDouble(rows.get(k + 1).get(1)), "full precision");
        }
        assertEquals(AWKWARD.length + 1, rows.size());
    }

    /** A reader of RFC 4180, written from its grammar. */
    private static List<List<String>> parse(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') cell.append(csv.charAt(++i));
                else quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == ',') continue;
                rows.add(List.copyOf(row));
                row.clear();
                i++;
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    @Test
    void csvIsWrittenToAFileInUtf8(@TempDir Path folder) throws Exception {
        var file = Columns.named("t").column("Ω", new String[] {"→"}).writeCsv(folder.resolve("t.csv"));
        assertEquals("Ω\r\n→\r\n", Files.readString(file));
    }

    @Test
    void aLongTableShowsItsFirstRows() {
        var text = Columns.named("long").column("k", new int[100]).toString();
        assertTrue(text.startsWith("long: 100 rows\nk\n0\n"), text);
        assertTrue(text.endsWith("…"), text);
    }
}
