package spikelet.nonsense;

import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.second;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Columns;
import spikelet.Lif;
import spikelet.Recording;
import spikelet.nonsense.Nonsense.Bench;

/** Questions to results that have no answer. */
final class ResultNonsense {
    private static final double NAN = Double.NaN;

    private static Recording run(Bench b) {
        b.e.record("v", 1, 2);
        return b.net.run(10 * ms);
    }

    static final List<Nonsense> CASES = List.of(
            of("run.spikes(\"F\")", b -> run(b).spikes("F"), "network 'net'", "no population 'F'", "did you mean 'E'"),
            of(
                    "run.spikes of a population that is not in it",
                    b -> run(b).spikes(spikelet.Network.named("other").excitatory("pyramidal", 1, Lif.with())),
                    "no population 'pyramidal'",
                    "known: E, I, N, P"),
            of(
                    "run.trace(\"E\", \"exc\")",
                    b -> run(b).trace("E", "exc"),
                    "'exc' of population 'E' was not recorded",
                    ".record(\"exc\")",
                    "recorded: v"),
            of("run.trace(\"I\", \"v\")", b -> run(b).trace("I", "v"), "'v' of population 'I' was not recorded"),
            of("run.trace(\"P\", \"v\")", b -> run(b).trace("P", "v"), "'v' of population 'P'"),
            of(
                    "trace.values(0)",
                    b -> run(b).trace("E", "v").values(0),
                    "'v' of population 'E'",
                    "neuron 0",
                    "recorded: 1, 2"),
            of(
                    "trace.at(1, -1*ms)",
                    b -> run(b).trace("E", "v").at(1, -1 * ms),
                    "'E'",
                    "nothing was recorded at -1 ms"),
            of("trace.at(1, NaN)", b -> run(b).trace("E", "v").at(1, NAN), "'E'", "time", "NaN"),
            of("trace.at(7, 1*ms)", b -> run(b).trace("E", "v").at(7, 1 * ms), "'E'", "neuron 7"),
            of("spikes.of(10)", b -> run(b).spikes("E").of(10), "population 'E'", "no neuron 10", "0 to 9"),
            of("spikes.of(-1)", b -> run(b).spikes("E").of(-1), "population 'E'", "no neuron -1"),
            of(
                    "between(5*ms, 2*ms)",
                    b -> run(b).spikes("E").between(5 * ms, 2 * ms),
                    "spikes of 'E'",
                    "earlier time comes first"),
            of(
                    "between(5*ms, 5*ms)",
                    b -> run(b).spikes("E").between(5 * ms, 5 * ms),
                    "'E'",
                    "earlier time comes first"),
            of("between(NaN, 5*ms)", b -> run(b).spikes("E").between(NAN, 5 * ms), "'E'"),
            of(
                    "between(0, 1*second)",
                    b -> run(b).spikes("E").between(0, 1 * second),
                    "'E'",
                    "beyond what was recorded",
                    "0 ms to 10 ms"),
            of(
                    "between(-1*ms, 5*ms)",
                    b -> run(b).spikes("E").between(-1 * ms, 5 * ms),
                    "'E'",
                    "beyond what was recorded"),
            of("rateOverTime(5)", b -> run(b).spikes("E").rateOverTime(5), "'E'", "bin", "5 s"),
            of("rateOverTime(50)", b -> run(b).spikes("E").rateOverTime(50), "'E'", "bin", "50*ms"),
            of("rateOverTime(0)", b -> run(b).spikes("E").rateOverTime(0), "'E'", "bin", "positive"),
            of("rateOverTime(-1*ms)", b -> run(b).spikes("E").rateOverTime(-1 * ms), "'E'", "bin", "negative"),
            of("rateOverTime(NaN)", b -> run(b).spikes("E").rateOverTime(NAN), "'E'", "bin", "not a number"),
            of(
                    "binEdges(1*second)",
                    b -> run(b).spikes("E").binEdges(1 * second),
                    "'E'",
                    "bin of 1 s is longer than the recording (10 ms)"),
            of("run.rate(1*second)", b -> run(b).rate(1 * second), "bin of 1 s"),
            of("run.isi(\"E\") of a silent population", b -> run(b).isi("E"), "'E'", "no neuron fired twice"),
            of("run.raster() of none", b -> run(b).raster(new String[0]), "raster", "no population"),
            of("run.raster(\"X\")", b -> run(b).raster("X"), "no population 'X'"),
            of("run.traces(\"E\", \"w\")", b -> run(b).traces("E", "w"), "'w' of population 'E' was not recorded"),
            of(
                    "columns().get(\"time\")",
                    b -> run(b).columns().get("time"),
                    "table 'spikes' has no column 'time'",
                    "time (ms)"),
            of(
                    "column of another length",
                    b -> Columns.named("t").column("a", new int[2]).column("b", new double[3]),
                    "table 't'",
                    "'b' has 3 values",
                    "2"),
            of(
                    "column that exists",
                    b -> Columns.named("t").column("a", new int[2]).column("a", new int[2]),
                    "table 't'",
                    "'a' already"),
            of(
                    "a weight in the wrong place",
                    b -> b.net.connect(b.e)
                            .to(b.i)
                            .weight(5 * mV)
                            .decay(5 * ms)
                            .through(spikelet.Synapse.current(5 * ms)),
                    "'E→I'",
                    "weight",
                    "far above"));

    private ResultNonsense() {}
}
