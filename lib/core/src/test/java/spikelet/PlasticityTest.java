package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spikelet.engine.PlasticKernel;

/** Synapses that learn from pairs of spikes. */
class PlasticityTest {
    static final double DT = 0.1 * ms;
    /** In units of the largest weight. */
    private static final double EXACT = 1e-7;

    private static final double MOST = 1e-12;

    /** A neuron that fires at the given times, whatever its synapses do. */
    static Network forced(double delay, Plasticity rule, double weight, double[][] pre, double... post) {
        var net = Network.named("pair").dt(DT);
        var in = net.spikes("in", pre);
        var out = net.population(
                "out",
                1,
                Lif.with()
                        .rest(-70 * mV)
                        .threshold(-50 * mV)
                        .reset(-70 * mV)
                        .tau(1 * ms)
                        .refractory(0));
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(weight)
                .current(1 * ms)
                .delay(delay)
                .plastic(rule);
        net.stimulate(out).spikes(post).weight(100 * mV).delta();
        return net;
    }

    static double[] learnt(Plasticity rule, double weight, double[] pre, double... post) {
        var sim = forced(0, rule, weight, new double[][] {pre}, post).simulation();
        sim.run(1 * second);
        return sim.weights("in→out");
    }

    private static PairStdp pair() {
        return Stdp.pair()
                .tauPlus(17 * ms)
                .tauMinus(34 * ms)
                .aPlus(0.01)
                .aMinus(0.012)
                .maxWeight(MOST);
    }

    /** The change by spikes at whole numbers of steps, as a part of the largest weight. */
    private static double change(Plasticity rule, double start, int[] pre, int[] post) {
        var before = Arrays.stream(pre).mapToDouble(k -> k * DT).toArray();
        var after = Arrays.stream(post).mapToDouble(k -> k * DT).toArray();
        return learnt(rule, start * MOST, before, after)[0] / MOST - start;
    }

    private static double gain(double steps) {
        return 0.01 * Math.exp(-steps * DT / (17 * ms));
    }

    private static double loss(double steps) {
        return -0.012 * Math.exp(-steps * DT / (34 * ms));
    }

    /** A spike of an integrated neuron is taken in the middle of the step that ends where it is found. */
    @Test
    void aPairChangesTheWeightByTheExponentialOfItsInterval() {
        for (int steps : new int[] {1, 5, 100, 400}) {
            assertEquals(gain(steps - 0.5), change(pair(), 0.5, new int[] {1000}, new int[] {1000 + steps}), EXACT);
            assertEquals(loss(steps + 0.5), change(pair(), 0.5, new int[] {1000 + steps}, new int[] {1000}), EXACT);
        }
        assertEquals(loss(0.5), change(pair(), 0.5, new int[] {1000}, new int[] {1000}), EXACT);
    }

    @Test
    void aSpikeThatArrivesLaterCountsFromItsArrival() {
        var sim =
                forced(3 * ms, pair(), 0.5 * MOST, new double[][] {{0.1}}, 0.11).simulation();
        sim.run(200 * ms);
        assertEquals(gain(70 - 0.5), sim.weights("in→out")[0] / MOST - 0.5, EXACT);
    }

    @Test
    void eachSynapseHasItsOwnDelay() {
        var net = forced(0, pair(), 0.5 * MOST, new double[][] {{0.1}, {0.1}, {0.1}}, 0.105);
        var in = net.spikes("in", new double[] {0.1}, new double[] {0.1}, new double[] {0.1});
        var out = net.connect(in);
        var target = net.population("out", 1, Lif.with().tau(1 * ms).refractory(0));
        out.to(target)
                .allToAll()
                .weight(0.5 * MOST)
                .current(1 * ms)
                .delay(Distribution.values(1 * ms, 4 * ms, 9 * ms))
                .plastic(pair());
        net.stimulate(target).spikes(0.105).weight(100 * mV).delta();
        var sim = net.simulation();
        sim.run(200 * ms);
        var changes = sim.weights("in→out");
        var delays = sim.edges("in→out").delays().orElseThrow();
        for (int k = 0; k < 3; k++) {
            double steps = 50 - delays[k] / DT - 0.5;
            assertEquals(steps > 0 ? gain(steps) : loss(-steps), changes[k] / MOST - 0.5, EXACT);
        }
    }

    /** An arrival through a delta synapse lifts v at its grid point and may cause the spike there, which is taken half a step later. */
    @Test
    void behindDeltaSynapsesASpikeComesAfterTheArrivalThatCausedIt() {
        var net = Network.named("delta").dt(DT);
        var in = net.spikes("in", new double[] {0.1});
        var out = net.population("out", 1, Lif.with());
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(25 * mV)
                .delay(1 * ms)
                .plastic(Stdp.pair().tauPlus(17 * ms).aPlus(0.01).maxWeight("50 mV"));
        var sim = net.simulation();
        var run = sim.run(200 * ms);
        assertArrayEquals(new double[] {0.101}, run.spikes("out").of(0), 1e-12);
        assertEquals(0.5 + gain(0.5), sim.weights("in→out")[0] / (50 * mV), EXACT);
    }

