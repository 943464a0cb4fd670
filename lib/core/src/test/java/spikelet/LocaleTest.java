package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.ms;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Where numbers are written with other digits, models run and messages read as they do elsewhere. */
@ResourceLock(Resources.LOCALE)
class LocaleTest {
    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void restore() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    private static Recording run(String name) {
        var net = Network.named(name);
        var model = NeuronModel.of("dv/dt = (3 - v)/(7*ms) : 1; dw/dt = (exp(v) - w)/(9*ms) : 1")
                .spikesWhen("v > 2")
                .onSpike("v = 0; w += 1");
        net.population("n", 12, model).record("v").record("w");
        return net.run(50 * ms);
    }

    @Test
    void aModelRunsWhereDigitsAreArabic() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
        assertEquals("٣", "%d".formatted(3), "this JDK writes digits otherwise: the test would show nothing");
        var there = run("there");
        restore();
        var here = run("here");
        assertEquals(here.trace("n", "w").at(11, 49 * ms), there.trace("n", "w").at(11, 49 * ms));
        assertEquals(here.trace("n", "w").toString(), there.trace("n", "w").toString());
    }
}
