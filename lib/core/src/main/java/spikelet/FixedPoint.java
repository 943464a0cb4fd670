package spikelet;

import java.util.Locale;

/**
 * A state of a {@link PhasePlane} in which nothing changes, and what becomes of a state near it: the eigenvalues of the derivatives'
 * Jacobian there are {@code growth ± 2 pi i frequency}, or {@code growth} and a smaller one (Strogatz, <i>Nonlinear Dynamics and Chaos</i>,
 * 1994, chapter 6).
 *
 * @param x the variable of the horizontal axis, in SI units
 * @param y the variable of the vertical axis, in SI units
 * @param kind what it is
 * @param growth the larger real part of the two eigenvalues, in 1/second; below zero nearby states come back
 * @param frequency of the turns around it, in hertz; 0 if there are none
 */
public record FixedPoint(double x, double y, Kind kind, double growth, double frequency) {
    /** The kinds of fixed points in the plane. */
    public enum Kind {
        /** Nearby states come straight back. */
        STABLE_NODE,
        /** Nearby states come back in turns. */
        STABLE_FOCUS,
        /** Nearby states go away in turns. */
        UNSTABLE_FOCUS,
        /** Nearby states go straight away. */
        UNSTABLE_NODE,
        /** Nearby states come along one direction and go away along another. */
        SADDLE,
        /** Nearby states turn for ever. */
        CENTRE;

        /** In words: {@code stable node}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Real parts this small beside the frequency are rounding. */
    private static final double NOTHING = 1e-7;

    /** Classifies a point by the trace and determinant of its Jacobian. */
    static FixedPoint of(double x, double y, double trace, double determinant) {
        double root = trace * trace / 4 - determinant;
        double growth = trace / 2 + Math.sqrt(Math.max(0, root));
        double frequency = Math.sqrt(Math.max(0, -root)) / (2 * Math.PI);
        return new FixedPoint(x, y, kind(trace, determinant, root < 0), growth, frequency);
    }

    private static Kind kind(double trace, double determinant, boolean turns) {
        if (determinant < 0) return Kind.SADDLE;
        if (Math.abs(trace) < NOTHING * Math.sqrt(determinant)) return Kind.CENTRE;
        if (trace < 0) return turns ? Kind.STABLE_FOCUS : Kind.STABLE_NODE;
        return turns ? Kind.UNSTABLE_FOCUS : Kind.UNSTABLE_NODE;
    }

    /**
     * Whether nearby states come back.
     *
     * @return true for a stable node or focus
     */
    public boolean isStable() {
        return kind == Kind.STABLE_NODE || kind == Kind.STABLE_FOCUS;
    }
}
