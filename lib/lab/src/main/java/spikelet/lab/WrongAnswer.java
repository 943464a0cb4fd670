package spikelet.lab;

import java.util.Arrays;

/** Fails a cell whose exercise was answered wrongly, or not at all where answers are demanded. */
public final class WrongAnswer extends RuntimeException {

    private final transient Verdict verdict;

    WrongAnswer(Verdict verdict) {
        super(verdict.toString());
        this.verdict = verdict;
        // The cell is to blame, not the line in this library that found the fault.
        setStackTrace(Arrays.stream(getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith("spikelet.lab."))
                .toArray(StackTraceElement[]::new));
    }

    /** {@return what was wrong} */
    public Verdict verdict() {
        return verdict;
    }
}
