package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static spikelet.Units.ms;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.ExtensionLoader;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.runtime.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.Columns;
import spikelet.Lif;
import spikelet.Network;
import spikelet.ProgressMeter;

/** In JJava and in Spikelet's own kernel, which share a base library, results show themselves. */
class JJavaTest {

    private final BaseKernel kernel = new BaseKernel() {
        @Override
        public DisplayData eval(String code) {
            return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return new LanguageInfo.Builder("java").build();
        }
    };

    @BeforeEach
    void openTheNotebook() {
        Display.CALLS.clear();
        var extensions = new ExtensionLoader().loadExtensions();
        assertEquals(
                List.of(JJavaDisplay.class),
                extensions.stream().map(Object::getClass).toList());
        extensions.get(0).install(kernel);
    }

    @AfterEach
    void leaveTheNotebook() {
        Surroundings.left();
    }

    private static Network network() {
        var net = Network.named("one");
        net.population("n", 1, Lif.with().tau(10 * ms)).record("v");
        return net;
    }

    static Stream<Arguments> results() {
        var run = network().run(20 * ms);
        return Stream.of(
                arguments("a figure", Figures.trace(), "image/png"),
                arguments("a network", network(), "text/html"),
                arguments("a description", network().description(), "text/html"),
                arguments("a recording", run, "image/png"),
                arguments("columns", Columns.named("c").column("x", new int[] {1}), "text/html"),
                arguments("spikes", run.spikes("n"), "image/png"),
                arguments("a Tablesaw table", Lab.table(run), "text/html"),
                arguments("a chart of XChart", Lab.charts(Figures.trace()).get(0), "image/png"),
                arguments("a verdict", Exercise.named("one").answer(1).near(1).check(), "text/html"),
                arguments("a bundle", MimeBundle.html("<b>b</b>", "b"), "text/html"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void aResultShowsItself(String what, Object result, String form) throws Exception {
        var data = kernel.getRenderer().render(result);
        assertTrue(data.hasDataForType(MIMEType.parse(form)), what);
        assertFalse(
                String.valueOf(data.getData(MIMEType.TEXT_PLAIN)).isBlank(),
                "there are words for those who do not see it");
    }

    @Test
    void aPictureSaysItsNominalSize() {
        var json = new Gson()
                .toJsonTree(kernel.getRenderer().render(Figures.trace()))
                .getAsJsonObject();
        JsonObject size = json.getAsJsonObject("metadata").getAsJsonObject("image/png");
        assertEquals(720, size.get("width").getAsInt());
        assertEquals(Figures.trace().height(), size.get("height").getAsInt());
    }

    @Test
    void otherValuesAreLeftToTheKernel() {
        assertEquals("42", kernel.getRenderer().render(42).getData(MIMEType.TEXT_PLAIN));
    }

    @Test
    void showShowsInTheCell() {
        Figures.trace().show();
        assertEquals(1, Display.CALLS.size());
        assertTrue(((MimeBundle) Display.CALLS.get(0).value()).data().containsKey("image/png"));
    }

    @Test
    void progressGrowsInPlace() {
        var progress = new NotebookProgress();
        progress.update("CUBA & co", 0.25, 1, 3);
        progress.update("CUBA & co", 0.5, 2, 125);
        progress.finish("CUBA & co", 1, 4);
        progress.update("CUBA & co", 0.1, 1, Double.NaN);
        var calls = Display.CALLS;
        assertEquals(
                List.of(false, true, true, false),
                calls.stream().map(Display.Call::update).toList());
        assertEquals(calls.get(0).id(), calls.get(1).id());
        assertEquals(calls.get(0).id(), calls.get(2).id());
        assertEquals("CUBA & co: 25 %, 3.0 s left", plain(0));
        assertEquals("CUBA & co: 50 %, 2 min 5 s left", plain(1));
        assertEquals("CUBA & co: done in 4.0 s", plain(2));
        assertTrue(((MimeBundle) calls.get(1).value()).data().get("text/html").contains("CUBA &amp; co"));
    }

    private static String plain(int call) {
        return ((MimeBundle) Display.CALLS.get(call).value()).data().get("text/plain");
    }

    @Test
    void quickWorkShowsNoProgress() {
        var meter = new ProgressMeter("quick");
        meter.at(0.5);
        meter.finish(1);
        assertTrue(Display.CALLS.isEmpty());
    }

    @Test
    void aWrongAnswerIsShownBeforeItFailsTheCell() {
        try {
            Exercise.named("one").answer(2).near(1).check();
        } catch (WrongAnswer e) {
            assertTrue(((MimeBundle) Display.CALLS.get(0).value())
                    .data()
                    .get("text/html")
                    .contains("twice"));
            return;
        }
        throw new AssertionError("it did not fail");
    }

    @Test
    void anExplorerIsShownOnceByItsCell() {
        var explorer = Explore.over("x", 0, 1).frames(2).show(x -> Figures.trace());
        assertTrue(Display.CALLS.isEmpty(), "show() leaves it to the last expression");
        assertTrue(String.valueOf(kernel.getRenderer().render(explorer).getData(MIMEType.TEXT_HTML))
                .contains("range"));
    }
}
