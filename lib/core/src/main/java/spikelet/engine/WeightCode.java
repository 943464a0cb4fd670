package spikelet.engine;

import spikelet.Distribution;
import spikelet.ProjectionSpec;

/**
 * How the weights of a projection are kept: not at all where they are equal, in 16 bits where that is as good as the distribution they
 * are drawn from, else as float.
 *
 * @param kind the form
 * @param unit the equal weight, or what one step of a 16-bit code stands for; 1 for floats
 */
record WeightCode(Kind kind, double unit) {
    /** The forms, 2, 4 and 6 bytes a synapse with its target. */
    enum Kind {
        EQUAL,
        CODED,
        FLOAT
    }

    /** The largest error of a code relative to a usual weight. */
    private static final double FINE = 1e-4;

    static WeightCode of(ProjectionSpec spec) {
        var d = spec.weight();
        if (d.isConstant()) return new WeightCode(Kind.EQUAL, d.min());
        double largest = Math.max(Math.abs(d.min()), Math.abs(d.max()));
        double unit = largest / Short.MAX_VALUE;
        boolean given = d.count() >= 0 || d instanceof Distribution.Spaced;
        boolean fine = unit / 2 <= FINE * Math.abs(d.typical());
        return given || !fine ? new WeightCode(Kind.FLOAT, 1) : new WeightCode(Kind.CODED, unit);
    }

    /** Whether synapses of both can share a table; codes can, in the coarser unit, if that is fine enough for both. */
    boolean fits(WeightCode other) {
        if (kind != other.kind) return false;
        return kind == Kind.CODED ? Math.max(unit, other.unit) <= 4 * Math.min(unit, other.unit) : unit == other.unit;
    }

    /** The code for both. */
    WeightCode with(WeightCode other) {
        return unit >= other.unit ? this : other;
    }

    int code(double weight) {
        return (int) Math.rint(weight / unit);
    }
}