    @Test
    void spikesPairWithAllOrWithTheNearestOrWithTheirNeighbours() {
        int[] pre = {1000, 1040};
        int[] post = {1100, 1200};
        double all = gain(99.5) + gain(59.5) + gain(199.5) + gain(159.5);
        assertEquals(all, change(pair(), 0.5, pre, post), EXACT);
        assertEquals(gain(59.5) + gain(159.5), change(pair().nearest(), 0.5, pre, post), EXACT);
        assertEquals(gain(59.5), change(pair().reducedSymmetric(), 0.5, pre, post), EXACT);
        assertEquals(loss(100.5) + loss(60.5) + loss(200.5) + loss(160.5), change(pair(), 0.5, post, pre), EXACT);
        assertEquals(loss(60.5) + loss(160.5), change(pair().nearest(), 0.5, post, pre), EXACT);
        assertEquals(loss(60.5), change(pair().reducedSymmetric(), 0.5, post, pre), EXACT);
    }

    @Test
    void changesDependOnThePowerOfTheWeight() {
        int[] early = {1000};
        int[] late = {1100};
        assertEquals(0.3 * gain(99.5), change(pair().multiplicative(), 0.7, early, late), EXACT);
        assertEquals(0.7 * loss(100.5), change(pair().multiplicative(), 0.7, late, early), EXACT);
        assertEquals(Math.pow(0.3, 0.4) * gain(99.5), change(pair().power(0.4), 0.7, early, late), EXACT);
        assertEquals(Math.pow(0.7, 0.4) * loss(100.5), change(pair().power(0.4), 0.7, late, early), EXACT);
        assertEquals(0.7 * loss(100.5), change(pair().power(0, 1), 0.7, late, early), EXACT);
        assertEquals(gain(99.5), change(pair().power(0, 1), 0.7, early, late), EXACT);
    }

    @Test
    void weightsStayBetweenTheirBounds() {
        int[] early = {1000, 2000, 3000};
        int[] late = {1010, 2010, 3010};
        assertEquals(0, change(pair(), 1, early, late), EXACT);
        assertEquals(-0.001, change(pair().tauPlus(0.01 * ms), 0.001, late, early), EXACT);
    }

    /** Dale's principle: strength is learnt, the sign is not. */
    @Test
    void anInhibitorySynapseGrowsMoreNegative() {
        double w = learnt(pair(), -0.5 * MOST, new double[] {0.1}, 0.11)[0];
        assertEquals(-0.5 - gain(99.5), w / MOST, EXACT);
        w = learnt(pair(), -0.001 * MOST, new double[] {0.11}, 0.1)[0];
        assertEquals(0, w);
    }

    @Test
    void whereBothSignsOccurEachSynapseKeepsItsOwn() {
        var net = Network.named("mixed");
        var in = net.poisson("in", 50, 60 * Hz);
        var out = net.population("out", 20, Lif.with());
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(Distribution.normal(0, 100 * pA).clip(-300 * pA, 300 * pA))
                .current(5 * ms)
                .plastic(Stdp.pair().aPlus(0.2).aMinus(0.25).maxWeight(300 * pA));
        net.stimulate(out).constant(0.3 * nA);
        var sim = net.simulation();
        var before = sim.weights("in→out");
        sim.run(2 * second);
        var after = sim.weights("in→out");
        int moved = 0;
        for (int k = 0; k < before.length; k++) {
            assertTrue(before[k] * after[k] >= 0);
            if (Math.abs(after[k] - before[k]) > 10 * pA) moved++;
        }
        assertTrue(moved > before.length / 2);
    }

    @Test
    void aSpikeActsWithTheWeightThatItFindsOnArrival() {
        // Without a postsynaptic spike the rule halves the weight with each arrival.
        var halving = Plasticity.of("").onPre("w = w/2");
        var net = Network.named("halving").dt(DT);
        var in = net.spikes("in", new double[] {10 * ms, 11 * ms, 12 * ms});
        var out = net.population("out", 1, Lif.with()).record("syn");
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(8 * pA)
                .delay(5 * ms)
                .current("100 s")
                .plastic(halving);
        var run = net.run(30 * ms);
        var current = run.trace("out", "syn");
        assertEquals(0, current.at(0, 14.9 * ms));
        assertEquals(8 * pA, current.at(0, 15 * ms), 1e-3 * pA);
        assertEquals(12 * pA, current.at(0, 16 * ms), 2e-3 * pA);
        assertEquals(14 * pA, current.at(0, 17 * ms), 3e-3 * pA);
    }

