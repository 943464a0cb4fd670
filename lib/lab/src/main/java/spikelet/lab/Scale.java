package spikelet.lab;

/**
 * From the numbers of an axis to pixels. XChart has its own, which puts what lies left of the axis into the middle of the
 * plot; a trace that begins before the shown time must instead be cut off.
 *
 * @param min  the lower end of the axis
 * @param max  the upper end
 * @param log  whether it is logarithmic
 * @param from the pixel of the lower end
 * @param to   the pixel of the upper end
 */
record Scale(double min, double max, boolean log, double from, double to) {

    /** The pixel of a number; NaN if it has none, as 0 on a logarithmic axis. */
    double at(double value) {
        if (log) {
            return value > 0 ? from + (Math.log(value / min) / Math.log(max / min)) * (to - from) : Double.NaN;
        }
        return from + (value - min) / (max - min) * (to - from);
    }

    /** The number at a pixel. */
    double valueAt(double pixel) {
        double share = (pixel - from) / (to - from);
        return log ? min * Math.pow(max / min, share) : min + share * (max - min);
    }

    boolean contains(double value) {
        double slack = 1e-9 * (max - min);
        return value >= min - slack && value <= max + slack;
    }

    Scale between(double newFrom, double newTo) {
        return new Scale(min, max, log, newFrom, newTo);
    }
}
