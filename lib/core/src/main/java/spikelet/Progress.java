package spikelet;

/**
 * Shows how far long work has come. Work that takes less than about a second shows nothing.
 *
 * <p>The default writes a bar to the terminal if there is one; a notebook installs its own with {@link #install}.
 */
public interface Progress {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void update(String title, double done, double elapsed, double left) {}

        @Override
        public void finish(String title, double done, double elapsed) {}
    };

    /**
     * Shows a state; called a few times a second, from the thread that works.
     *
     * @param title what is being done
     * @param done the part that is done, from 0 to 1
     * @param elapsed seconds since it began
     * @param left estimated seconds to go
     */
    void update(String title, double done, double elapsed, double left);

    /**
     * Called once at the end if {@link #update} was called before.
     *
     * @param title what was being done
     * @param done 1, or less if it was interrupted or failed
     * @param elapsed seconds since it began
     */
    void finish(String title, double done, double elapsed);

    /**
     * Installs a display for this virtual machine.
     *
     * @param progress the display; {@link #NONE} for silence
     */
    static void install(Progress progress) {
        ProgressMeter.display = Check.given("progress display (use Progress.NONE for silence)", progress);
    }
}
