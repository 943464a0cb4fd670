package spikelet.nonsense;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import spikelet.Cell;
import spikelet.Channels;
import spikelet.Dimension;
import spikelet.Distribution;
import spikelet.Edges;
import spikelet.EquationModel;
import spikelet.EquationSynapse;
import spikelet.Falloff;
import spikelet.Layout;
import spikelet.Lif;
import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Neurons;
import spikelet.PoissonSource;
import spikelet.Population;
import spikelet.Projection;
import spikelet.Quantal;
import spikelet.Receptor;
import spikelet.Samples;
import spikelet.ShortTerm;
import spikelet.Stimulus;
import spikelet.Synapse;

/** Objects and arguments for random calls: most of them sensible, so that calls reach far, and some not. */
final class RandomParts {
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        20,
        0.02,
        5e-3,
        1e-3,
        1e-4,
        -0.065,
        -0.05,
        1e-9,
        5e-11,
        6e-9,
        0.5,
        0.1,
        3e-5,
        100,
        1e8,
        1e300,
        1e-300,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE
    };
    private static final double[] DURATIONS = {0, -1, 1e-5, 1e-4, 1e-3, 2e-3, 1e-2, 1e9, Double.NaN};
    private static final int[] WHOLE = {0, 1, -1, 2, 3, 5, 10, 200, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final String[] TEXTS = {
        null,
        "",
        " ",
        "E→N",
        "%s %d",
        "🧠",
        "20 ms",
        "-60 mV",
        "1 nA",
        "6 nS",
        "20 Hz",
        "0.1 ms",
        "1 ms",
        "1e999 ms",
        "1e-300 s",
        "1e300 V",
        "uniform(1 ms, 2 ms)",
        "normal(-60 mV, 5 mV)",
        "uniform(",
        "values()",
        "5",
        "ms",
        "1e9 s",
        "0 mV",
        "time (ms)",
        "spaced(0 nA, 1 nA)",
        "0.1 mS/cm^2",
        "100 um",
        "dv/dt = -v/(20*ms) + I/(200*pF) : volt",
        "dg/dt = -g/ms : siemens; I = g*(0*mV - v) : amp",
        "v > -50*mV",
        "v = -60*mV",
        "g += w"
    };
    private static final String[] VARIABLES = {
        "v", "v", "v", "I", "I_syn", "exc", "syn", "inh", "AMPA", "w", "k", "on", "C", "stim", "soma.v", "*.v", "", null
    };
    private static final String[] SECTIONS = {"soma", "dendrite", "axon", "", null};
    private static final String[] POPULATIONS = {"E", "N", "P", "E", "N", "P", "Q", "", null};
    private static final String[] WEIGHTS = {"1 mV", "-1 mV", "1e300 V", "uniform(0 mV, 2 mV)", "6 nS", "50 pA", "0 mV"
    };
    private static final String[] DELAYS = {"0 ms", "1.5 ms", "uniform(0 ms, 3 ms)", "0.04 ms", "values(1 ms, 2 ms)"};
    private static final String[] CURRENTS = {"0.3 nA", "spaced(0 nA, 1 nA)", "normal(0 nA, 1 nA)", "values(1 nA, 2 nA)"
    };

    private static final Cell CELL = Cell.named("cell")
            .channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
            .section("soma")
            .length(2e-5)
            .diameter(2e-5)
            .section("dendrite")
            .from("soma")
            .length(1e-4)
            .diameter(2e-6);
    private static final EquationModel MODEL =
            NeuronModel.of("""
            C dv/dt = g*(E - v) + I + stim(t) : volt; C = 200*pF : farad; g = 10*nS : siemens; E = -70*mV : volt
            stim(t) : amp; k : integer (spikes); on = true : boolean
            """).spikesWhen("v > -50*mV and on").onSpike("v = E; k += 1");
    private static final EquationSynapse SYNAPSE =
            Synapse.of("dg/dt = -g/tau : siemens; I = g*(0*mV - v) : amp; tau = 5*ms : second");

    final Network net = Network.named("net");
    /** What calls can be made on or given to calls; results are added. */
    final List<Object> known = new ArrayList<>();

    private final Random random;
    private final List<Population> populations;

    RandomParts(Random random) {
        this.random = random;
        populations = List.of(
                net.excitatory("E", 5, Lif.with()), net.population("N", 4, Lif.with()), net.poisson("P", 3, 20));
        known.addAll(populations);
        known.addAll(List.of(net, Lif.with(), new PoissonSource(Distribution.constant(5)), Synapse.decay(5e-3)));
        known.addAll(List.of(
                Receptor.nmda(), ShortTerm.depressing(), Quantal.sites(3), Layout.ring(1e-3), Falloff.gaussian(1e-4)));
        known.addAll(List.of(
                net.population("C", 2, CELL),
                CELL,
                Channels.hodgkinHuxley(),
                net.couple(populations.get(0)).probability(0.5).gapJunction(1e-9),
                MODEL,
                SYNAPSE));
        known.add(net.population("M", 3, Neurons.adEx()));
        known.add(Edges.of(new int[] {0, 1}, new int[] {1, 0}));
        known.add(Samples.every(1e-3, new double[] {0, 1}, "nA"));
        known.add(Network.named("other").population("N", 2, Lif.with()));
    }

    Projection projection() {
        var p = net.connect(populations.get(random.nextInt(3))).to(populations.get(random.nextInt(3)));
        known.add(p);
        switch (random.nextInt(6)) {
            case 0 -> p.allToAll();
            case 1 -> p.oneToOne();
            case 2 -> p.inDegree(random.nextInt(6)).multapses();
            case 3 -> p.outDegree(random.nextInt(4)).noAutapses();
            case 4 -> p.pairs(new int[] {0, 1, 0}, new int[] {1, 0, 1});
            default -> p.probability(random.nextDouble());
        }
        synapse(p).weight(one(WEIGHTS)).delay(one(DELAYS));
        return random.nextBoolean() ? p : p.named("named");
    }

    private Projection synapse(Projection p) {
        return switch (random.nextInt(5)) {
            case 0 -> p.delta();
            case 1 -> p.decay(5e-3);
            case 2 -> p.current("3 ms");
            case 3 -> p.conductance(5e-3, random.nextBoolean() ? 0 : -0.08);
            default -> p.through(Synapse.decay(2e-2).named("AMPA"));
        };
    }

    Stimulus stimulus() {
        var s = net.stimulate(populations.get(random.nextInt(2)));
        known.add(s);
        switch (random.nextInt(6)) {
            case 0 -> s.constant(one(CURRENTS));
            case 1 -> s.ramp(0, 1e-9, 1e-3, 9e-3);
            case 2 -> s.sine(1e-9, 20).offset(1e-10).phase(1);
            case 3 -> s.noise(0, 1e-9);
            case 4 -> s.poisson("1 kHz").weight(one(WEIGHTS));
            default -> s.spikes(1e-3, 2e-3).weight(one(WEIGHTS)).decay(5e-3);
        }
        if (random.nextBoolean()) s.neurons(3, 0);
        return random.nextBoolean() ? s : s.from(2e-3).until(4e-3);
    }

    private <T> T one(T[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    double duration() {
        return DURATIONS[random.nextInt(DURATIONS.length)];
    }

    /** Null if there is none of that type. */
    Object pick(Class<?> type) {
        var fitting = known.stream().filter(type::isInstance).toList();
        return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
    }

    /** Null if there is nothing to give for one of the parameters. */
    Object[] arguments(Method method) {
        var types = method.getParameterTypes();
        var arguments = new Object[types.length];
        for (int k = 0; k < types.length; k++) {
            var name = method.getParameters()[k].getName();
            arguments[k] = types[k] == String.class ? text(name) : argument(types[k]);
            if (arguments[k] == null && types[k].isPrimitive()) return null;
        }
        return arguments;
    }

    private String text(String parameter) {
        if (random.nextInt(4) == 0) return one(TEXTS);
        return switch (parameter) {
            case "variable" -> one(VARIABLES);
            case "population" -> one(POPULATIONS);
            case "section", "parent" -> one(SECTIONS);
            case "parameter", "table" -> one(VARIABLES);
            case "weight" -> one(WEIGHTS);
            case "delay" -> one(DELAYS);
            case "current" -> one(CURRENTS);
            default -> one(TEXTS);
        };
    }

    private Object argument(Class<?> type) {
        if (type == double.class) return NUMBERS[random.nextInt(NUMBERS.length)];
        if (type == int.class) return WHOLE[random.nextInt(WHOLE.length)];
        if (type == long.class) return random.nextLong();
        if (type == boolean.class) return random.nextBoolean();
        if (type.isEnum()) return one(type.getEnumConstants());
        if (type == Dimension.class) return Dimension.CURRENT;
        if (type == int[].class) return random.ints(random.nextInt(4), -1, 6).toArray();
        if (type == String[].class) return new String[] {one(POPULATIONS)};
        if (type == Population[].class) return new Population[] {(Population) pick(Population.class)};
        if (type == double[].class) {
            return random.doubles(random.nextInt(4))
                    .map(x -> x < 0.9 ? 0.01 * x : Double.NaN)
                    .toArray();
        }
        if (type == double[][].class) return new double[][] {{1e-3}, random.nextBoolean() ? null : new double[] {2e-3}};
        return random.nextInt(10) == 0 ? null : pick(type);
    }
}
