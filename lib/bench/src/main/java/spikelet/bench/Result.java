package spikelet.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * All repeats of one benchmark in one simulator.
 *
 * @param simulator its name and version, for people
 * @param fresh runs, each in a process of its own
 * @param warm runs in one JVM that is warmed up; empty for a simulator that has no such state
 * @param silent how many runs were set aside because the network fell silent
 */
record Result(String simulator, List<Measurement> fresh, List<Measurement> warm, int silent) {

    /**
     * Sets aside the runs that fell silent.
     *
     * @param simulator its name and version, for people
     * @param fresh runs, each in a process of its own
     * @param warm runs in one warm JVM, if any
     * @return the rest
     */
    static Result of(String simulator, List<Measurement> fresh, List<Measurement> warm) {
        var active = fresh.stream().filter(m -> !m.silent()).toList();
        var activeWarm = warm.stream().filter(m -> !m.silent()).toList();
        return new Result(simulator, active, activeWarm, fresh.size() - active.size());
    }

    /** Any of the fresh runs, for what is the same in all. */
    Measurement first() {
        return fresh.get(0);
    }

    /** Seconds to create neurons and synapses. */
    Spread build() {
        return spread(steady(), Measurement::buildS);
    }

    /** Seconds to simulate: warm where there is such a state. */
    Spread run() {
        return spread(steady(), Measurement::runS);
    }

    /** Seconds to simulate in a process that was just started. */
    Spread firstRun() {
        return spread(fresh, Measurement::runS);
    }

    /** Seconds from the start of a process to its result. */
    Spread endToEnd() {
        return spread(fresh, Measurement::endToEndS);
    }

    /** Seconds to start, generate code and compile it, or null for a simulator that does not. */
    Spread compile() {
        if (first().compileS() == null) return null;
        return spread(fresh, m -> m.generateS() + m.compileS());
    }

    /** Memory of a process, in MiB. */
    Spread peakMb() {
        return spread(fresh, Measurement::peakMb);
    }

    /** Nanoseconds per synaptic event. */
    Spread nsPerEvent() {
        return spread(steady(), Measurement::nsPerEvent);
    }

    /** Bytes per synapse, or null where they were not measured. */
    Double bytesPerSynapse() {
        return steady().get(0).bytesPerSynapse();
    }

    /** Mean rates by population in Hz, over the repeats. */
    Map<String, Double> rates() {
        var mean = new LinkedHashMap<String, Double>();
        for (var m : steady()) m.ratesHz().forEach((p, hz) -> mean.merge(p, hz / steady().size(), Double::sum));
        return mean;
    }

    /** The measurements that timings are taken from. */
    private List<Measurement> steady() {
        return warm.isEmpty() ? fresh : warm;
    }

    private static Spread spread(List<Measurement> runs, ToDoubleFunction<Measurement> quantity) {
        return Spread.of(runs.stream().mapToDouble(quantity).toArray());
    }
}
