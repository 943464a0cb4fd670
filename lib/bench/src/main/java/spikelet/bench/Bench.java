package spikelet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code scripts/bench}: runs benchmark networks in Spikelet and, where they are installed, in its peers,
 * in the same minutes on the same machine.
 *
 * <p>Each repeat is a fresh process for each simulator, in turn, so that a machine that slows down slows all of them;
 * then Spikelet runs warm, several times in one JVM. Repeat n uses seed n everywhere.
 */
public final class Bench {
    private Bench() {}

    /**
     * Runs.
     *
     * @param arguments see {@code scripts/bench --help}
     */
    public static void main(String[] arguments) {
        var known =
                new ArrayList<>(Benchmark.all().stream().map(Benchmark::name).toList());
        known.add(ModelsBenchmark.NAME);
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE.formatted(String.join(", ", known)));
            return;
        }
        Options options;
        try {
            options = Options.parse(known, arguments);
            Spikelet.refuse(options);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "; try --help");
            System.exit(2);
            return;
        }
        try {
            System.exit(run(options) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "; try another --scale or --seconds");
            System.exit(2);
        }
    }

    private static boolean run(Options options) {
        var peers = Path.of(System.getProperty("spikelet.bench.peers", "lib/bench/src/main/python"));
        var brian2 = options.alone() ? null : Brian2.find(peers).orElse(null);
        if (!options.json()) {
            System.out.println(Machine.name() + ", JDK " + Machine.jdk());
            if (!Machine.unrest().isEmpty()) System.out.println(Machine.unrest());
            if (brian2 == null && !options.alone()) System.out.println("no peer here: Brian2 is not installed");
        }
        boolean good = true;
        for (var name : options.names()) {
            good &= name.equals(ModelsBenchmark.NAME)
                    ? ModelsBenchmark.run(options, brian2)
                    : run(Benchmark.named(name), options, brian2);
        }
        return good;
    }

    private static boolean run(Benchmark benchmark, Options options, Brian2 brian2) {
        double seconds = options.seconds() > 0 ? options.seconds() : benchmark.seconds();
        var spikelet = new Spikelet();
        var own = new ArrayList<Measurement>();
        var others = new ArrayList<Measurement>();
        var peer = brian2 != null && brian2.knows(benchmark) ? brian2 : null;
        boolean good = true;
        List<Measurement> warm;
        try {
            for (int n = 1; n <= options.repeats(); n++) {
                tell("%s: repeat %d of %d", benchmark.name(), n, options.repeats());
                own.addAll(Runner.run(spikelet.command(benchmark, options, seconds, n)));
                if (peer == null) continue;
                try {
                    others.addAll(Runner.run(peer.command(benchmark, options, seconds, n)));
                } catch (IllegalStateException e) {
                    tell("%s: %s left out: %s", benchmark.name(), peer.name(), e.getMessage());
                    peer = null;
                    good = false;
                }
            }
            tell("%s: warm runs", benchmark.name());
            warm = Runner.run(spikelet.warm(benchmark, options, seconds));
        } catch (IllegalStateException e) {
            tell("%s: %s", benchmark.name(), e.getMessage());
            return false;
        }
        var result = Result.of(spikelet.name(), own, warm);
        var compared = peer == null ? null : Result.of(peer.name(), others, List.of());
        if (result.fresh().isEmpty()) {
            tell("%s: the network fell silent in every run; try more repeats", benchmark.name());
            return false;
        }
        if (compared != null && compared.fresh().isEmpty()) {
            tell("%s: %s left out: its network fell silent in every run", benchmark.name(), compared.simulator());
            compared = null;
        }
        if (options.json()) {
            System.out.println(JsonLine.of(result, compared));
            if (compared != null) System.out.println(JsonLine.of(compared, null));
        } else {
            System.out.println();
            System.out.print(Report.of(benchmark, result, compared));
        }
        return good;
    }

    private static void tell(String message, Object... arguments) {
        System.err.println(String.format(message, arguments));
    }
}
