package spikelet.trains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import spikelet.engine.Philox;

/**
 * Spike trains in which a pattern comes back again and again, and nothing else gives it away: not the rate, not a pause before it. The stimulus of
 * Masquelier, Guyonneau and Thorpe (PLoS ONE 3:e1377, 2008).
 *
 * <pre>{@code
 * var input = HiddenPattern.of(2000).seed(3).draw(60*second);
 * net.spikes("inputs", input.trains());
 * input.detection(run.spikes("neuron").trains().train(0), 40*second, 60*second)
 * }</pre>
 *
 * <p>Each train is a Poisson process whose rate wanders between 0 and 90 Hz: its slope changes by up to 360 Hz/s in each millisecond and is at most 1800 Hz/s, so that the rate can go from one end to the other in 50 ms. A
 * train that was silent for as long as a pattern fires. Time is cut into sections as long as the pattern; in a part of them, never in two that follow each other, the members fire as in the pattern, each spike moved by the
 * jitter. Then every train gets spikes of noise. Defaults, as there: half of the trains are members, patterns last 50 ms and fill a quarter of the time, jitter 1 ms, noise 10 Hz; all spikes together come at 64 Hz.
 *
 * <p>Immutable: each setter returns a new one.
 */
public final class HiddenPattern {
    private static final double STEP = 1e-3;
    private static final double FASTEST = 90;
    private static final double STEEPEST = 1800;
    private static final double TURN = 360;

    private final int trains;
    private final int members;
    private final int patterns;
    private final double length;
    private final double share;
    private final double jitter;
    private final double noise;
    private final long seed;

    private HiddenPattern(
            int trains,
            int members,
            int patterns,
            double length,
            double share,
            double jitter,
            double noise,
            long seed) {
        this.trains = trains;
        this.members = members;
        this.patterns = patterns;
        this.length = length;
        this.share = share;
        this.jitter = jitter;
        this.noise = noise;
        this.seed = seed;
    }

    /**
     * A pattern of 50 ms in the first half of the trains, seed 1.
     *
     * @param trains how many, 2 at least
     * @return what is to be drawn
     */
    public static HiddenPattern of(int trains) {
        Require.that(trains >= 2, "hidden pattern: it takes two trains at least, got %d", trains);
        return new HiddenPattern(trains, trains / 2, 1, 0.05, 0.25, 1e-3, 10, 1);
    }

    /**
     * Sets how many trains take part in the pattern; they are the first ones.
     *
     * @param members one at least
     * @return the changed pattern
     */
    public HiddenPattern members(int members) {
        Require.that(
                members >= 1 && members <= trains,
                "hidden pattern: of %d trains, 1 to %d can be members, got %d",
                trains,
                trains,
                members);
        return new HiddenPattern(trains, members, patterns, length, share, jitter, noise, seed);
    }

    /**
     * Hides several patterns, which are equally frequent.
     *
     * @param patterns one at least
     * @return the changed pattern
     */
    public HiddenPattern patterns(int patterns) {
        Require.atLeastOne("hidden pattern: the number of patterns", patterns);
        return new HiddenPattern(trains, members, patterns, length, share, jitter, noise, seed);
    }

    /**
     * Sets how long a pattern is.
     *
     * @param length in second, a whole number of milliseconds
     * @return the changed pattern
     */
    public HiddenPattern length(double length) {
        Require.time("hidden pattern: the length", length);
        Require.that(
                Math.abs(length / STEP - Math.rint(length / STEP)) < 1e-6,
                "hidden pattern: the length must be a whole number of milliseconds, got %s",
                Require.time(length));
        return new HiddenPattern(trains, members, patterns, length, share, jitter, noise, seed);
    }

    /**
     * Sets how much of the time patterns fill.
     *
     * @param share above 0, at most 0.5, since none follows another
     * @return the changed pattern
     */
    public HiddenPattern share(double share) {
        Require.that(
                share > 0 && share <= 0.5,
                "hidden pattern: patterns can fill at most half of the time, since none follows another; the share is above 0 and at most 0.5, got %s",
                share);
        return new HiddenPattern(trains, members, patterns, length, share, jitter, noise, seed);
    }

    /**
     * Sets by how much the spikes of a pattern move from one time to the next.
     *
     * @param sd standard deviation in second, 0 for none
     * @return the changed pattern
     */
    public HiddenPattern jitter(double sd) {
        Require.that(sd >= 0 && sd < 1, "hidden pattern: the jitter is a time in second, not negative, got %s", sd);
        return new HiddenPattern(trains, members, patterns, length, share, sd, noise, seed);
    }

    /**
     * Sets the rate of the noise that every train gets in the end.
     *
     * @param rate in hertz, 0 for none
     * @return the changed pattern
     */
    public HiddenPattern noise(double rate) {
        if (rate != 0) Require.rate("hidden pattern: the noise", rate);
        return new HiddenPattern(trains, members, patterns, length, share, jitter, rate, seed);
    }