    @Test
    void synapsesThatTireLearnToo() {
        var net = forced(0, pair(), 0.5 * MOST, new double[][] {{0.1, 0.12}}, 0.11);
        var in = net.spikes("in", new double[] {0.1, 0.12});
        var out = net.population("out", 1, Lif.with().refractory(0)).record("syn");
        var tiring = ShortTerm.depressing().use(0.5).recovery(100 * ms);
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(0.5 * MOST)
                .current("100 s")
                .delay(1 * ms)
                .shortTerm(tiring)
                .plastic(pair());
        net.stimulate(out).spikes(0.111).weight(100 * mV).delta();
        var sim = net.simulation();
        var current = sim.run(200 * ms).trace("out", "syn");
        double w = 0.5 * MOST * 0.5;
        assertEquals(w, current.at(0, 0.102), 1e-4 * w);
        double second = (0.5 + gain(99.5)) * MOST * tiring.efficacies(0.1, 0.12).amplitudes()[1];
        assertEquals(w * Math.exp(-0.02 / 100) + second, current.at(0, 0.122), 1e-4 * w);
        assertEquals(0.5 + gain(99.5) + loss(100.5), sim.weights("in→out")[0] / MOST, EXACT);
    }

    /** What postsynaptic spikes do waits for the next arrival, but not for ever. */
    @Test
    void aSynapseRemembersManyPostsynapticSpikes() {
        var post = new int[3 * PlasticKernel.HISTORY];
        double expected = 0;
        for (int k = 0; k < post.length; k++) {
            post[k] = 1010 + 10 * k;
            expected += gain(9.5 + 10 * k);
        }
        var slow = pair().aPlus(0.001);
        assertEquals(expected / 10, change(slow, 0.5, new int[] {1000}, post), EXACT);
        double later = change(slow.aMinus(0), 0.5, new int[] {1000, 6000}, post);
        assertEquals(expected / 10, later, EXACT);
    }

    /** Looking at weights, recording and saving them leave them as they are. */
    @Test
    void lookingChangesNothing() throws java.io.IOException {
        var net = PlasticNetworks.everything();
        var alone = net.simulation();
        alone.run(200 * ms);
        var watched = net.simulation();
        var file = java.nio.file.Files.createTempFile("plastic", ".spk");
        for (int k = 0; k < 100; k++) {
            watched.run(2 * ms);
            for (var p : watched.network().projections()) watched.weights(p.name());
            if (k % 10 == 0) watched.save(file);
        }
        for (var p : alone.network().projections())
            assertArrayEquals(alone.weights(p.name()), watched.weights(p.name()), p.name());
        alone.restore(file);
        alone.run(18 * ms);
        for (var p : alone.network().projections())
            assertArrayEquals(alone.weights(p.name()), watched.weights(p.name()), p.name());
        java.nio.file.Files.delete(file);
    }

    /** The place has its own potential, but the neuron fires as a whole. */
    @Test
    void synapsesOnADendriteLearnFromTheSpikesOfTheNeuron() {
        var net = Network.named("dendrite").dt(DT);
        var in = net.spikes("in", new double[] {0.02});
        var out = net.population("out", 1, Cells.squidAxon(476 * um, 18.5, 21));
        net.connect(in)
                .to(out.at("axon", 0.8))
                .allToAll()
                .weight("1 pS")
                .conductance(1 * ms, 0)
                .plastic(Stdp.pair().tauPlus(17 * ms).aPlus(0.01).maxWeight("2 pS"));
        net.stimulate(out.at("axon", 0)).step("30 uA", "25 ms", "25.5 ms");
        var sim = net.simulation();
        var spikes = sim.run(60 * ms).spikes("out").of(0);
        assertEquals(1, spikes.length);
        double steps = (spikes[0] - 0.02) / DT - 0.5;
        assertEquals(
                0.5 + gain(steps),
                sim.weights(sim.network().projections().get(0).name())[0] / 2e-12,
                EXACT);
    }

    @Test
    void resetReturnsToTheFirstWeights() {
        var sim = SavedNetworks.PLASTIC.network().simulation();
        for (var p : sim.network().projections()) {
            var before = sim.weights(p.name());
            sim.run(100 * ms);
            var after = sim.weights(p.name());
            if (p.plasticity().isPresent()) assertTrue(!Arrays.equals(before, after), p.name());
            sim.reset();
            assertArrayEquals(before, sim.weights(p.name()));
            sim.run(100 * ms);
            assertArrayEquals(after, sim.weights(p.name()), p.name());
            sim.reset();
        }
    }

    @Test
    void aWeightThatIsNoNumberStopsTheRun() {
        var rule = Plasticity.of("n : 1 (synapse)")
                .onPre("n += 1; w = w/(2 - n)*sqrt(2 - n)")
                .named("bad");
        var sim =
                forced(0, rule, MOST, new double[][] {{1}, {0.1, 0.2, 0.3}}, 1).simulation();
        var e = assertThrows(IllegalStateException.class, () -> sim.run(1 * second));
        assertEquals(
                "projection 'in→out', synapse 1 (neuron 1 to neuron 0): the weight became NaN at 200 ms; look for a division by zero or a learning rate that is far too large in its rule 'bad'",
                e.getMessage());
    }
}
