package spikelet.nonsense;

import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Projection;
import spikelet.nonsense.Nonsense.Bench;

/** Connections. */
final class ProjectionNonsense {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    private static Projection ei(Bench b) {
        return b.net.connect(b.e).to(b.i);
    }

    static final List<Nonsense> CASES = List.of(
            of("to()", b -> b.net.connect(b.e).to(), "connect('E')", "at least one target"),
            of("to(e, e)", b -> b.net.connect(b.e).to(b.e, b.e), "connect('E')", "named twice"),
            of("to(a source)", b -> b.net.connect(b.e).to(b.p), "population 'P' only sends spikes", "target of 'E'"),
            of(
                    "no rule",
                    b -> {
                        ei(b).weight(1 * mV);
                        return b.net.run(1 * ms);
                    },
                    "projection 'E→I'",
                    "which neurons connect",
                    ".probability("),
            of(
                    "no weight",
                    b -> {
                        ei(b).allToAll();
                        return b.net.run(1 * ms);
                    },
                    "projection 'E→I'",
                    "no weight",
                    ".weight("),
            of(
                    "no weight, but a conductance",
                    b -> {
                        ei(b).allToAll().conductance(5 * ms, 0);
                        return b.net.run(1 * ms);
                    },
                    "projection 'E→I'",
                    "no weight"),
            of("probability(2)", b -> ei(b).probability(2), "projection 'E→I'", "between 0 and 1", "2.0", "0.02"),
            of("probability(-0.1)", b -> ei(b).probability(-0.1), "'E→I'", "between 0 and 1", "-0.1"),
            of("probability(NaN)", b -> ei(b).probability(NAN), "'E→I'", "between 0 and 1", "NaN"),
            of("inDegree(-1)", b -> ei(b).inDegree(-1), "'E→I'", "in-degree", "negative", "-1"),
            of(
                    "inDegree(11) of 10",
                    b -> {
                        ei(b).inDegree(11).weight(1 * mV);
                        return b.net.description();
                    },
                    "'E→I'",
                    "in-degree 11",
                    "only 10 sources",
                    ".multapses()"),
            of(
                    "inDegree(10) of 10 without autapses",
                    b -> {
                        b.net.connect(b.e).to(b.e).inDegree(10).noAutapses().weight(1 * mV);
                        return b.net.description();
                    },
                    "'E→E'",
                    "in-degree 10",
                    "only 9 sources"),
            of("outDegree(-1)", b -> ei(b).outDegree(-1), "'E→I'", "out-degree", "negative"),
            of(
                    "outDegree(6) of 5",
                    b -> {
                        ei(b).outDegree(6).weight(1 * mV);
                        return b.net.description();
                    },
                    "'E→I'",
                    "out-degree 6",
                    "only 5 targets"),
            of(
                    "a lonely neuron without autapses",
                    b -> {
                        var one = b.net.excitatory("one", 1, spikelet.Lif.with());
                        b.net.connect(one)
                                .to(one)
                                .inDegree(1)
                                .multapses()
                                .noAutapses()
                                .weight(1 * mV);
                        return b.net.simulation();
                    },
                    "'one→one'",
                    "nobody to connect to"),
            of("oneToOne of 10 and 5", b -> ei(b).oneToOne(), "'E→I'", "equal size", "10", "5"),
            of(
                    "pairs of 2 and 1",
                    b -> ei(b).pairs(new int[2], new int[1]),
                    "'E→I'",
                    "as many sources as targets",
                    "2 and 1"),
            of(
                    "pairs from neuron 10",
                    b -> ei(b).pairs(new int[] {10}, new int[] {0}),
                    "'E→I'",
                    "no neuron 10 in 'E'",
                    "10"),
            of("pairs to neuron 5", b -> ei(b).pairs(new int[] {0}, new int[] {5}), "'E→I'", "no neuron 5 in 'I'"),
            of("pairs to neuron -1", b -> ei(b).pairs(new int[] {0}, new int[] {-1}), "'E→I'", "no neuron -1"),
            of("delay(1.5)", b -> ei(b).delay(1.5), "'E→I'", "delay", "1.5 s", "1.5*ms"),
            of("delay(-1*ms)", b -> ei(b).delay(-1 * ms), "'E→I'", "delay", "negative", "-1 ms"),
            of("delay(NaN)", b -> ei(b).delay(NAN), "'E→I'", "delay", "not a number"),
            of(
                    "delay(normal(2*ms, 1*ms))",
                    b -> ei(b).delay(normal(2 * ms, 1 * ms)),
                    "'E→I'",
                    "delay",
                    "negative",
                    ".clip("),
            of(
                    "delay(\"1e9 s\")",
                    b -> {
                        ei(b).allToAll().weight(1 * mV).delay("1e9 s");
                        return b.net.simulation();
                    },
                    "'E→I'",
                    "time steps",
                    "larger dt"),
            of("weight(NaN)", b -> ei(b).weight(NAN).delta(), "'E→I'", "weight", "not a number"),
            of("weight(infinity)", b -> ei(b).weight(INF).delta(), "'E→I'", "weight", "finite"),
            of("weight(1.62) of a jump", b -> ei(b).weight(1.62).delta(), "'E→I'", "weight", "1.62 V", "far above"),
            of(
                    "weight(1.62*mV) of a current",
                    b -> ei(b).current(5 * ms).weight(1.62 * mV),
                    "'E→I'",
                    "weight",
                    "far above",
                    "pA",
                    "exponential current"),
            of(
                    "weight(1.62*mV), then current",
                    b -> ei(b).weight(1.62 * mV).current(5 * ms),
                    "'E→I'",
                    "weight",
                    "far above",
                    "its weight is in A"),
            of(
                    "weight(6) of a conductance",
                    b -> ei(b).weight(6).conductance(5 * ms, 0),
                    "'E→I'",
                    "weight",
                    "6 S",
                    "6*nS"),
            of(
                    "weight(67*nS) of a decay",
                    b -> ei(b).weight(67 * nS).decay(5 * ms),
                    "'E→I'",
                    "weight",
                    "far below",
                    "its weight is in V"),
            of("weight(1*nA) of a jump", b -> ei(b).weight(1 * nA).delta(), "'E→I'", "weight", "far below"),
            of(
                    "weight(normal(20, 2).clip(1, 40)) of a jump",
                    b -> ei(b).weight(normal(20, 2).clip(1, 40)).delta(),
                    "'E→I'",
                    "far above"),
            of(
                    "three weights for fifty synapses",
                    b -> {
                        ei(b).allToAll().weight(values(1 * mV, 2 * mV, 3 * mV));
                        return b.net.simulation();
                    },
                    "'E→I'",
                    "weight has 3 values for 50 synapses"),
            of(
                    "three clipped delays for fifty synapses",
                    b -> {
                        ei(b).allToAll()
                                .weight(1 * mV)
                                .delay(values(1 * ms, 2 * ms, 3 * ms).clip(0, 1));
                        return b.net.simulation();
                    },
                    "'E→I'",
                    "delay has 3 values for 50 synapses"),
            of("decay(0)", b -> ei(b).decay(0), "'E→I'", "decay", "positive"),
            of("decay(50)", b -> ei(b).decay(50), "'E→I'", "decay", "50 s", "50*ms"),
            of("decay(-5*ms)", b -> ei(b).decay(-5 * ms), "'E→I'", "decay", "negative"),
            of("current(NaN)", b -> ei(b).current(NAN), "'E→I'", "decay", "not a number"),
            of("conductance(5*ms, -80)", b -> ei(b).conductance(5 * ms, -80), "'E→I'", "reversal", "-80 V", "-80*mV"),
            of("conductance(5*ms, infinity)", b -> ei(b).conductance(5 * ms, INF), "'E→I'", "reversal", "finite"),
            of("named(\"\")", b -> ei(b).named(""), "'E→I'", "name must not be empty"),
            of(
                    "more synapses than one table holds",
                    b -> {
                        var all = b.net.population("all", 60_000, spikelet.Lif.with());
                        b.net.connect(all).to(all).allToAll().weight(1 * mV).delay(uniform(1 * ms, 2 * ms));
                        return b.net.simulation();
                    },
                    "'net'",
                    "GB"));

    private ProjectionNonsense() {}
}
