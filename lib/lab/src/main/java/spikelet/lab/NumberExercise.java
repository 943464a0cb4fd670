package spikelet.lab;

import java.util.Locale;

/** An exercise whose answer is a number; made by {@link Exercise#answer(double, String)}. */
public final class NumberExercise {

    private final String name;
    private final double answer;
    private final String unit;
    private double low = Double.NaN;
    private double high = Double.NaN;
    private double right = Double.NaN;
    private double tolerance = 0.01;
    private String hint = "";

    NumberExercise(String name, double answer, String unit) {
        this.name = name;
        this.answer = answer;
        this.unit = unit;
    }

    /**
     * The right number, to one per cent unless {@link #within} says otherwise.
     *
     * @param value the number in SI units
     * @return this
     */
    public NumberExercise near(double value) {
        right = finite("the right number", value);
        return this;
    }

    /**
     * How far the answer may be off.
     *
     * @param part as a part of the right number: 0.05 for five per cent; for a right number of 0, in its unit
     * @return this
     */
    public NumberExercise within(double part) {
        if (!(part >= 0) || part >= 1) {
            throw new IllegalArgumentException("exercise '" + name
                    + "': the tolerance is a part of the right number, from 0 to below 1, got " + part);
        }
        tolerance = part;
        return this;
    }

    /**
     * A range in which every number is right.
     *
     * @param from the smallest right number in SI units
     * @param to   the largest
     * @return this
     */
    public NumberExercise between(double from, double to) {
        low = finite("the smallest right number", from);
        high = finite("the largest right number", to);
        return this;
    }

    private double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("exercise '" + name + "': " + what + " must be finite, got " + value);
        }
        return value;
    }

    /**
     * What to tell after a wrong answer.
     *
     * @param text a hint that does not give the answer away
     * @return this
     */
    public NumberExercise hint(String text) {
        hint = text;
        return this;
    }

    /**
     * Checks the answer.
     *
     * @return the verdict
     * @throws WrongAnswer if it is wrong; the message says how
     */
    public Verdict check() {
        if (Double.isNaN(right) && Double.isNaN(low)) {
            throw new IllegalStateException("exercise '" + name + "': say what is right with near(…) or between(…)");
        }
        if (Double.isNaN(answer)) {
            return Verdict.open(name);
        }
        double from = Double.isNaN(low) ? right - slack() : low;
        double to = Double.isNaN(low) ? right + slack() : high;
        if (answer >= from && answer <= to) {
            return Verdict.right(name, Amount.text(answer, unit));
        }
        throw Verdict.wrong(name, Amount.text(answer, unit) + " " + fault(from, to), hint);
    }

    private double slack() {
        return right == 0 ? tolerance * Amount.factor(unit) : tolerance * Math.abs(right);
    }

    /** What is wrong, most telling first: the unit, the sign, a factor of two, too large or too small. */
    private String fault(double from, double to) {
        if (Double.isInfinite(answer)) {
            return "is not a finite number.";
        }
        for (int power : new int[] {3, -3, 6, -6, 9, -9, 12, -12}) {
            double scaled = answer * Math.pow(10, power);
            if (scaled >= from && scaled <= to) {
                return String.format(
                        Locale.ROOT,
                        "is too %s by a factor of %s: %s",
                        power > 0 ? "small" : "large",
                        Math.abs(power) == 3 ? "1000" : "10" + Ticks.raised(Math.abs(power)),
                        unitAdvice(power));
            }
        }
        if (-answer >= from && -answer <= to) {
            return "has the right size but the wrong sign.";
        }
        if (!Double.isNaN(right) && Math.abs(answer / 2 - right) <= slack()) {
            return "is twice the right answer.";
        }
        if (!Double.isNaN(right) && Math.abs(answer * 2 - right) <= slack()) {
            return "is half the right answer.";
        }
        return "is too " + (answer > to ? "large" : "small") + nearness(from, to) + ".";
    }

    private String unitAdvice(int power) {
        if (unit.isBlank()) {
            return "look at the units once more.";
        }
        boolean bare = Math.abs(Amount.factor(unit) - Math.pow(10, power)) < 1e-9 * Amount.factor(unit);
        return bare
                ? "did you forget the unit? Write " + NumberText.rounded(answer, 4) + "*" + unit + "."
                : "look at the unit once more.";
    }

    private String nearness(double from, double to) {
        double off = Math.min(Math.abs(answer - from), Math.abs(answer - to)) / Math.max(Math.abs(from), Math.abs(to));
        return off < 0.1 ? ", but close" : "";
    }
}
