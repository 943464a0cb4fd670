package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A notebook cell runs again, or a name is used twice: what its reader expects, and nothing is lost in silence. */
class RedefinitionTest extends TwoPopulations {
    private void assertNoted(String... parts) {
        var notes = String.join("\n", net.notes());
        for (var part : parts) assertTrue(notes.contains(part), notes);
    }

    @Test
    void aPopulationDefinedAgainReplacesTheFirstInItsPlace() {
        net.excitatory("E", 3, Lif.with().tau(10 * ms));
        var populations = net.description().populations();
        assertEquals(
                List.of("E", "I"),
                populations.stream().map(PopulationSpec::name).toList());
        assertEquals(3, populations.get(0).size());
        assertEquals(Lif.with().tau(10 * ms), populations.get(0).model());
    }

    @Test
    void whatLedToThePopulationLeadsToTheNewOne() {
        net.connect(i).to(e).allToAll().weight(-1 * mV);
        net.connect(e).to(i).allToAll().weight(1 * mV);
        net.stimulate(e).constant(0.3 * nA);
        net.excitatory("E", 3, Lif.with());
        assertEquals(30, net.simulation().synapses());
        assertEquals(
                3,
                net.run(50 * ms).spikes("E").neurons().length
                        / net.run(50 * ms).spikes("E").of(0).length);
    }

    @Test
    void initialValuesAndRecordsBelongToTheOldPopulation() {
        e.initial("v", -60 * mV).record("v");
        net.excitatory("E", 3, Lif.with());
        assertTrue(net.description().population("E").initial().isEmpty());
        assertTrue(net.description().population("E").probes().isEmpty());
    }

    @Test
    void aCellRunTwiceDoublesNothing() {
        for (int k = 0; k < 2; k++) {
            var a = net.excitatory("A", 4, Lif.with());
            net.connect(a).to(e, i).probability(0.5).weight(1 * mV);
            net.connect(a).to(e).allToAll().weight(2 * mV).named("strong");
            net.stimulate(a).step(1 * nA, 0, 5 * ms);
            net.stimulate(a).noise(0, 1 * nA).named("hum");
        }
        assertEquals(List.of("A→E", "A→I", "A→E (strong)"), projections());
        assertEquals(List.of("step→A", "hum"), stimuli());
    }

    @Test
    void aProjectionBetweenTheSamePopulationsReplacesTheFirst() {
        net.connect(e).to(i).allToAll().weight(1 * mV);
        net.connect(e).to(i).allToAll().weight(2 * mV);
        assertEquals(List.of("E→I"), projections());
        assertEquals(2 * mV, net.description().projections().get(0).weight().min());
        assertNoted("projection 'E→I'", "more than once", ".named(");
    }

    @Test
    void aNameForTheSecondKeepsBoth() {
        net.connect(e).to(i).allToAll().weight(1 * mV);
        net.connect(e).to(i).allToAll().weight(2 * mV).named("slow");
        assertEquals(List.of("E→I", "E→I (slow)"), projections());
        assertTrue(net.notes().isEmpty(), () -> net.notes().toString());
    }

    @Test
    void namesForBothKeepBothWhicheverComesFirst() {
        var a = net.connect(e).to(i).allToAll().weight(1 * mV);
        var b = net.connect(e).to(i).allToAll().weight(2 * mV);
        a.named("first");
        b.named("second");
        assertEquals(List.of("E→I (first)", "E→I (second)"), projections());
        b.named("other");
        assertEquals(List.of("E→I (first)", "E→I (other)"), projections());
    }

    @Test
    void threeOfOneNameAreTheLast() {
        for (int k = 1; k <= 3; k++) net.connect(e).to(i).allToAll().weight(k * mV);
        assertEquals(3 * mV, net.description().projections().get(0).weight().min());
        assertEquals(1, net.notes().size());
    }

    @Test
    void oneTargetOfTwoMayBeReplacedAlone() {
        net.connect(e).to(e, i).allToAll().weight(1 * mV);
        net.connect(e).to(i).allToAll().weight(2 * mV);
        var specs = net.description().projections();
        assertEquals(List.of("E→E", "E→I"), projections());
        assertEquals(1 * mV, specs.get(0).weight().min());
        assertEquals(2 * mV, specs.get(1).weight().min());
    }

