package spikelet.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Every stock neuron, 4,000 of each: nanoseconds per neuron and step, beside the same equations, method and step in Brian2. Each repeat is
 * a fresh process, warmed up in Spikelet's case; spikes are recorded and processor time is measured in both.
 */
final class ModelsBenchmark {
    static final String NAME = "models";

    private static final int NEURONS = 4000;
    private static final double SECONDS = 0.5;

    /** From here on the two do not simulate the same. */
    private static final double SAME_RATE = 0.05;

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private ModelsBenchmark() {}

    static boolean run(Options options, Brian2 brian2) {
        int neurons = (int) Math.max(1, Math.round(NEURONS * options.scale()));
        double seconds = options.seconds() > 0 ? options.seconds() : SECONDS;
        boolean good = true;
        var own = new ArrayList<ModelTime>();
        var peer = new ArrayList<ModelTime>();
        try {
            for (int n = 1; n <= options.repeats(); n++) {
                System.err.printf(Locale.ROOT, "models: repeat %d of %d%n", n, options.repeats());
                own.addAll(Runner.run(new Spikelet().models(neurons, seconds), ModelTime::fromJson));
            }
            if (brian2 != null) peer.addAll(peer(brian2, options, neurons, seconds));
        } catch (IllegalStateException e) {
            System.err.println("models: " + e.getMessage());
            good = false;
        }
        if (own.isEmpty()) return false;
        var ours = byModel(own);
        var theirs = byModel(peer);
        var version = brian2 == null ? "" : brian2.name();
        if (!options.json()) System.out.print(heading(neurons, seconds, version));
        for (var model : ours.keySet()) {
            var other = theirs.getOrDefault(model, List.of());
            System.out.println(
                    options.json()
                            ? json(ours.get(model), other, neurons, seconds, version)
                            : row(ours.get(model), other));
        }
        return good;
    }

    private static List<ModelTime> peer(Brian2 brian2, Options options, int neurons, double seconds) {
        System.err.println("models: " + brian2.name() + " compiles them");
        try {
            var file = Files.createTempFile("spikelet-models", ".json");
            try {
                Files.writeString(file, BrianText.of(ModelCase.all(), neurons, seconds));
                return Runner.run(brian2.models(file, options.repeats()), ModelTime::fromJson);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<ModelTime>> byModel(List<ModelTime> times) {
        return times.stream().collect(Collectors.groupingBy(ModelTime::model, LinkedHashMap::new, Collectors.toList()));
    }

    private static Spread spread(List<ModelTime> times, ToDoubleFunction<ModelTime> of) {
        return Spread.of(times.stream().mapToDouble(of).toArray());
    }

    private static String heading(int neurons, double seconds, String peer) {
        return String.format(
                Locale.ROOT,
                "%nStock neurons, %,d of each, dt 0.1 ms, %s s of biology: ns per neuron and step, median [smallest .. largest]%n%n"
                        + "  %-22s %-34s %-24s %-24s %-12s %s%n",
                neurons,
                Spread.number(seconds),
                "",
                "method",
                "Spikelet",
                peer,
                peer.isEmpty() ? "" : "times faster",
                "rate (Hz)");
    }

    static String row(List<ModelTime> own, List<ModelTime> peer) {
        var ours = spread(own, ModelTime::ns);
        var rate = spread(own, ModelTime::rate).median();
        var theirs = peer.isEmpty() ? null : spread(peer, ModelTime::ns);
        return "  %-22s %-34s %-24s %-24s %-12s %s"
                .formatted(
                        own.get(0).model(),
                        own.get(0).method(),
                        ours,
                        theirs == null ? "" : theirs,
                        theirs == null ? "" : Spread.number(Report.ratio(theirs, ours)),
                        Spread.number(rate) + agreement(rate, peer))
                .stripTrailing();
    }

    private static String agreement(double rate, List<ModelTime> peer) {
        if (peer.isEmpty()) return "";
        double other = spread(peer, ModelTime::rate).median();
        boolean same = agrees(rate, other);
        return (same ? ", both; " : "; ") + "Brian2 " + Spread.number(other) + (same ? "" : ": not the same");
    }

    static boolean agrees(double rate, double other) {
        return Math.abs(rate - other) <= SAME_RATE * Math.max(rate, other);
    }

    private static String json(List<ModelTime> own, List<ModelTime> peer, int neurons, double seconds, String version) {
        var line = new LinkedHashMap<String, Object>();
        line.put("benchmark", NAME);
        line.put("model", own.get(0).model());
        line.put("method", own.get(0).method());
        line.put("jdk", Machine.jdk());
        line.put("machine", Machine.name());
        line.put("neurons", neurons);
        line.put("bio_s", seconds);
        line.put("repeats", own.size());
        put(line, "ns_per_neuron_step", spread(own, ModelTime::ns));
        line.put("rate_hz", spread(own, ModelTime::rate).median());
        if (!peer.isEmpty()) {
            line.put("compared_with", version);
            line.put("compared_method", peer.get(0).method());
            put(line, "compared_ns_per_neuron_step", spread(peer, ModelTime::ns));
            double other = spread(peer, ModelTime::rate).median();
            line.put("compared_rate_hz", other);
            line.put("rates_agree", agrees(spread(own, ModelTime::rate).median(), other));
            line.put("times_faster", Report.ratio(spread(peer, ModelTime::ns), spread(own, ModelTime::ns)));
        }
        return GSON.toJson(line);
    }

    private static void put(Map<String, Object> line, String key, Spread spread) {
        line.put(key, spread.median());
        line.put(key + "_min", spread.min());
        line.put(key + "_max", spread.max());
    }
}
