package spikelet.nonsense;

import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.second;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Lif;
import spikelet.Network;
import spikelet.SpikeSource;

/** Networks, populations and simulations. */
final class NetworkNonsense {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    static final List<Nonsense> CASES = List.of(
            of("Network.named(\"\")", b -> Network.named(""), "network", "name must not be empty"),
            of("Network.named(\"  \")", b -> Network.named("  "), "network", "name must not be empty"),
            of("dt(0.1)", b -> b.net.dt(0.1), "network 'net'", "dt", "100 ms", "far above", "0.1*ms"),
            of("dt(0)", b -> b.net.dt(0), "network 'net'", "dt", "positive"),
            of("dt(-0.1*ms)", b -> b.net.dt(-0.1 * ms), "dt", "negative"),
            of("dt(NaN)", b -> b.net.dt(NAN), "dt", "not a number"),
            of(
                    "run of an empty network",
                    b -> Network.named("void").run(1 * ms),
                    "network 'void' has no population",
                    "net.excitatory("),
            of("run(1000)", b -> b.net.run(1000), "'net'", "duration", "1000 s", "far above", "1000*ms"),
            of("run(0)", b -> b.net.run(0), "duration", "positive"),
            of("run(-1*second)", b -> b.net.run(-1 * second), "duration", "negative", "-1 s"),
            of("run(NaN)", b -> b.net.run(NAN), "duration", "not a number"),
            of("run(infinity)", b -> b.net.run(INF), "duration", "finite"),
            of(
                    "run(0.01*ms)",
                    b -> b.net.run(0.01 * ms),
                    "duration",
                    "0.01 ms",
                    "shorter than half a time step",
                    "0.1 ms"),
            of("sim.run(-1)", b -> b.net.simulation().run(-1), "'net'", "duration", "negative"),
            of("excitatory(\"\", …)", b -> b.net.excitatory("", 1, Lif.with()), "population", "name must not be empty"),
            of(
                    "excitatory(\"A\", 0, …)",
                    b -> b.net.excitatory("A", 0, Lif.with()),
                    "population 'A'",
                    "at least one neuron",
                    "got 0"),
            of(
                    "inhibitory(\"A\", -5, …)",
                    b -> b.net.inhibitory("A", -5, Lif.with()),
                    "population 'A'",
                    "at least one neuron",
                    "-5"),
            of("population(\"A→B\", …)", b -> b.net.population("A→B", 1, Lif.with()), "'A→B'", "arrow"),
            of(
                    "two billion neurons",
                    b -> {
                        b.net.population("A", Integer.MAX_VALUE, Lif.with());
                        return b.net.run(1 * ms);
                    },
                    "network 'net'",
                    "GB",
                    "heap"),
            of(
                    "poisson(\"Q\", 0, 20*Hz)",
                    b -> b.net.poisson("Q", 0, 20 * Hz),
                    "population 'Q'",
                    "at least one neuron"),
            of("poisson(\"Q\", 3, -1*Hz)", b -> b.net.poisson("Q", 3, -1 * Hz), "population 'Q'", "rate", "negative"),
            of(
                    "poisson(\"Q\", 3, 20*ms)",
                    b -> b.net.poisson("Q", 3, 20 * ms),
                    "population 'Q'",
                    "rate",
                    "far below",
                    "20*Hz"),
            of("poisson(\"Q\", 3, NaN)", b -> b.net.poisson("Q", 3, NAN), "'Q'", "rate", "not a number"),
            of("poisson(\"Q\", 3, infinity)", b -> b.net.poisson("Q", 3, INF), "'Q'", "rate", "finite"),
            of(
                    "poisson(\"Q\", 3, values(1, 2))",
                    b -> b.net.poisson("Q", 3, values(1, 2)),
                    "'Q'",
                    "rate has 2 values for 3 neurons"),
            of(
                    "poisson(\"Q\", 3, normal(20, 5))",
                    b -> b.net.poisson("Q", 3, normal(20, 5)),
                    "'Q'",
                    "rate",
                    "negative",
                    ".clip("),
            of("spikes(\"S\")", b -> b.net.spikes("S"), "population 'S'", "at least one neuron"),
            of(
                    "spikes at -1 ms",
                    b -> b.net.spikes("S", new double[] {-1 * ms}),
                    "population 'S'",
                    "neuron 0",
                    "negative",
                    "-1 ms"),
            of(
                    "spikes at NaN",
                    b -> b.net.spikes("S", new double[0], new double[] {NAN}),
                    "'S'",
                    "neuron 1",
                    "spike time",
                    "not a number"),
            of(
                    "spikes at 1e9 s",
                    b -> b.net.spikes("S", new double[] {1e9}),
                    "'S'",
                    "neuron 0",
                    "spike time",
                    "far above"),
            of(
                    "times of neuron 5 of a source",
                    b -> ((SpikeSource) b.net.spikes("S", new double[] {1}).model()).times(5),
                    "no neuron 5"),
            of(
                    "population of another network",
                    b -> Network.named("other").connect(b.e),
                    "population 'E'",
                    "network 'net'",
                    "'other'"),
            of(
                    "target of another network",
                    b -> b.net.connect(b.e).to(Network.named("other").excitatory("X", 1, Lif.with())),
                    "'X'",
                    "'other'",
                    "'net'"),
            of(
                    "stimulus of another network",
                    b -> Network.named("other").stimulate(b.e),
                    "population 'E'",
                    "'net'",
                    "'other'"),
            of("initial(\"v\", -60)", b -> b.e.initial("v", -60), "population 'E'", "initial v", "-60 V", "-60*mV"),
            of("initial(\"v\", NaN)", b -> b.e.initial("v", NAN), "'E'", "initial v", "not a number"),
            of(
                    "initial(\"v\", values(1*mV))",
                    b -> b.e.initial("v", values(1 * mV)),
                    "'E'",
                    "initial v has 1 values for 10 neurons"),
            of(
                    "initial(\"v\", values(1*mV).clip)",
                    b -> b.e.initial("v", values(1 * mV).clip(0, 1)),
                    "'E'",
                    "1 values for 10"),
            of(
                    "initial(\"w\", 0)",
                    b -> {
                        b.e.initial("w", 0);
                        return b.net.description();
                    },
                    "population 'E'",
                    "no variable 'w'"),
            of(
                    "initial(\"I\", 1*nA)",
                    b -> {
                        b.e.initial("I", 1 * nA);
                        return b.net.description();
                    },
                    "population 'E'",
                    "'I' is an input"),
            of(
                    "initial(\"exc\", 1*mV) of a conductance",
                    b -> {
                        b.net.connect(b.e).to(b.i).allToAll().weight(1 * nS).conductance(5 * ms, 0);
                        b.i.initial("exc", 10 * mV);
                        return b.net.description();
                    },
                    "population 'I'",
                    "initial exc",
                    "far above",
                    "nS"),
            of("initial of a source", b -> b.p.initial("v", -60 * mV), "population 'P' only sends spikes", "'v'"),
            of(
                    "initial(\"v\", uniform(-60, -50))",
                    b -> b.e.initial("v", uniform(-60, -50)),
                    "'E'",
                    "far above",
                    "-60*mV"),
            of("record(\"v\", 10)", b -> b.e.record("v", 10), "population 'E'", "no neuron 10", "it has 10", "0 to 9"),
            of("record(\"v\", -1)", b -> b.e.record("v", -1), "'E'", "no neuron -1"),
            of("record(\"v\", 1, 1)", b -> b.e.record("v", 1, 1), "'E'", "named twice", "[1, 1]"),
            of(
                    "record(\"V\")",
                    b -> {
                        b.e.record("V");
                        return b.net.description();
                    },
                    "population 'E'",
                    "no variable 'V'",
                    "did you mean 'v'"),
            of("record of a source", b -> b.p.record("v"), "population 'P' only sends spikes"),
            of("sampleEvery(0)", b -> b.e.sampleEvery(0), "'E'", "sampling interval", "positive"),
            of("sampleEvery(1000)", b -> b.e.sampleEvery(1000), "'E'", "sampling interval", "1000*ms"),
            of("sampleEvery(-1*ms)", b -> b.e.sampleEvery(-1 * ms), "'E'", "sampling interval", "negative"),
            of(
                    "sampleEvery shorter than a step",
                    b -> {
                        b.e.record("v").sampleEvery(0.01 * ms);
                        return b.net.simulation();
                    },
                    "'E'",
                    "sampling interval",
                    "time step"),
            of(
                    "recording a population for ages",
                    b -> {
                        b.e.record("v");
                        return b.net.run("1e9 s");
                    },
                    "'net'",
                    "steps",
                    "larger dt"),
            of(
                    "description().population(\"e\")",
                    b -> b.net.description().population("e"),
                    "no population 'e'",
                    "did you mean 'E'"));

    private NetworkNonsense() {}
}
