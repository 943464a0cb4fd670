package spikelet.analysis;

import java.util.Arrays;
import java.util.Locale;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.engine.Philox;
import spikelet.trains.Require;

/**
 * The mutual information of stimuli and responses, in bits per trial. From few trials the observed frequencies alone find too much; two
 * corrections are given.
 *
 * <pre>{@code Information.between(stimuli, Symbols.count(trials)).panzeriTreves()}</pre>
 */
public final class Information implements Tabular {
    private static final int SHUFFLES = 50;

    private final int[] stimuli;
    private final int[] responses;
    private final int[][] table;

    private Information(Symbols stimuli, Symbols responses) {
        this.stimuli = stimuli.direct();
        this.responses = responses.direct();
        table = table(this.stimuli, this.responses, stimuli.distinct(), responses.distinct());
    }

    /**
     * Compares stimuli and responses.
     *
     * @param stimuli one per trial
     * @param responses one per trial
     * @return their information
     * @throws IllegalArgumentException if the numbers of trials differ
     */
    public static Information between(Symbols stimuli, Symbols responses) {
        Require.given("information: the stimuli", stimuli);
        Require.given("information: the responses", responses);
        Require.sameLength("information: the responses", responses.size(), "stimuli", stimuli.size());
        return new Information(stimuli, responses);
    }

    /**
     * Compares stimuli and responses.
     *
     * @param stimuli the number of the stimulus of each trial
     * @param responses one per trial
     * @return their information
     */
    public static Information between(int[] stimuli, Symbols responses) {
        return between(Symbols.of(stimuli), responses);
    }

    private static int[][] table(int[] stimuli, int[] responses, int rows, int columns) {
        var table = new int[rows][columns];
        for (int k = 0; k < stimuli.length; k++) table[stimuli[k]][responses[k]]++;
        return table;
    }

    /** {@return the number of trials} */
    public int trials() {
        return stimuli.length;
    }

    /** {@return the information of the observed frequencies, on average too large, in bit} */
    public double plugIn() {
        return plugIn(table);
    }

    private static double plugIn(int[][] table) {
        return Entropy.ofCounts(columnSums(table)) - noise(table);
    }

    private static int[] columnSums(int[][] table) {
        var sums = new int[table[0].length];
        for (var row : table) for (int r = 0; r < sums.length; r++) sums[r] += row[r];
        return sums;
    }

    /** The entropy of responses that the stimulus leaves open. */
    private static double noise(int[][] table) {
        double all = 0;
        double bits = 0;
        for (var row : table) {
            double n = Arrays.stream(row).sum();
            all += n;
            bits += n * Entropy.ofCounts(row);
        }
        return bits / all;
    }

    /**
     * The information less the bias of its first order (Panzeri and Treves, Network 7, 1996), with the number of responses
     * that each stimulus can have estimated by their Bayes-like procedure. It needs several trials of each stimulus;
     * where the responses have no noise it adds a little, (responses - 1)/(2 n ln 2).
     *
     * @return in bit
     */
    public double panzeriTreves() {
        double bias = 1 - possible(columnSums(table));
        for (var row : table) bias += possible(row) - 1;
        return plugIn() - bias / (2 * trials() * Entropy.LN2);
    }

    /**
     * How many responses are possible, given how often each occurred: the number for which as many are expected to occur as did.
     * Responses never seen share the probability that a Bayesian would leave for them.
     */
    private static double possible(int[] counts) {
        double n = Arrays.stream(counts).sum();
        int seen = (int) Arrays.stream(counts).filter(c -> c > 0).count();
        int most = counts.length;
        if (seen >= n || seen == most) return seen;
        int best = seen;
        double nearest = Math.abs(seen - expected(counts, n, seen, 0));
        for (int more = 1; seen + more <= most; more++) {
            double off = Math.abs(seen - expected(counts, n, seen, more));
            if (off >= nearest) break;
            nearest = off;
            best = seen + more;
        }
        return best;
    }

    private static double expected(int[] counts, double n, int seen, int more) {
        double unseen = more == 0 ? 0 : more * (1 - StrictMath.pow(n / (n + seen), 1 / n));
        double occurring = more == 0 ? 0 : more * (1 - StrictMath.pow(1 - unseen / more, n));
        for (int c : counts) {
            if (c == 0) continue;
            double p = more == 0 ? c / n : (1 - unseen) * (c + 1) / (n + seen);
            occurring += 1 - StrictMath.pow(1 - p, n);
        }
        return occurring;
    }

    /**
     * The information less that which remains when the responses are shuffled over the trials: what chance alone would give, the mean of
     * 50 shuffles. It takes off too much where each stimulus leaves few of the responses open, for after the shuffle all are.
     *
     * @param seed equal seeds shuffle equally
     * @return in bit
     */
    public double shuffled(long seed) {
        return plugIn() - chance(seed);
    }

    /**
     * The information of shuffled responses, the mean of 50 shuffles.
     *
     * @param seed equal seeds shuffle equally
     * @return in bit
     */
    public double chance(long seed) {
        var random = new Philox(Philox.key(seed, "shuffle"));
        var mixed = responses.clone();
        double sum = 0;
        for (int s = 0; s < SHUFFLES; s++) {
            random.seek(s, 0);
            for (int k = mixed.length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int kept = mixed[k];
                mixed[k] = mixed[other];
                mixed[other] = kept;
            }
            sum += plugIn(table(stimuli, mixed, table.length, table[0].length));
        }
        return sum / SHUFFLES;
    }

    /** A row for each estimate: {@code estimate}, {@code information (bit)}; shuffled with seed 1. */
    @Override
    public Columns columns() {
        return Columns.named("information")
                .column("estimate", new String[] {"plug-in", "Panzeri-Treves", "shuffled"})
                .column("information (bit)", new double[] {plugIn(), panzeriTreves(), shuffled(1)});
    }

    /** The three estimates. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.4g bit (Panzeri-Treves %.4g, shuffled %.4g) from %d trials",
                plugIn(),
                panzeriTreves(),
                shuffled(1),
                trials());
    }
}
