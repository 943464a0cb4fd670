package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spikelet.trains.Detection;

/** Runs the experiments on learning by spike times and on inhibition in their full form and prints the numbers beside their targets. */
public final class Experiments {
    private static final String HELP = """
            scripts/experiments [NAME…] [--seeds N] [--first SEED] [--seconds S]

              window       the learning window and its fit
              frequencies  pairs and triplets against the data of visual cortex
              first        inputs that come first win
              competition  input weights become strong or weak
              pattern      a neuron finds a repeating pattern in noise
              selectivity, gating, blocked, balance
                           what inhibition does, and that it learns its strength

            Without a name all are run. --seeds says over how many seeds (20 unless said otherwise) from which --first one (1),
            --seconds how much time of the neuron (450 for the pattern, 500 for the competition).""";

    private final int seeds;
    private final long first;
    private final double seconds;

    private Experiments(int seeds, long first, double seconds) {
        this.seeds = seeds;
        this.first = first;
        this.seconds = seconds;
    }

    /**
     * Runs what is named.
     *
     * @param args see --help
     */
    public static void main(String[] args) {
        if (List.of(args).contains("--help")) {
            System.out.println(HELP);
            return;
        }
        var options = new LinkedHashMap<>(Map.of("--seeds", "20", "--first", "1", "--seconds", "0"));
        var names = new java.util.ArrayList<String>();
        for (int k = 0; k < args.length; k++) {
            if (!options.containsKey(args[k])) names.add(args[k]);
            else if (k + 1 < args.length) options.put(args[k], args[++k]);
            else quit(args[k] + " needs a number");
        }
        try {
            var all = new Experiments(
                    Integer.parseInt(options.get("--seeds")),
                    Long.parseLong(options.get("--first")),
                    Double.parseDouble(options.get("--seconds")));
            if (names.isEmpty())
                names.addAll(List.of(
                        "window",
                        "frequencies",
                        "first",
                        "competition",
                        "pattern",
                        "selectivity",
                        "gating",
                        "blocked",
                        "balance"));
            names.forEach(all::run);
        } catch (NumberFormatException e) {
            quit("a number was expected: " + e.getMessage());
        }
    }

    private static void quit(String why) {
        System.err.println(why + "; scripts/experiments --help lists what there is");
        System.exit(2);
    }

    private void run(String name) {
        long start = System.nanoTime();
        switch (name) {
            case "window" -> window();
            case "frequencies" -> frequencies();
            case "first" -> first();
            case "competition" -> competition();
            case "pattern" -> pattern();
            case "selectivity", "gating", "blocked", "balance" -> say("%s", Inhibition.report(name, first));
            default -> quit("there is no experiment '" + name + "'");
        }
        say("  %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void window() {
        var fit = WindowFit.run();
        say(
                "window: the fit gives tau+ %.2f ms (16.8 ± 10 %%) and tau- %.2f ms (33.7 ± 10 %%)",
                fit.tauPlus() / ms, fit.tauMinus() / ms);
    }

    private static void frequencies() {
        var f = Frequencies.run();
        say(
                "frequencies: chi²/10 of triplets %.2f (below 0.5), of the best pairs %.2f (above 3)",
                f.triplet(), f.pair());
    }

    private void first() {
        for (long seed = first; seed < first + seeds; seed++) {
            var f = FirstInputs.run(400, seed);
            say(
                    "first, seed %d: latency %.1f ms, after learning %.1f ms (at the earliest %.1f ms); strong weights %.0f %% of the first 5 ms, %.0f %% after 10 ms",
                    seed,
                    f.before() / ms,
                    f.after() / ms,
                    FirstInputs.earliest() / ms,
                    100 * f.first(),
                    100 * f.late());
        }
    }

    private void competition() {
        double duration = seconds > 0 ? seconds : 500;
        var all = new Competition[seeds];
        for (int k = 0; k < seeds; k++) {
            all[k] = Competition.run(duration, 0.1 * ms, 0.01, first + k);
            say(
                    "competition, seed %d: %.1f %% of the weights in the middle third (below 15 %%), %.1f %% strong, rate %.1f Hz",
                    first + k, 100 * all[k].middle(), 100 * all[k].strong(), all[k].rate());
        }
        say(
                "competition: middle third %.1f %%, rate %.1f Hz on average (about 20 Hz)",
                100
                        * Arrays.stream(all)
                                .mapToDouble(Competition::middle)
                                .average()
                                .orElse(Double.NaN),
                Arrays.stream(all).mapToDouble(Competition::rate).average().orElse(Double.NaN));
    }

    private void pattern() {
        double duration = seconds > 0 ? seconds : 450;
        var all = new Detection[seeds];
        for (int k = 0; k < seeds; k++) {
            all[k] = PatternInNoise.run(duration, first + k);
            say("pattern, seed %d: %s", first + k, all[k]);
        }
        say(
                "pattern: found with %d of %d seeds (at least 17 of 20)",
                Arrays.stream(all).filter(Detection::found).count(), seeds);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values).stripTrailing());
    }
}
