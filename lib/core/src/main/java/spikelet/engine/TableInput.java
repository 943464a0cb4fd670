package spikelet.engine;

import spikelet.Samples;

/** A table that equations read: for each step a straight line, value + slope (t - since). */
final class TableInput {
    private final Samples samples;
    private final double dt;
    private final double[] end;

    /** One each, or one for each neuron. */
    final double[] value;

    final double[] slope;
    final double[] since = new double[1];

    TableInput(Samples samples, double dt) {
        this.samples = samples;
        this.dt = dt;
        value = new double[samples.columns()];
        slope = new double[samples.columns()];
        end = new double[samples.columns()];
    }

    /** The three parameters of the line, in the order of their names. */
    double[][] line() {
        return new double[][] {value, slope, since};
    }

    /** Sets the line to a step. What is held in steps is read at the middle, where rounding does not matter. */
    void begin(long step) {
        since[0] = step * dt;
        if (samples.stepwise()) {
            samples.at((step + 0.5) * dt, value);
            return;
        }
        samples.at(step * dt, value);
        samples.at((step + 1) * dt, end);
        for (int c = 0; c < end.length; c++) slope[c] = (end[c] - value[c]) / dt;
    }

    /**
     * Makes the line level at its middle, for a method that looks at the beginning of a step only: it would lag by half a step, and a
     * stimulus of the same current would not.
     */
    void level() {
        if (samples.stepwise()) return;
        for (int c = 0; c < value.length; c++) {
            value[c] += 0.5 * dt * slope[c];
            slope[c] = 0;
        }
    }

    /** The value at time zero. */
    double start(int i) {
        return samples.value(0, samples.columns() == 1 ? 0 : i);
    }
}