    @Test
    void aStimulusOfTheSameKindReplacesTheFirstAndOneOfAnotherKindDoesNot() {
        net.stimulate(e).constant(1 * nA);
        net.stimulate(e).constant(2 * nA);
        net.stimulate(e).step(3 * nA, 0, 1 * ms);
        net.stimulate(i).constant(4 * nA);
        assertEquals(List.of("constant→E", "step→E", "constant→I"), stimuli());
        assertEquals(
                new Drive.Constant(Distribution.constant(2 * nA)),
                net.description().stimuli().get(0).drive());
        assertNoted("stimulus 'constant→E'");
        net.stimulate(e).constant(5 * nA).named("more");
        assertEquals(List.of("constant→E", "step→E", "constant→I", "more"), stimuli());
    }

    @Test
    void aStimulusMayChangeItsMind() {
        net.stimulate(e)
                .constant(1 * nA)
                .sine(1 * nA, 10 * Hz)
                .offset(2 * nA)
                .named("hum")
                .named("tone");
        assertEquals(List.of("tone"), stimuli());
        assertEquals("sine", net.description().stimuli().get(0).drive().word());
    }

    @Test
    void stimuliAndProjectionsHaveNamesOfTheirOwn() {
        var p = net.poisson("poisson", 3, 20 * Hz);
        net.connect(p).to(e).allToAll().weight(1 * mV);
        net.stimulate(e).poisson(100 * Hz).weight(1 * mV);
        net.stimulate(e).constant(1 * nA).named("poisson→E");
        assertEquals(List.of("poisson→E"), projections());
        assertEquals(1, net.description().stimuli().size());
    }

    @Test
    void whatWasBegunAndNotFinishedIsNoted() {
        net.connect(e);
        net.stimulate(i).from(5 * ms);
        assertNoted("connect(E)", "stimulate(I)");
    }

    @Test
    void aPopulationWithTheOtherTransmitterIsCheckedAgain() {
        net.connect(e).to(i).allToAll().weight(1 * mV);
        net.inhibitory("E", 10, Lif.with());
        assertTrue(refused().contains("inhibitory population 'E': weight must not be positive"), refused());
    }

    @Test
    void reversalsAreCheckedAgainstTheNewThreshold() {
        net.connect(i).to(e).allToAll().weight(1 * nS).conductance(5 * ms, -55 * mV);
        net.description();
        net.excitatory("E", 10, Lif.with().threshold(-60 * mV).reset(-70 * mV));
        assertTrue(refused().contains("Dale"), refused());
    }

    @Test
    void sizesAreCheckedAgain() {
        var f = net.excitatory("F", 10, Lif.with());
        net.connect(e).to(f).oneToOne().weight(1 * mV);
        net.excitatory("F", 9, Lif.with());
        assertTrue(refused().contains("equal size"), refused());
    }

    @Test
    void listedNeuronsAreCheckedAgain() {
        net.connect(e).to(i).pairs(new int[] {9}, new int[] {4}).weight(1 * mV);
        net.excitatory("E", 9, Lif.with());
        assertTrue(refused().contains("no neuron 9"), refused());
    }

    @Test
    void chosenNeuronsAndValuesAreCheckedAgain() {
        net.stimulate(e).constant(1 * nA).neurons(9);
        net.excitatory("E", 9, Lif.with());
        assertTrue(refused().contains("no neuron 9"), refused());
        net.stimulate(e).constant(Distribution.values(new double[10]));
        assertTrue(refused().contains("9"), refused());
    }

    @Test
    void aPopulationThatOnlySendsNowTakesNoInput() {
        net.connect(e).to(i).allToAll().weight(1 * mV);
        net.poisson("I", 5, 20 * Hz);
        assertTrue(refused().contains("'I' only sends spikes"), refused());
    }

    @Test
    void aStimulatedPopulationThatOnlySendsNowIsRefusedToo() {
        net.stimulate(e).constant(1 * nA);
        net.poisson("E", 5, 20 * Hz);
        assertTrue(refused().contains("'E' only sends spikes"), refused());
    }
}