    /**
     * Sets the seed.
     *
     * @param seed equal seeds draw equal trains
     * @return the changed pattern
     */
    public HiddenPattern seed(long seed) {
        return new HiddenPattern(trains, members, patterns, length, share, jitter, noise, seed);
    }

    /**
     * Draws the trains.
     *
     * @param duration in second
     * @return the trains, and when the patterns come
     */
    public PatternedTrains draw(double duration) {
        Require.duration("hidden pattern: the duration", duration);
        int[] shown = shown((int) (duration / length + 1e-9));
        // Each train has a stream of its own, so they can be drawn at the same time.
        var drawn = IntStream.range(0, trains)
                .parallel()
                .mapToObj(n -> train(n, shown, duration))
                .toList();
        var starts = new double[patterns][];
        for (int p = 0; p < patterns; p++) {
            int pattern = p;
            starts[p] = IntStream.range(0, shown.length)
                    .filter(s -> shown[s] == pattern)
                    .mapToDouble(s -> s * length)
                    .toArray();
        }
        return new PatternedTrains(SpikeTrains.of(new ArrayList<>(drawn)), starts, length);
    }

    /** Which pattern fills each section, or -1. */
    private int[] shown(int sections) {
        var random = new Philox(Philox.key(seed, "sections of hidden patterns"));
        random.seek(0, 0);
        var shown = new int[sections];
        Arrays.fill(shown, -1);
        for (int s = 1; s < sections; s++) {
            // A part q/(1 + q) of all is filled if each that may be is filled with probability q.
            boolean filled = shown[s - 1] < 0 && random.nextDouble() < share / (1 - share);
            if (filled) shown[s] = random.nextInt(patterns);
        }
        return shown;
    }

    private SpikeTrain train(int n, int[] shown, double duration) {
        var random = new Philox(Philox.key(seed, "hidden patterns")).seek(n, 0);
        int steps = (int) Math.round(length / STEP);
        var times = new Times();
        var copies = new double[n < members ? patterns : 0][];
        for (int p = 0; p < copies.length; p++) {
            var wandering = new Wandering(random, steps);
            for (int k = 0; k < steps; k++) if (wandering.fires()) times.add((k + random.nextDouble()) * STEP);
            copies[p] = times.take();
        }
        var wandering = new Wandering(random, steps);
        int all = (int) Math.ceil(duration / STEP - 1e-9);
        for (int k = 0; k < all; k++) {
            int section = k / steps;
            int pattern = n < members && section < shown.length ? shown[section] : -1;
            boolean fires = wandering.fires();
            if (pattern < 0) {
                if (fires) times.add((k + random.nextDouble()) * STEP);
            } else if (k % steps == 0) {
                for (double t : copies[pattern])
                    times.add(k * STEP + t + (jitter == 0 ? 0 : jitter * random.nextGaussian()));
            }
        }
        if (noise > 0)
            for (double t = random.nextExponential() / noise; t < duration; t += random.nextExponential() / noise)
                times.add(t);
        var sorted = times.take();
        Arrays.sort(sorted);
        int from = 0;
        while (from < sorted.length && sorted[from] < 0) from++;
        int to = sorted.length;
        while (to > from && sorted[to - 1] >= duration) to--;
        return new SpikeTrain(Arrays.copyOfRange(sorted, from, to), 0, duration);
    }

    /** A growing list of times. */
    private static final class Times {
        private double[] values = new double[64];
        private int count;

        void add(double time) {
            if (count == values.length) values = Arrays.copyOf(values, 2 * count);
            values[count++] = time;
        }

        double[] take() {
            var taken = Arrays.copyOf(values, count);
            count = 0;
            return taken;
        }
    }

    /** A rate on its way up and down. */
    private static final class Wandering {
        private final Philox random;
        private final int patience;
        private double rate;
        private double slope;
        private int silent;

        Wandering(Philox random, int patience) {
            this.random = random;
            this.patience = patience;
            rate = FASTEST * random.nextDouble();
            silent = random.nextInt(patience);
        }

        /** Whether there is a spike in the next millisecond. */
        boolean fires() {
            slope = Math.max(-STEEPEST, Math.min(STEEPEST, slope + TURN * (2 * random.nextDouble() - 1)));
            rate = Math.max(0, Math.min(FASTEST, rate + slope * STEP));
            boolean fires = random.nextDouble() < rate * STEP || ++silent >= patience;
            if (fires) silent = 0;
            return fires;
        }
    }

    /** What is hidden where, in words. */
    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%s of %s in %,d of %,d trains, %.0f %% of the time, seed %d",
                patterns == 1 ? "a pattern" : patterns + " patterns",
                Require.time(length),
                members,
                trains,
                100 * share,
                seed);
    }
}
