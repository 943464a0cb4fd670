package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Distribution.exponential;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many threads run a network, its spikes are the same to the bit. */
class ThreadsTest {
    /** Networks whose populations are cut, each with what another misses. */
    enum Kind {
        LIF {
            @Override
            void build(Network net) {
                var e = net.excitatory("E", 2500, Lif.with());
                var i = net.inhibitory("I", 1100, Lif.with().tau(uniform(10 * ms, 20 * ms)));
                var p = net.poisson("P", 300, uniform(5 * Hz, 50 * Hz));
                e.initial("v", uniform(-65 * mV, -50 * mV)).record("v", 0, 1300, 2499);
                net.connect(p).to(e, i).probability(0.1).weight(1 * mV).delay(uniform(0, 3 * ms));
                net.connect(e)
                        .to(e, i)
                        .probability(0.02)
                        .weight(normal(0.6 * mV, 0.1 * mV).clip(0, 1.2 * mV))
                        .delay(normal(1.5 * ms, 0.7 * ms).clip(0.1 * ms, 5 * ms))
                        .decay(5 * ms);
                net.connect(i)
                        .to(e, i)
                        .inDegree(40)
                        .weight(-2 * mV)
                        .delay(0.8 * ms)
                        .decay(10 * ms);
                net.stimulate(e).poisson(8000 * Hz).weight(0.1 * mV);
                net.stimulate(i)
                        .named("few")
                        .poisson(3000 * Hz)
                        .weight(0.1 * mV)
                        .neurons(3, 700, 1099);
                net.stimulate(i).poisson(uniform(1000 * Hz, 9000 * Hz)).weight(0.1 * mV);
                net.stimulate(e).named("noise").noise(50 * pA, 100 * pA);
            }
        },
        CONDUCTANCES {
            @Override
            void build(Network net) {
                var e = net.excitatory("E", 1700, Lif.with().leak(10 * nS));
                var i = net.inhibitory("I", 600, Lif.with().leak(10 * nS));
                net.connect(e)
                        .to(e, i)
                        .outDegree(30)
                        .weight(exponential(6 * nS))
                        .delay(1 * ms)
                        .conductance(5 * ms, 0);
                net.connect(i)
                        .to(e, i)
                        .total(60_000)
                        .multapses()
                        .weight(20 * nS)
                        .conductance(10 * ms, -80 * mV)
                        .delay(uniform(0.1 * ms, 2 * ms));
                net.connect(e).to(i).named("tiring").inDegree(5).weight(1 * mV).shortTerm(ShortTerm.depressing());
                net.stimulate(e).constant(normal(0.25 * nA, 0.05 * nA));
            }
        },
        EQUATIONS {
            @Override
            void build(Network net) {
                var noisy = EquationModel.of("dv/dt = (-60*mV - v)/tau + sigma*xi/tau**0.5 : volt")
                        .spikesWhen("v > -50*mV && rand() < 0.5")
                        .onSpike("v = -60*mV")
                        .with("tau", "10 ms")
                        .with("sigma", "8 mV");
                var e = net.excitatory("E", 1500, noisy);
                var h = net.inhibitory("H", 1100, Neurons.traubMiles());
                net.connect(e).to(h).probability(0.02).weight(6 * nS).conductance(5 * ms, 0);
                net.connect(h).to(e).probability(0.02).weight(-1 * mV).delay(1 * ms);
                h.record("v", 5, 1050);
            }
        },
        PLACES {
            @Override
            void build(Network net) {
                var cells = net.excitatory("C", 20, CellTest.pyramid());
                var e = net.excitatory("E", 1200, Lif.with());
                net.stimulate(e).constant(uniform(0.15 * nA, 0.3 * nA));
                net.connect(e)
                        .to(cells.at("dendrite", 0.5))
                        .probability(0.1)
                        .weight(2 * nS)
                        .conductance(3 * ms, 0);
                net.connect(e)
                        .to(cells)
                        .named("direct")
                        .probability(0.05)
                        .weight(1 * nS)
                        .through(Receptor.ampa());
                net.couple(cells).probability(0.2).gapJunction(0.5 * nS);
                cells.record("v", 0, 19);
            }
        },
        /** Each projection learns in a way of its own: at once or apart, with events, with the neurons' variables, step by step, alone. */
        LEARNING {
            @Override
            void build(Network net) {
                var in = net.poisson("P", 200, 40 * Hz);
                var e = net.excitatory("E", 2300, Lif.with());
                var x = net.population("X", 1100, Neurons.adEx());
                net.stimulate(e).poisson(8000 * Hz).weight(0.12 * mV);
                net.stimulate(x).constant(1 * nA);
                net.connect(in)
                        .to(e)
                        .probability(0.2)
                        .weight(uniform(0, 1 * mV))
                        .delay(uniform(0.1 * ms, 4 * ms))
                        .plastic(Stdp.pair().aPlus(0.1).aMinus(0.1).maxWeight("1 mV"))
                        .recordWeights(11 * ms);
                net.connect(e)
                        .to(e)
                        .outDegree(20)
                        .weight(0.2 * nS)
                        .conductance(5 * ms, 0)
                        .plastic(Stdp.triplet().scale("0.2 nS").maxWeight("1 nS"))
                        .recordWeights(33 * ms);
                net.connect(in)
                        .to(x)
                        .probability(0.3)
                        .weight(2 * nS)
                        .conductance(5 * ms, 0)
                        .plastic(Stdp.voltageBased().with("w_0", "8 nS"))
                        .recordWeights(50 * ms);
                net.connect(e)
                        .to(x)
                        .inDegree(15)
                        .weight(10 * pA)
                        .current(5 * ms)
                        .plastic(Stdp.rewarded()
                                .with("w_0", "10 pA")
                                .with("w_max", "1 nA")
                                .rewardedBy(in)
                                .rewardedAt(20 * ms, 73 * ms))
                        .recordWeights(50 * ms);
                net.connect(in)
                        .to(e)
                        .named("flowing")
                        .outDegree(30)
                        .weight(0.1 * mV)
                        .plastic(Plasticity.of("""
                                dx/dt = (1 - x**2)/tau : 1 (pre)
                                dy/dt = (1 - y**2)/tau : 1 (post)
                                ds/dt = (1 - s**2)/tau : 1 (shared)
                                dw/dt = 1e-2*(x - y*s)*w/tau : weight
                                tau = 20*ms : second
                                """).onPre("x += 0.5").onPost("y *= 0.5; w *= 1.01"))
                        .recordWeights(50 * ms);
                net.connect(in)
                        .to(e)
                        .named("tiring")
                        .outDegree(30)
                        .weight(0.1 * mV)
                        .shortTerm(ShortTerm.depressing())
                        .plastic(Stdp.pair().aPlus(0.1).aMinus(0.1).maxWeight("1 mV"))
                        .recordWeights(50 * ms);
                net.connect(in)
                        .to(e)
                        .named("listed")
                        .edges(Edges.of(new int[] {3, 3, 3, 3}, new int[] {2200, 0, 1500, 0})
                                .weights(new double[] {1e-4, 3e-4, 2e-4, 4e-4}, Dimension.VOLTAGE))
                        .plastic(Stdp.pair().aPlus(0.1).aMinus(0.1).maxWeight("1 mV"))
                        .recordWeights(50 * ms);
            }
        };

