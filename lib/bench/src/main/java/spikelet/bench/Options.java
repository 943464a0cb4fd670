package spikelet.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a person asked for on the command line.
 *
 * @param names benchmarks to run, in this order
 * @param json one line of JSON for each simulator instead of a table
 * @param alone Spikelet only, without the peers
 * @param threads threads each simulator may use
 * @param seconds biological time in second; 0 for each benchmark's own
 * @param repeats how often each measurement is taken
 * @param scale neurons, relative to the published network
 */
record Options(
        List<String> names, boolean json, boolean alone, int threads, double seconds, int repeats, double scale) {
    static final String USAGE = """
            scripts/bench [NAME…] [--json] [--threads N] [--seconds S] [--repeat R] [--scale S] [--alone]
              NAME         %s; all of them when none is given
              --json       one JSON object a line, for each simulator
              --threads N  threads for each simulator (default 1)
              --seconds S  biological time (default: as published for the benchmark)
              --repeat R   repeats; the median, the smallest and the largest are printed (default 3)
              --scale S    neurons relative to the published network; inputs per neuron stay (default 1)
              --alone      Spikelet only, without the peers found on this machine
            Each of Spikelet's processes starts from the archive of classes from which its notebooks' kernel starts too.""";

    /**
     * Reads a command line.
     *
     * @param known names of the benchmarks there are
     * @param arguments the command line
     * @return what it asks for
     * @throws IllegalArgumentException if it cannot be understood; the message says what was expected
     */
    static Options parse(List<String> known, String... arguments) {
        var names = new ArrayList<String>();
        boolean json = false;
        boolean alone = false;
        int threads = 1;
        double seconds = 0;
        int repeats = 3;
        double scale = 1;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            switch (argument) {
                case "--json" -> json = true;
                case "--alone" -> alone = true;
                case "--threads" -> threads = count(argument, rest);
                case "--seconds" -> seconds = positive(argument, rest);
                case "--repeat" -> repeats = count(argument, rest);
                case "--scale" -> scale = positive(argument, rest);
                default -> {
                    if (argument.startsWith("-"))
                        throw new IllegalArgumentException("there is no option '" + argument + "'");
                    if (!known.contains(argument))
                        throw new IllegalArgumentException("there is no benchmark '%s'; there are %s"
                                .formatted(argument, String.join(", ", known)));
                    if (!names.contains(argument)) names.add(argument);
                }
            }
        }
        return new Options(List.copyOf(names.isEmpty() ? known : names), json, alone, threads, seconds, repeats, scale);
    }

    private static int count(String option, Deque<String> rest) {
        var text = value(option, rest);
        try {
            int n = Integer.parseInt(text);
            if (n > 0) return n;
        } catch (NumberFormatException e) {
            // Said below, in one place.
        }
        throw new IllegalArgumentException(
                "%s: expected a whole number of at least 1, got '%s'".formatted(option, text));
    }

    private static double positive(String option, Deque<String> rest) {
        var text = value(option, rest);
        try {
            double x = Double.parseDouble(text);
            if (x > 0 && Double.isFinite(x)) return x;
        } catch (NumberFormatException e) {
            // Said below, in one place.
        }
        throw new IllegalArgumentException("%s: expected a number above 0, got '%s'".formatted(option, text));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException("%s: expected a value after it".formatted(option));
        return rest.pop();
    }
}
