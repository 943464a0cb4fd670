package spikelet.bench;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One run of one benchmark in one simulator, as the process that ran it reports it: a line of JSON, the names in
 * {@code snake_case}.
 *
 * @param benchmark which network
 * @param simulator who ran it
 * @param version of the simulator
 * @param jdk version of the JDK, null for a peer that does not use one
 * @param method how the neurons were integrated, as the simulator calls it
 * @param threads how many were used
 * @param scale neurons relative to the published network
 * @param neurons how many there were
 * @param synapses how many there were
 * @param bioS biological time in second
 * @param buildS seconds to create neurons and synapses
 * @param runS seconds to simulate
 * @param endToEndS seconds from the start of the process to the result; the process that started it measures it
 * @param generateS seconds to start and to generate code, null where there is no such stage
 * @param compileS seconds to compile generated code, null where there is no such stage
 * @param peakMb the most memory held, in MiB
 * @param spikes how many were fired
 * @param events synaptic events: the out-degree of its neuron, for each spike
 * @param lastSpikeS time of the last spike in second, 0 if there was none
 * @param ratesHz mean rate by population, over the whole run
 * @param bytesPerSynapse memory of the network, divided by its synapses
 */
record Measurement(
        String benchmark,
        String simulator,
        String version,
        String jdk,
        String method,
        int threads,
        double scale,
        long neurons,
        long synapses,
        double bioS,
        double buildS,
        double runS,
        double endToEndS,
        Double generateS,
        Double compileS,
        double peakMb,
        long spikes,
        long events,
        double lastSpikeS,
        Map<String, Double> ratesHz,
        Double bytesPerSynapse) {

    private static final double SILENCE_S = 0.1;

    /**
     * As a line of JSON.
     *
     * @return one line without its end
     */
    String toJson() {
        // by hand: a library that looks at the record first costs a run 0.1 s, which would count as Spikelet's
        var line = new StringJoiner(",", "{", "}");
        add(line, "benchmark", quoted(benchmark));
        add(line, "simulator", quoted(simulator));
        add(line, "version", quoted(version));
        add(line, "jdk", quoted(jdk));
        add(line, "method", quoted(method));
        add(line, "threads", threads);
        add(line, "scale", scale);
        add(line, "neurons", neurons);
        add(line, "synapses", synapses);
        add(line, "bio_s", bioS);
        add(line, "build_s", buildS);
        add(line, "run_s", runS);
        add(line, "end_to_end_s", endToEndS);
        add(line, "generate_s", generateS);
        add(line, "compile_s", compileS);
        add(line, "peak_mb", peakMb);
        add(line, "spikes", spikes);
        add(line, "events", events);
        add(line, "last_spike_s", lastSpikeS);
        var rates = new StringJoiner(",", "{", "}");
        for (var e : ratesHz.entrySet()) add(rates, e.getKey(), e.getValue());
        add(line, "rates_hz", rates);
        add(line, "bytes_per_synapse", bytesPerSynapse);
        return line.toString();
    }

    private static void add(StringJoiner object, String name, Object value) {
        if (value != null) object.add(quoted(name) + ":" + value);
    }

    private static String quoted(String text) {
        return text == null ? null : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * From a line of JSON.
     *
     * @param line what {@link #toJson()} or a peer's script wrote
     * @return the measurement
     */
    static Measurement fromJson(String line) {
        return new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .create()
                .fromJson(line, Measurement.class);
    }

    /**
     * The same with the time that only the starter of the process can know.
     *
     * @param seconds from the start of the process to its result
     * @return a copy
     */
    Measurement endToEnd(double seconds) {
        return new Measurement(
                benchmark,
                simulator,
                version,
                jdk,
                method,
                threads,
                scale,
                neurons,
                synapses,
                bioS,
                buildS,
                runS,
                seconds,
                generateS,
                compileS,
                peakMb,
                spikes,
                events,
                lastSpikeS,
                ratesHz,
                bytesPerSynapse);
    }

    /**
     * Whether the network fell silent before the end, as COBA does on some seeds: such a run says nothing about speed.
     *
     * @return true if the last tenth of a second has no spike
     */
    boolean silent() {
        return bioS > SILENCE_S && lastSpikeS < bioS - SILENCE_S;
    }

    /**
     * Cost of a synaptic event, neuron updates included.
     *
     * @return nanoseconds, or NaN if there was none
     */
    double nsPerEvent() {
        return events == 0 ? Double.NaN : runS * 1e9 / events;
    }
}
