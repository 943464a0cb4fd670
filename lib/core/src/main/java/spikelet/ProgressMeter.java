package spikelet;

/** Decides when progress is worth showing: after a second, then five times a second. */
public final class ProgressMeter {
    private static final long FIRST = 1_000_000_000L;
    private static final long NEXT = 200_000_000L;
    /** Calls that come quicker are let pass: to look at the clock takes a third of a step of a single neuron. */
    private static final long OFTEN = 1_000_000L;

    private static final int MOST_PASSED = 63;

    static volatile Progress display = TerminalProgress.ifTerminal();

    private final String title;
    private final Progress progress = display;
    private final long start = System.nanoTime();
    private long due = start + FIRST;
    private boolean shown;
    private long last = start;
    private int toPass;
    private int left;

    /**
     * Begins to measure.
     *
     * @param title what is being done
     */
    public ProgressMeter(String title) {
        this.title = title;
    }

    /**
     * Tells how far the work has come; cheap enough for every few steps.
     *
     * @param done the part that is done, from 0 to 1
     */
    public void at(double done) {
        if (left-- > 0) return;
        long now = System.nanoTime();
        toPass = now - last < OFTEN ? Math.min(2 * toPass + 1, MOST_PASSED) : 0;
        left = toPass;
        last = now;
        if (now < due) return;
        due = now + NEXT;
        shown = true;
        double elapsed = (now - start) * 1e-9;
        progress.update(title, done, elapsed, done > 0 ? elapsed * (1 - done) / done : Double.NaN);
    }

    /**
     * Tells that the work has ended.
     *
     * @param done 1, or less if it was stopped
     */
    public void finish(double done) {
        if (shown) progress.finish(title, done, (System.nanoTime() - start) * 1e-9);
    }
}
