package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import spikelet.Dimension;
import spikelet.Homeostasis;
import spikelet.Plasticity;
import spikelet.PlasticityRule;
import spikelet.Stdp;

/** Which rules have their postsynaptic spikes summed. */
class ProductsTest {
    private static final String TRACES = """
            dx/dt = -x/(20*ms) : 1 (pre)
            du/dt = -u/(50*ms) : 1 (pre)
            dy/dt = -y/(30*ms) : 1 (post)
            """;

    private static int summed(PlasticityRule rule) {
        var checked = rule.checked(Dimension.CURRENT, Dimension.VOLTAGE);
        var values = rule.values();
        return Products.of(checked, values::get, rule.starts()).size();
    }

    private static int summed(String text, String pre, String post) {
        return summed(Plasticity.of(text).onPre(pre).onPost(post));
    }

    @Test
    void ofStockRulesThoseThatAddWhateverTheWeight() {
        assertEquals(1, summed(Stdp.pair().maxWeight(1).rule()));
        assertEquals(1, summed(Stdp.pair().nearest().maxWeight(1).rule()));
        assertEquals(1, summed(Stdp.pair().power(0, 1).maxWeight(1).rule()));
        assertEquals(0, summed(Stdp.pair().multiplicative().maxWeight(1).rule()));
        assertEquals(0, summed(Stdp.pair().reducedSymmetric().maxWeight(1).rule()));
        assertEquals(1, summed(Stdp.triplet().scale(1).rule()));
        assertEquals(1, summed(Stdp.inhibitory(5).with("eta", 1).with("w_max", 1)));
        assertEquals(0, summed(Stdp.rewarded().with("w_0", 1).with("w_max", 1)));
        assertEquals(0, summed(Homeostasis.scaling(5)));
    }

    @Test
    void severalTracesEachHaveTheirSum() {
        assertEquals(2, summed(TRACES, "x += 1; u += 1", "w += (x + 2*u*y)*amp; w += x*exp(-y)*amp; y += 1"));
        assertEquals(1, summed(TRACES, "x += 1; u += 1", "w += x*t/second*amp; y += 1"));
    }

    /** A weight that falls may meet both bounds on the way, so that their order counts. */
    @Test
    void whatMayLowerAWeightIsNot() {
        assertEquals(0, summed(TRACES, "x += 1", "w -= x*amp"));
        assertEquals(0, summed(TRACES, "x += 1", "w += -0.1*x*amp"));
        assertEquals(0, summed(TRACES, "x += 1", "w += x*(1 - y)*amp; y += 1"));
        assertEquals(0, summed(TRACES, "x -= 1", "w += x*amp"));
        assertEquals(0, summed(TRACES, "x += 0.5 - x", "w += x*amp; y += 1"));
        assertEquals(0, summed(Stdp.pair().aPlus(-0.01).maxWeight(1).rule()));
        var below = Plasticity.of(TRACES).onPre("x += 1").onPost("w += x*amp").initially("x = -1");
        assertEquals(0, summed(below));
    }

    @Test
    void whatIsNoProductOfATraceAloneIsNot() {
        assertEquals(0, summed(TRACES, "x += 1", "w += amp*0.1"));
        assertEquals(0, summed(TRACES, "x += 1", "w += x^2*amp"));
        assertEquals(0, summed(TRACES, "x += 1; u += 1", "w += x*u*amp"));
        assertEquals(0, summed(TRACES, "x += 1", "w += x*w"));
        assertEquals(0, summed(TRACES, "x += 1", "w = x*amp"));
        assertEquals(0, summed(TRACES + "c : 1 (synapse)\n", "x += 1; c += 1", "w += x*amp"));
        assertEquals(0, summed(TRACES.replace("-x/", "(0.1 - x)/"), "x += 1", "w += x*amp"));
    }
}