        abstract void build(Network net);

        Network network() {
            var net = Network.named(name()).seed(3);
            build(net);
            return net;
        }
    }

    private static void assertSame(Recording expected, Recording actual) {
        assertTrue(expected.spikes().stream().mapToInt(Spikes::count).sum() > 200, expected::toString);
        assertEquals(DeterminismTest.digest(expected), DeterminismTest.digest(actual));
        for (var projection : expected.network().projections()) {
            if (projection.weightProbe().isEmpty()) continue;
            var weights = expected.weights(projection.name());
            assertTrue(changes(weights), () -> projection.name() + " learns nothing");
            for (double t : weights.times())
                assertArrayEquals(
                        weights.at(t), actual.weights(projection.name()).at(t), projection.name());
        }
        assertEquals(expected.traces().size(), actual.traces().size());
        for (int k = 0; k < expected.traces().size(); k++) {
            var trace = expected.traces().get(k);
            for (int n : trace.neurons())
                assertArrayEquals(trace.values(n), actual.traces().get(k).values(n));
        }
    }

    private static boolean changes(WeightHistory weights) {
        double[] times = weights.times();
        return !Arrays.equals(weights.at(times[0]), weights.at(times[times.length - 1]));
    }

    @ParameterizedTest
    @EnumSource
    void anyNumberOfThreadsFiresTheSameSpikes(Kind kind) {
        var one = kind.network().simulation(1).run(100 * ms);
        for (int threads : new int[] {2, 3, 7})
            assertSame(one, kind.network().simulation(threads).run(100 * ms));
    }

    @ParameterizedTest
    @EnumSource
    void threadsMayChangeFromPieceToPiece(Kind kind, @TempDir Path folder) throws IOException {
        var one = kind.network().simulation(1).run(100 * ms);
        var two = kind.network().simulation(2);
        two.run(31.3 * ms);
        two.run(10 * ms);
        var file = two.save(folder.resolve("two.spk"));
        var three = kind.network().simulation(3).restore(file);
        assertSame(one, three.run(58.7 * ms));
        three.reset();
        assertSame(one, three.run(100 * ms));
    }

    @Test
    void aStateThatBlowsUpIsToldAlike() {
        for (int threads : new int[] {1, 2, 4}) {
            var net = Network.named("blown");
            var wild = EquationModel.of("dv/dt = v**2/(1*volt*ms) + I*1*MOhm/ms : volt");
            var n = net.population("n", 3000, wild);
            net.stimulate(n).step("1e30 nA", "1 ms", "2 ms").neurons(2500);
            var sim = net.simulation(threads);
            var message = assertThrows(IllegalStateException.class, () -> sim.run(1 * second))
                    .getMessage();
            assertTrue(message.contains("population 'n', neuron 2500"), message);
            assertThrows(IllegalStateException.class, () -> sim.run(1 * second));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 257})
    void anImpossibleNumberOfThreadsIsRefused(int threads) {
        var net = Network.named("net");
        net.population("n", 1, Lif.with());
        var message = assertThrows(IllegalArgumentException.class, () -> net.simulation(threads))
                .getMessage();
        assertTrue(message.contains("'net'") && message.contains("from 1 to 256, got " + threads), message);
    }

    @Test
    void aSmallNetworkTakesOneThread() {
        var net = Network.named("net");
        net.population("n", 4000, Lif.with());
        net.poisson("in", 100_000, 1 * Hz);
        assertEquals(1, net.simulation().threads());
        assertEquals(2, net.simulation(2).threads());
    }

    @Test
    void aNetworkTakesAsManyThreadsAsItsNeuronsAreWorth() {
        int cores = Runtime.getRuntime().availableProcessors();
        var many = Network.named("many");
        many.population("n", 12_500, Lif.with());
        assertEquals(Math.min(cores, 2), many.simulation().threads());
        var rich = Network.named("rich");
        rich.population("n", 4000, Neurons.traubMiles());
        assertEquals(Math.min(cores, 9), rich.simulation().threads());
    }
}
