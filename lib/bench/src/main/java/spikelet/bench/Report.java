package spikelet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A benchmark's results as a table for people: a row for each quantity, a column for each simulator, and the ratio. */
final class Report {
    private Report() {}

    /**
     * How many times faster.
     *
     * @param peer time of the other
     * @param own time of this one
     * @return the ratio of their medians
     */
    static double ratio(Spread peer, Spread own) {
        return peer.median() / own.median();
    }

    /**
     * Writes the table.
     *
     * @param benchmark what ran
     * @param own Spikelet's result
     * @param peer the other's, or null
     * @return several lines
     */
    static String of(Benchmark benchmark, Result own, Result peer) {
        var m = own.first();
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            "", own.simulator(), peer == null ? "" : peer.simulator(), peer == null ? "" : "times faster"
        });
        times(rows, "build (s)", own, peer, Result::build);
        times(rows, own.warm().isEmpty() ? "run (s)" : "run, warm JVM (s)", own, peer, Result::run);
        times(rows, "run, fresh process (s)", own, peer, Result::firstRun);
        times(rows, "end to end (s)", own, peer, Result::endToEnd);
        row(
                rows,
                "of it, generate and compile (s)",
                own,
                peer,
                r -> r.compile() == null ? "-" : r.compile().toString());
        row(
                rows,
                "real-time factor",
                own,
                peer,
                r -> Spread.number(r.run().median() / r.first().bioS()));
        row(rows, "ns per synaptic event", own, peer, r -> r.nsPerEvent().toString());
        row(rows, "peak memory (MiB)", own, peer, r -> r.peakMb().toString());
        row(
                rows,
                "bytes per synapse",
                own,
                peer,
                r -> r.bytesPerSynapse() == null ? "-" : Spread.number(r.bytesPerSynapse()));
        row(rows, "neurons", own, peer, r -> grouped(r.first().neurons()));
        row(rows, "synapses", own, peer, r -> grouped(r.first().synapses()));
        row(
                rows,
                "rates (Hz)",
                own,
                peer,
                r -> r.rates().entrySet().stream()
                        .map(e -> e.getKey() + " " + Spread.number(e.getValue()))
                        .collect(Collectors.joining(", ")));
        row(rows, "runs set aside (silent)", own, peer, r -> Integer.toString(r.silent()));
        row(rows, "method", own, peer, r -> r.first().method());
        return String.format(
                        Locale.ROOT,
                        "%s%n%s s of biology, scale %s, %d thread%s, %d repeat%s: median [smallest .. largest]%n%n",
                        benchmark.title(),
                        Spread.number(m.bioS()),
                        Spread.number(m.scale()),
                        m.threads(),
                        m.threads() == 1 ? "" : "s",
                        own.fresh().size(),
                        own.fresh().size() == 1 ? "" : "s")
                + table(rows);
    }

    private static void times(
            List<String[]> rows, String name, Result own, Result peer, Function<Result, Spread> time) {
        row(rows, name, own, peer, r -> time.apply(r).toString());
        if (peer != null) rows.get(rows.size() - 1)[3] = Spread.number(ratio(time.apply(peer), time.apply(own)));
    }

    private static void row(List<String[]> rows, String name, Result own, Result peer, Function<Result, String> cell) {
        rows.add(new String[] {name, cell.apply(own), peer == null ? "" : cell.apply(peer), ""});
    }

    private static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String table(List<String[]> rows) {
        int[] widths = new int[4];
        for (var row : rows) for (int c = 0; c < 4; c++) widths[c] = Math.max(widths[c], row[c].length());
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int c = 0; c < 4; c++)
                line.append("  ").append(row[c]).append(" ".repeat(widths[c] - row[c].length()));
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
