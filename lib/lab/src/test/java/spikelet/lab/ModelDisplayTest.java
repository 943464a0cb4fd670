package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;

import java.util.List;
import org.junit.jupiter.api.Test;
import spikelet.Lif;
import spikelet.NeuronModel;
import spikelet.Neurons;
import spikelet.RateRule;
import spikelet.Stdp;
import spikelet.Synapse;

class ModelDisplayTest {
    @Test
    void aModelAtTheEndOfACellShowsItsEquations() {
        var shown = MimeBundle.of(Neurons.adEx().with("a", "2 nS")).data();
        assertTrue(shown.get("text/latex").startsWith("$$\\begin{aligned}"));
        assertTrue(shown.get("text/latex").contains("a = 2\\,\\mathrm{nS}"), shown.get("text/latex"));
    }

    @Test
    void aLeakyNeuronShowsTheEquationItStandsFor() {
        var lif = Lif.with().tau("10 ms");
        var shown = MimeBundle.of(lif).data();
        assertEquals("$$" + lif.model().latex() + "$$", shown.get("text/latex"));
        assertEquals(lif.summary(), shown.get("text/plain"));
    }

    @Test
    void aSynapseOfOnesOwnShowsItsEquations() {
        var synapse = Synapse.of("dg/dt = -g/tau : siemens; I = g*(E - v) : amp; tau = 5*ms : second; E = 0*mV : volt")
                .onSpike("g += w");
        assertEquals(
                "$$" + synapse.latex() + "$$", MimeBundle.of(synapse).data().get("text/latex"));
    }

    @Test
    void aRuleOfPlasticityShowsItsEquationsInEveryKernel() {
        var rule = Stdp.inhibitory(3 * Hz);
        assertEquals("$$" + rule.latex() + "$$", MimeBundle.of(rule).data().get("text/latex"));
        assertTrue(List.of(MimeBundle.TYPES).contains(rule.getClass()));
        assertTrue(List.of(MimeBundle.TYPES).contains(RateRule.class));
    }

    /** What is still being written shows as far as it goes. */
    @Test
    void aModelThatIsNotCompleteShowsItself() {
        var shown = MimeBundle.of(NeuronModel.of("tau dv/dt = EL - v : volt")
                        .spikesWhen("v > VT")
                        .onSpike("v = EL"))
                .data();
        assertTrue(shown.get("text/latex").contains("v > V_T"), shown.get("text/latex"));
    }
}
