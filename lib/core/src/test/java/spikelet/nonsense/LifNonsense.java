package spikelet.nonsense;

import static spikelet.Distribution.exponential;
import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.FiCurve;
import spikelet.Lif;
import spikelet.PoissonSource;
import spikelet.StockSynapse;
import spikelet.Synapse;

/** Models, synapses and distributions. */
final class LifNonsense {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    static final List<Nonsense> CASES = List.of(
            of("tau(20)", b -> Lif.with().tau(20), "Lif", "tau", "20 s", "far above", "20*ms"),
            of("tau(0)", b -> Lif.with().tau(0), "Lif", "tau", "positive", "0 ms"),
            of("tau(-20*ms)", b -> Lif.with().tau(-20 * ms), "Lif", "tau", "negative", "-20 ms"),
            of("tau(NaN)", b -> Lif.with().tau(NAN), "tau", "not a number"),
            of("tau(infinity)", b -> Lif.with().tau(INF), "tau", "finite"),
            of("tau(1e-12)", b -> Lif.with().tau(1e-12), "tau", "far below", "20*ms"),
            of("tau(normal(20*ms, 2*ms))", b -> Lif.with().tau(normal(20 * ms, 2 * ms)), "tau", "negative", ".clip("),
            of(
                    "tau(normal(20, 2).clip(1, 40))",
                    b -> Lif.with().tau(normal(20, 2).clip(1, 40)),
                    "tau",
                    "far above",
                    "20*ms"),
            of("tau(exponential(20))", b -> Lif.with().tau(exponential(20)), "tau", "far above", "20*ms"),
            of("tau(uniform(10, 20))", b -> Lif.with().tau(uniform(10, 20)), "tau", "far above"),
            of("resistance(100)", b -> Lif.with().resistance(100), "resistance", "100 Ohm", "far below", "100*MOhm"),
            of("resistance(-1*MOhm)", b -> Lif.with().resistance(-1 * MOhm), "resistance", "negative"),
            of("resistance(0)", b -> Lif.with().resistance(0), "resistance", "positive"),
            of("leak(10)", b -> Lif.with().leak(10), "leak", "10 S", "far above", "10*nS"),
            of("leak(0)", b -> Lif.with().leak(0), "leak", "positive"),
            of("rest(-65)", b -> Lif.with().rest(-65), "rest", "-65 V", "far above", "-65*mV"),
            of("threshold(-50)", b -> Lif.with().threshold(-50), "threshold", "-50 V", "-50*mV"),
            of("threshold(NaN)", b -> Lif.with().threshold(NAN), "threshold", "not a number"),
            of("reset(70*nS)", b -> Lif.with().reset(70 * nS), "reset", "far below"),
            of("refractory(-2*ms)", b -> Lif.with().refractory(-2 * ms), "refractory", "negative", "-2 ms"),
            of("refractory(200)", b -> Lif.with().refractory(200), "refractory", "200 s", "200*ms"),
            of(
                    "reset above threshold",
                    b -> b.net.population("X", 1, Lif.with().reset(-40 * mV)),
                    "population 'X'",
                    "reset (-40 mV)",
                    "below the threshold (-50 mV)"),
            of(
                    "reset at threshold",
                    b -> b.net.population("X", 1, Lif.with().reset(-50 * mV)),
                    "'X'",
                    "reset",
                    "below"),
            of(
                    "rest above threshold, reset following it",
                    b -> b.net.population("X", 1, Lif.with().rest(-49 * mV)),
                    "'X'",
                    "reset (-49 mV)",
                    "threshold"),
            of(
                    "drawn resets above threshold",
                    b -> {
                        b.net.population("X", 100, Lif.with().reset(normal(-55 * mV, 10 * mV)));
                        return b.net.simulation();
                    },
                    "population 'X', neuron",
                    "reset",
                    "threshold",
                    ".clip("),
            of(
                    "two taus for five neurons",
                    b -> {
                        b.net.population("X", 5, Lif.with().tau(values(10 * ms, 20 * ms)));
                        return b.net.simulation();
                    },
                    "'X'",
                    "tau has 2 values for 5 neurons"),
            of(
                    "two clipped taus for five neurons",
                    b -> {
                        b.net.population(
                                "X", 5, Lif.with().tau(values(10 * ms, 20 * ms).clip(0.01, 0.02)));
                        return b.net.simulation();
                    },
                    "'X'",
                    "tau has 2 values for 5 neurons"),
            of(
                    "rheobase of neurons that differ",
                    b -> Lif.with().threshold(uniform(-52 * mV, -48 * mV)).rheobase(),
                    "threshold differs between neurons",
                    "uniform(-52 mV, -48 mV)"),
            of("rate(NaN)", b -> Lif.with().rate(NAN), "current", "not a number"),
            of("rate(0.3)", b -> Lif.with().rate(0.3), "current", "300 mA", "0.3*nA"),
            of("uniform(2, 1)", b -> uniform(2, 1), "uniform(2.0, 1.0)", "lower bound comes first"),
            of("uniform(0, NaN)", b -> uniform(0, NAN), "uniform", "finite", "NaN"),
            of("normal(1, -1)", b -> normal(1, -1), "normal(1.0, -1.0)", "deviation must not be negative"),
            of("normal(NaN, 1)", b -> normal(NAN, 1), "normal", "finite"),
            of("logNormal(-1, 1)", b -> spikelet.Distribution.logNormal(-1, 1), "logNormal", "mean must be positive"),
            of("exponential(0)", b -> exponential(0), "exponential(0.0)", "positive"),
            of("values()", b -> values(), "values()", "one value per element"),
            of("values(1, infinity)", b -> values(1, INF), "values", "finite", "Infinity"),
            of(
                    "constant(1).clip(0, NaN)",
                    b -> spikelet.Distribution.constant(1).clip(0, NAN),
                    "clip"),
            of("clip(2, 1)", b -> normal(0, 1).clip(2, 1), "clip(2.0, 1.0)", "lower bound comes first"),
            of("Synapse.named(\"\")", b -> Synapse.decay(5).named("x").named(""), "synapse", "name must not be empty"),
            of("Synapse.decay(50)", b -> Synapse.decay(50), "synapse", "50 s", "50*ms"),
            of("Synapse.current(-1*ms)", b -> Synapse.current(-1 * ms), "synapse", "negative"),
            of("Synapse.conductance(5*ms, -80)", b -> Synapse.conductance(5 * ms, -80), "reversal", "-80 V", "-80*mV"),
            of("Synapse.conductance(0, 0)", b -> Synapse.conductance(0, 0), "decay", "positive"),
            of("Synapse.named(\"v\")", b -> Synapse.decay(5 * ms).named("v"), "'v'"),
            of("new Synapse(DECAY, 0, 0, \"\")", b -> new StockSynapse(Synapse.Kind.DECAY, 0, 0, 0, 0, ""), "positive"),
            of(
                    "new PoissonSource(constant(-5))",
                    b -> new PoissonSource(spikelet.Distribution.constant(-5)),
                    "rate",
                    "negative"),
            of(
                    "f-I curve the wrong way round",
                    b -> FiCurve.of(Lif.with(), 1 * nA, 0),
                    "f-I curve",
                    "smaller current comes first",
                    "1 nA"),
            of("f-I curve to 1 A", b -> FiCurve.of(Lif.with(), 0, 1), "f-I curve", "1 A", "1*nA"),
            of("f-I curve of no current", b -> FiCurve.of(Lif.with(), new double[0], 1e-4), "f-I curve", "current"),
            of("f-I curve of NaN", b -> FiCurve.of(Lif.with(), new double[] {NAN}, 1e-4), "finite"),
            of("f-I curve with dt 0.1", b -> FiCurve.of(Lif.with(), new double[] {1 * nA}, 0.1), "dt", "0.1*ms"),
            of(
                    "f-I curve of a source",
                    b -> FiCurve.of(new PoissonSource(spikelet.Distribution.constant(5)), 0, 1 * nA),
                    "only sends spikes"));

    private LifNonsense() {}
}
