package spikelet.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A result as one line of JSON for programs. Times are medians in second, with {@code _min} and {@code _max} beside
 * them; {@code run_s} and {@code build_s} of Spikelet are those of a warm JVM, {@code first_run_s} is that of a fresh
 * one. A peer's line has the same keys; what it has no notion of is null.
 */
final class JsonLine {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private JsonLine() {}

    /**
     * Writes a line.
     *
     * @param result the repeats
     * @param peer what to compare with, or null
     * @return one line without its end
     */
    static String of(Result result, Result peer) {
        var m = result.first();
        var line = new LinkedHashMap<String, Object>();
        line.put("benchmark", m.benchmark());
        line.put("simulator", m.simulator());
        line.put("version", m.version());
        line.put("method", m.method());
        line.put("jdk", m.jdk());
        line.put("machine", Machine.name());
        line.put("threads", m.threads());
        line.put("scale", m.scale());
        line.put("neurons", m.neurons());
        line.put("synapses", m.synapses());
        line.put("bio_s", m.bioS());
        line.put("repeats", result.fresh().size());
        line.put("silent_runs_set_aside", result.silent());
        put(line, "build_s", result.build());
        put(line, "run_s", result.run());
        line.put("rtf", rounded(result.run().median() / m.bioS()));
        put(line, "first_run_s", result.firstRun());
        put(line, "end_to_end_s", result.endToEnd());
        line.put(
                "compile_s",
                result.compile() == null ? null : rounded(result.compile().median()));
        line.put("peak_mb", rounded(result.peakMb().median()));
        line.put("spikes", m.spikes());
        line.put("rates_hz", rounded(result.rates()));
        line.put("ns_per_event", rounded(result.nsPerEvent().median()));
        line.put("bytes_per_synapse", result.bytesPerSynapse() == null ? null : rounded(result.bytesPerSynapse()));
        if (peer != null) {
            line.put("compared_with", peer.first().simulator());
            line.put("times_faster_run", rounded(Report.ratio(peer.run(), result.run())));
            line.put("times_faster_first_run", rounded(Report.ratio(peer.firstRun(), result.firstRun())));
            line.put("times_faster_end_to_end", rounded(Report.ratio(peer.endToEnd(), result.endToEnd())));
        }
        return GSON.toJson(line);
    }

    private static void put(Map<String, Object> line, String key, Spread spread) {
        line.put(key, rounded(spread.median()));
        line.put(key + "_min", rounded(spread.min()));
        line.put(key + "_max", rounded(spread.max()));
    }

    private static Map<String, Double> rounded(Map<String, Double> values) {
        var rounded = new LinkedHashMap<>(values);
        rounded.replaceAll((key, value) -> rounded(value));
        return rounded;
    }

    /** Six significant digits; null, which JSON has, for NaN, which it has not. */
    private static Double rounded(double value) {
        if (!Double.isFinite(value)) return null;
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }
}
