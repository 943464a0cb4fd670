package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cell is corrected and run again: what was refused the first time must not haunt the network. */
class RefusalTest extends TwoPopulations {
    private static void refuse(Runnable cell) {
        assertThrows(IllegalArgumentException.class, cell::run);
    }

    @Test
    void aRefusedProjectionLeavesNothingBehind() {
        refuse(() ->
                net.connect(e).to(i).probability(0.1).weight(1.62).decay(5 * ms).named("AMPA"));
        refuse(() -> net.connect(e).to(i).weight(1 * mV).probability(2).named("AMPA"));
        refuse(() -> net.connect(e).to(i).allToAll().weight(-1 * mV));
        net.connect(e).to(i).probability(0.1).weight(1.62 * mV).decay(5 * ms).named("AMPA");
        assertEquals(List.of("E→I (AMPA)"), projections());
        assertTrue(net.notes().isEmpty(), () -> net.notes().toString());
    }

    @Test
    void aRefusedStimulusLeavesNothingBehind() {
        refuse(() -> net.stimulate(e).poisson(100 * Hz).weight(5).delta().named("drive"));
        refuse(() -> net.stimulate(e).step(1, 0, 5 * ms));
        refuse(() -> net.stimulate(e).constant(1 * nA).neurons(99).named("some"));
        net.stimulate(e).poisson(100 * Hz).weight(5 * mV).named("drive");
        assertEquals(List.of("drive"), stimuli());
        assertTrue(net.notes().isEmpty(), () -> net.notes().toString());
    }

    @Test
    void aRefusedTargetLeavesNothingBehind() {
        var p = net.poisson("P", 1, 5 * Hz);
        refuse(() -> net.connect(e).to(p));
        refuse(() -> net.connect(e).to(e, e));
        assertTrue(net.notes().isEmpty(), () -> net.notes().toString());
    }

    @Test
    void aRefusedVariableCanBeCorrected() {
        e.record("w");
        assertTrue(refused().contains("'w'"));
        e.record("v");
        assertEquals(1, net.description().population("E").probes().size());
        e.initial("exx", 1 * mV);
        assertTrue(refused().contains("'exx'"));
        assertTrue(net.description().population("E").initial().isEmpty());
    }

    @Test
    void aRefusedPopulationLeavesTheOldOne() {
        refuse(() -> net.excitatory("E", 3, Lif.with().reset(0)));
        refuse(() -> net.excitatory("E", -3, Lif.with()));
        assertEquals(10, net.description().population("E").size());
    }

    /** What a run refuses it refuses again: asking twice must not help. */
    @Test
    void whatARunRefusesStaysRefused() {
        net.connect(i).to(e).allToAll().weight(1 * mV);
        for (int k = 0; k < 3; k++) assertTrue(refused().contains("inhibitory population 'I'"), refused());
        net.connect(i).to(e).allToAll().weight(-1 * mV);
        var f = net.excitatory("F", 10, Lif.with());
        net.connect(e).to(f).oneToOne().weight(1 * mV);
        net.excitatory("F", 9, Lif.with());
        for (int k = 0; k < 3; k++) assertTrue(refused().contains("equal size"), refused());
        net.connect(e).to(f).allToAll().weight(1 * mV);
        net.stimulate(e).poisson(100 * Hz).weight("1 nS");
        for (int k = 0; k < 3; k++) assertTrue(refused().contains("weight has unit volt"), refused());
    }

    @Test
    void aBuilderInAVariableIsHealedByTheNextCallThatSucceeds() {
        var p = net.connect(e).to(i).allToAll();
        refuse(() -> p.weight(-1 * mV));
        p.weight(2 * mV);
        assertEquals(2 * mV, net.description().projections().get(0).weight().min());
        refuse(() -> p.weight(-1 * mV));
        p.delay(1 * ms);
        assertEquals(2 * mV, net.description().projections().get(0).weight().min(), "the last good value counts");
    }
}
