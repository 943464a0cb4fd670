package spikelet;

/** Decides when progress is worth showing: after a second, then five times a second. */
public final class ProgressMeter {
    private static final long FIRST = 1_000_000_000L;
    private static final long NEXT = 200_000_000L;

    static volatile Progress display = TerminalProgress.ifTerminal();

    private final String title;
    private final Progress progress = display;
    private final long start = System.nanoTime();
    private long due = start + FIRST;
    private boolean shown;

    /**
     * Begins to measure.
     *
     * @param title what is being done
     */
    public ProgressMeter(String title) {
        this.title = title;
    }

    /**
     * Tells how far the work has come; cheap enough for every millisecond.
     *
     * @param done the part that is done, from 0 to 1
     */
    public void at(double done) {
        long now = System.nanoTime();
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
