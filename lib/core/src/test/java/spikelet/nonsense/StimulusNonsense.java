package spikelet.nonsense;

import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Stimulus;
import spikelet.nonsense.Nonsense.Bench;

/** Input from outside. */
final class StimulusNonsense {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    private static Stimulus e(Bench b) {
        return b.net.stimulate(b.e);
    }

    static final List<Nonsense> CASES = List.of(
            of(
                    "stimulate(a source)",
                    b -> b.net.stimulate(b.p),
                    "population 'P' only sends spikes",
                    "cannot be stimulated"),
            of("constant(0.3)", b -> e(b).constant(0.3), "stimulus of 'E'", "current", "300 mA", "far above", "0.3*nA"),
            of("constant(NaN)", b -> e(b).constant(NAN), "'E'", "current", "not a number"),
            of("constant(infinity)", b -> e(b).constant(INF), "'E'", "current", "finite"),
            of("constant(uniform(0, 1))", b -> e(b).constant(uniform(0, 1)), "'E'", "current", "far above"),
            of("constant(normal(300, 10))", b -> e(b).constant(normal(300, 10)), "'E'", "current", "far above"),
            of(
                    "constant(values(1*nA))",
                    b -> {
                        e(b).constant(values(1 * nA));
                        return b.net.description();
                    },
                    "'E'",
                    "current has 1 values for 10 neurons"),
            of(
                    "constant(values) for other neurons",
                    b -> {
                        e(b).constant(values(new double[10])).neurons(1, 2);
                        return b.net.description();
                    },
                    "'E'",
                    "current has 10 values for 2 neurons"),
            of(
                    "step(0.3*nA, 20, 120)",
                    b -> {
                        e(b).step(0.3 * nA, 20000, 120000);
                        return b.net.description();
                    },
                    "'E'",
                    "time",
                    "far above",
                    "ms"),
            of(
                    "step that ends before it begins",
                    b -> e(b).step(1 * nA, 120 * ms, 20 * ms),
                    "'E'",
                    "would end (20 ms) before it begins (120 ms)"),
            of("step of no length", b -> e(b).step(1 * nA, 20 * ms, 20 * ms), "'E'", "would end", "before it begins"),
            of("step from -1 ms", b -> e(b).step(1 * nA, -1 * ms, 20 * ms), "'E'", "time", "negative"),
            of("step until NaN", b -> e(b).step(1 * nA, 0, NAN), "'E'", "time", "not a number"),
            of(
                    "step shorter than a time step",
                    b -> {
                        e(b).step(1 * nA, 20.01 * ms, 20.04 * ms);
                        return b.net.description();
                    },
                    "'E'",
                    "shorter than a time step"),
            of("ramp without end", b -> e(b).ramp(0, 1 * nA, 0, INF), "'E'", "ramp needs an end"),
            of("ramp to 1", b -> e(b).ramp(0, 1, 0, 10 * ms), "'E'", "current", "1*nA"),
            of("ramp backwards", b -> e(b).ramp(0, 1 * nA, 10 * ms, 5 * ms), "'E'", "would end"),
            of(
                    "ramp that loses its end",
                    b -> {
                        e(b).constant(1 * nA).ramp(0, 1 * nA, 0, 10 * ms).until(INF);
                        return b.net.description();
                    },
                    "'E'",
                    "ramp needs an end"),
            of("sine(1, 10*Hz)", b -> e(b).sine(1, 10 * Hz), "'E'", "amplitude", "1*nA"),
            of("sine(1*nA, 10*ms)", b -> e(b).sine(1 * nA, 10 * ms), "'E'", "frequency", "far below", "Hz"),
            of("sine(1*nA, -10*Hz)", b -> e(b).sine(1 * nA, -10 * Hz), "'E'", "frequency", "negative"),
            of(
                    "offset without sine",
                    b -> e(b).constant(1 * nA).offset(1 * nA),
                    "'E'",
                    "offset is for a sine",
                    ".sine("),
            of("phase without sine", b -> e(b).phase(1), "'E'", "phase is for a sine", ".sine("),
            of("phase(NaN)", b -> e(b).sine(1 * nA, 10 * Hz).phase(NAN), "'E'", "phase", "finite"),
            of("offset(5)", b -> e(b).sine(1 * nA, 10 * Hz).offset(5), "'E'", "offset", "5*nA"),
            of("noise(0, -1*nA)", b -> e(b).noise(0, -1 * nA), "'E'", "sd", "negative"),
            of("noise(0, 50)", b -> e(b).noise(0, 50), "'E'", "sd", "far above", "50*pA"),
            of("noise(NaN, 1*nA)", b -> e(b).noise(NAN, 1 * nA), "'E'", "mean", "not a number"),
            of(
                    "correlation without noise",
                    b -> e(b).correlation(5 * ms),
                    "'E'",
                    "correlation time is for noise",
                    ".noise("),
            of("correlation(50)", b -> e(b).noise(0, 1 * nA).correlation(50), "'E'", "correlation time", "50*ms"),
            of("correlation(0)", b -> e(b).noise(0, 1 * nA).correlation(0), "'E'", "correlation time", "positive"),
            of("poisson(-1*Hz)", b -> e(b).poisson(-1 * Hz), "'E'", "rate", "negative"),
            of("poisson(NaN)", b -> e(b).poisson(NAN), "'E'", "rate", "not a number"),
            of("poisson(10*ms)", b -> e(b).poisson(10 * ms), "'E'", "rate", "far below"),
            of(
                    "poisson without weight",
                    b -> {
                        e(b).poisson(800 * Hz);
                        return b.net.description();
                    },
                    "'E'",
                    "no weight",
                    ".weight("),
            of(
                    "poisson with drawn weights",
                    b -> {
                        e(b).poisson(800 * Hz).weight(uniform(1 * mV, 2 * mV));
                        return b.net.description();
                    },
                    "'E'",
                    "weight of a stimulus is one value"),
            of(
                    "poisson with a weight in nS",
                    b -> {
                        e(b).poisson(800 * Hz).weight(6 * nS);
                        return b.net.description();
                    },
                    "'E'",
                    "weight",
                    "far below"),
            of(
                    "poisson with a negative conductance",
                    b -> e(b).poisson(800 * Hz).weight(-6 * nS).conductance(5 * ms, 0),
                    "'E'",
                    "weight",
                    "negative"),
            of(
                    "constant with a weight",
                    b -> {
                        e(b).constant(1 * nA).weight(1 * mV);
                        return b.net.description();
                    },
                    "'E'",
                    "neither weight nor synapse",
                    ".poisson("),
            of(
                    "noise with a synapse",
                    b -> {
                        e(b).noise(0, 1 * nA).decay(5 * ms);
                        return b.net.description();
                    },
                    "'E'",
                    "neither weight nor synapse"),
            of("spikes(-1*ms)", b -> e(b).spikes(-1 * ms), "'E'", "spike time", "negative", "-1 ms"),
            of("spikes(NaN)", b -> e(b).spikes(NAN), "'E'", "spike time", "not a number"),
            of("spikes(1e9)", b -> e(b).spikes(1e9), "'E'", "spike time"),
            of("from(30000)", b -> e(b).from(30000), "'E'", "time", "far above", "ms"),
            of("from(infinity)", b -> e(b).from(INF), "'E'", "time", "finite"),
            of("until(-1*ms)", b -> e(b).until(-1 * ms), "'E'", "time", "negative"),
            of(
                    "from after until",
                    b -> e(b).until(10 * ms).from(20 * ms),
                    "'E'",
                    "would end (10 ms) before it begins (20 ms)"),
            of("neurons()", b -> e(b).neurons(), "'E'", "at least one neuron"),
            of("neurons(10)", b -> e(b).neurons(10), "'E'", "no neuron 10", "0 to 9"),
            of("neurons(1, 1)", b -> e(b).neurons(1, 1), "'E'", "named twice"),
            of("stimulus named(\" \")", b -> e(b).named(" "), "'E'", "name must not be empty"));

    private StimulusNonsense() {}
}
