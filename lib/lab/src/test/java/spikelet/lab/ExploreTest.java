package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.ms;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spikelet.figure.Figure;
import spikelet.figure.Panel;

/** Explorers: frames, captions, and the page they become. */
class ExploreTest {

    @BeforeEach
    void openANotebook() {
        Surroundings.opened(this, List.of(), bundle -> {});
    }

    @AfterEach
    void leaveTheNotebook() {
        Thread.interrupted();
        Surroundings.left();
    }

    private static Figure line(double slope) {
        return Figure.titled("slope")
                .panel(Panel.of("x", "", "y", "").line("", new double[] {0, 1}, new double[] {0, slope}));
    }

    private static String html(Explorer explorer) {
        return explorer.display().data().get("text/html");
    }

    @Test
    void thereAreElevenFramesUnlessSaidOtherwise() {
        var values = new ArrayList<Double>();
        Explore.over("tau", 5 * ms, 50 * ms).show(tau -> {
            values.add(tau);
            return line(tau);
        });
        assertEquals(11, values.size());
        assertEquals(5 * ms, values.get(0));
        assertEquals(50 * ms, values.get(10), 1e-12);
    }

    @Test
    void captionsAreInTheGivenUnit() {
        var explorer = Explore.over("tau", 5 * ms, 50 * ms, "ms").frames(4).show(ExploreTest::line);
        assertEquals(List.of("tau = 5 ms", "tau = 20 ms", "tau = 35 ms", "tau = 50 ms"), explorer.captions());
    }

    @Test
    void withoutAUnitCaptionsAreShortNumbers() {
        assertEquals(
                List.of("g = 0.1", "g = 2", "g = 12345", "g = 3·10⁻¹⁰"),
                Explore.over("g", 0, 1)
                        .values(0.1, 2, 12345, 3e-10)
                        .show(ExploreTest::line)
                        .captions());
    }

    @Test
    void stepsOfEqualRatioArePossible() {
        var seen = new ArrayList<Double>();
        Explore.over("g", 1, 100).frames(3).logarithmic().show(g -> {
            seen.add(g);
            return line(g);
        });
        assertArrayEquals(
                new double[] {1, 10, 100}, seen.stream().mapToDouble(g -> g).toArray(), 1e-9);
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        var page = html(Explore.over("g", 0, 1).frames(3).show(ExploreTest::line));
        assertFalse(page.contains("http"), "no address");
        assertTrue(page.contains("type=\"range\" min=\"0\" max=\"2\" step=\"1\" value=\"1\""), page.substring(0, 400));
        assertEquals(1, page.split("<script>", -1).length - 1);
        assertEquals(3, page.split("data:image/png;base64,", -1).length - 1, "three frames, each once");
    }

    @Test
    void withoutScriptsTheStillAndItsCaptionRemain() {
        var page = html(Explore.over("g", 0, 1).frames(3).show(ExploreTest::line));
        var stripped = page.replaceAll("(?s)<script>.*</script>", "");
        assertTrue(stripped.contains("<img src=\"data:image/png;base64,"));
        assertTrue(stripped.contains("g = 0.5"));
        assertTrue(stripped.contains("display:none"), "a slider that cannot work is not shown");
    }

    @Test
    void explorersOnOnePageDoNotClash() {
        var one = html(Explore.over("g", 0, 1).frames(3).show(ExploreTest::line));
        var other = html(Explore.over("g", 0, 2).frames(3).show(ExploreTest::line));
        assertFalse(id(one).equals(id(other)));
        assertEquals(2, one.split(id(one), -1).length - 1, "the script looks for its own");
    }

    private static String id(String page) {
        int from = page.indexOf("data-spikelet=\"") + 15;
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    void namesCannotBreakThePage() {
        var page = html(Explore.over("</script><b>'\"", 0, 1).frames(2).show(x -> line(x).title("</script>")));
        assertEquals(1, page.split("</script>", -1).length - 1);
        assertFalse(page.contains("<b>"));
    }

    @Test
    void framesOnTheSameAxesHoldAllData() {
        var explorer = Explore.over("g", 1, 9).frames(3).sameAxes().show(ExploreTest::line);
        var ranges = explorer.frames().stream()
                .map(frame -> frame.panels().get(0).y().min() + " "
                        + frame.panels().get(0).y().max())
                .distinct()
                .toList();
        assertEquals(1, ranges.size(), ranges.toString());
        assertTrue(explorer.frames().get(0).panels().get(0).y().max() > 9);
    }

    @Test
    void aFailingFrameNamesItsValue() {
        var error = assertThrows(
                IllegalStateException.class,
                () -> Explore.over("tau", 5 * ms, 15 * ms, "ms").frames(3).show(tau -> {
                    if (tau > 7 * ms) {
                        throw new IllegalArgumentException("too slow");
                    }
                    return line(tau);
                }));
        assertEquals("explorer: the frame at tau = 10 ms failed: too slow", error.getMessage());
    }

    @Test
    void aMissingFrameNamesItsValue() {
        var error = assertThrows(
                IllegalStateException.class, () -> Explore.over("g", 1, 2).show(g -> null));
        assertTrue(error.getMessage().contains("no figure at g = 1"), error.getMessage());
    }

    @Test
    void anInterruptKeepsTheFramesDrawnSoFar() {
        var explorer = Explore.over("g", 0, 4).frames(5).show(g -> {
            if (g == 2) {
                Thread.currentThread().interrupt();
            }
            return line(g);
        });
        assertEquals(2, explorer.frames().size());
        assertTrue(html(explorer).contains("(stopped after 2 of 5)"));
        assertTrue(Thread.interrupted(), "who interrupted still sees it");
    }

    @Test
    void anInterruptBeforeTheFirstFrameSaysSo() {
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> Explore.over("g", 0, 4).show(ExploreTest::line));
    }

    @Test
    void nonsenseIsRefused() {
        var explore = Explore.over("g", 0, 1);
        assertThrows(IllegalArgumentException.class, () -> Explore.over(" ", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Explore.over("g", 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Explore.over("g", 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Explore.over("g", 0, 1, null));
        assertThrows(IllegalArgumentException.class, () -> Explore.over("g", 0, 1, "parsec"));
        assertThrows(IllegalArgumentException.class, () -> explore.frames(1));
        assertThrows(IllegalArgumentException.class, () -> explore.frames(1000));
        assertThrows(IllegalArgumentException.class, () -> explore.values(1));
        assertThrows(IllegalArgumentException.class, explore::logarithmic);
    }
}
