package spikelet.equations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import spikelet.Dimension;

/**
 * Looks for a text that is neither a model nor refused with a {@link ModelError}.
 *
 * <p>Run {@code main} with a count and a seed for a long search; the test runs a short one.
 */
final class ModelFuzzer {
    private static final long SLOWEST_NANOS = 100_000_000;
    /** One of so many models is compiled. */
    private static final int COMPILED = 20;

    private static final Pattern PARTICULARS = Pattern.compile("line \\d+: |'[^']*'|\\d+");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Map<String, Dimension> GIVEN = Map.of("b_0", Dimension.CURRENT, "V_r", Dimension.VOLTAGE);

    private static final Equations ADEX = Parser.equations(Models.ADEX);

    private final FuzzInputs inputs;
    private int checkedModels;
    private Equations equations;
    private Expr condition;
    private List<Equations.Assignment> assignments;

    /** How many of each outcome. */
    final Map<String, Integer> outcomes = new HashMap<>();

    /** Different problems told, by the first line without the words in quotes. */
    final Map<String, Integer> problems = new HashMap<>();

    long slowestNanos;

    ModelFuzzer(long seed) {
        inputs = new FuzzInputs(new SplittableRandom(seed));
    }

    /** Tries so many texts; fails at the first that breaks the rule. */
    void run(int count) {
        for (int k = 0; k < count; k++) tryOne(inputs.next(k));
    }

    private void tryOne(String text) {
        try {
            long nanos = Long.MAX_VALUE;
            // Time on the processor, and the best of three: a busy machine or a cold compiler is not a slow parser.
            for (int attempt = 0; attempt < 3 && nanos > SLOWEST_NANOS; attempt++) {
                long start = CLOCK.getCurrentThreadCpuTime();
                read(text);
                nanos = Math.min(nanos, CLOCK.getCurrentThreadCpuTime() - start);
            }
            slowestNanos = Math.max(slowestNanos, nanos);
            if (nanos > SLOWEST_NANOS) throw new IllegalStateException(nanos / 1_000_000 + " ms");
            write();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("neither a model nor a ModelError:\n" + text, e);
        }
    }

    private void read(String text) {
        equations = attempt("model", () -> Parser.equations(text));
        condition = attempt("condition", () -> Parser.condition(text));
        assignments = attempt("assignments", () -> Parser.assignments(text));
        if (equations != null) {
            var checked = attempt("checked equations", () -> check(equations, null, List.of()));
            if (checked != null && !equations.differentials().isEmpty()) attempt("kernel", () -> compile(checked));
        }
        if (condition != null) attempt("checked condition", () -> check(ADEX, condition, List.of()));
        if (assignments != null) attempt("checked assignments", () -> check(ADEX, null, assignments));
    }

    /** The integrator is chosen for each model; the compiler sees some of them only, as it takes most of the time. */
    private CompiledModel compile(Checked checked) {
        CompiledModel.methodFor(checked, false);
        CompiledModel.methodFor(checked, true);
        if (checkedModels++ % COMPILED != 0) return null;
        var parameters = new ArrayList<String>();
        for (var p : equations.parameters()) {
            if (TableNames.isTable(p.name())) parameters.addAll(TableNames.line(p.name()));
            else parameters.add(p.name());
        }
        GIVEN.keySet().stream()
                .filter(n -> !parameters.contains(n) && checked.dimensions().containsKey(n))
                .forEach(parameters::add);
        return CompiledModel.of(checked, null, checkedModels % 2 == 0, parameters, Set.of());
    }

    private static Checked check(Equations equations, Expr threshold, List<Equations.Assignment> reset) {
        return Checker.check(equations, threshold, reset, GIVEN);
    }

    /** What was read can be written, and is read back as the same. */
    private void write() {
        if (equations != null) {
            Latex.of(equations);
            same(Shape.of(equations), Shape.of(Parser.equations(Text.of(equations))));
        }
        if (condition != null) {
            Latex.of(condition);
            same(Shape.of(condition), Shape.of(Parser.condition(Text.of(condition))));
        }
        if (assignments != null) assignments.forEach(Latex::of);
    }

    private static void same(String a, String b) {
        if (!a.equals(b)) throw new IllegalStateException("read back differently: " + a + " and " + b);
    }

    private <T> T attempt(String what, Supplier<T> work) {
        try {
            var result = work.get();
            outcomes.merge(what, 1, Integer::sum);
            return result;
        } catch (ModelError e) {
            outcomes.merge("no " + what, 1, Integer::sum);
            var at = e.at();
            boolean inside = 0 <= at.from()
                    && at.from() <= at.to()
                    && at.to() <= at.text().length();
            if (!inside || e.line() < 1 || e.column() < 1 || !e.getMessage().contains("^")) {
                throw new IllegalStateException("points outside the text: " + e.getMessage());
            }
            var problem = PARTICULARS
                    .matcher(e.getMessage().lines().findFirst().orElseThrow())
                    .replaceAll("");
            problems.merge(problem, 1, Integer::sum);
            return null;
        }
    }

    /**
     * Searches for long.
     *
     * @param args how many texts (1,000,000) and the seed (1)
     */
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        var fuzzer = new ModelFuzzer(seed);
        long start = System.nanoTime();
        for (int done = 0; done < count; done += 100_000) {
            fuzzer.run(Math.min(100_000, count - done));
            System.out.println(done + 100_000 + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        System.out.println(fuzzer.outcomes);
        System.out.println("slowest " + fuzzer.slowestNanos / 1000 + " us; problems " + fuzzer.problems.size());
        fuzzer.problems.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(e -> System.out.println(e.getValue() + "  " + e.getKey()));
    }
}
