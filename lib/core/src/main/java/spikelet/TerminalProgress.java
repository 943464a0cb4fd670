package spikelet;

import java.io.PrintStream;
import java.util.Locale;

/** A bar on one line of a terminal, written over itself. */
final class TerminalProgress implements Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;

    TerminalProgress(PrintStream out) {
        this.out = out;
    }

    /**
     * The display to begin with. {@code -Dspikelet.progress=terminal} or {@code none} decides; otherwise a bar is shown if this
     * virtual machine has a console.
     */
    static Progress ifTerminal() {
        var wanted = System.getProperty("spikelet.progress", "");
        boolean terminal = wanted.equals("terminal") || wanted.isEmpty() && isInteractive();
        return terminal ? new TerminalProgress(System.err) : NONE;
    }

    /** From 22 on a console exists without a terminal too, and has a method that tells. */
    private static boolean isInteractive() {
        var console = System.console();
        if (console == null) return false;
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return Runtime.version().feature() < 22;
        }
    }

    @Override
    public void update(String title, double done, double elapsed, double left) {
        int filled = (int) Math.round(done * WIDTH);
        out.print("\r" + title + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent(done) + ", "
                + seconds(left) + " left   ");
        out.flush();
    }

    @Override
    public void finish(String title, double done, double elapsed) {
        var word = done >= 1 ? "done" : "stopped at " + percent(done);
        out.println("\r" + title + " " + word + " after " + seconds(elapsed) + " ".repeat(WIDTH + 20));
    }

    private static String percent(double done) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * done);
    }

    /** Seconds as a person says them: {@code 8 s}, {@code 2 min 5 s}. */
    static String seconds(double s) {
        if (Double.isNaN(s)) return "?";
        long whole = Math.max(0, Math.round(s));
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
