package spikelet.engine;

import java.util.Arrays;

/**
 * Numbers of the neurons of one part of the network, group by group: above all what arrives in the present step through one kinetics.
 *
 * <p>Of groups that are integrated in place, which come first, it holds the state itself, to which what arrives is added. Such a state
 * decays without being touched: numbers are in a unit that decays instead, so that less is written in a step, and are brought back to the
 * unit 1 now and then.
 */
final class Row {
    /** As many targets as 16 bits tell apart. */
    static final int LONGEST = 1 << 16;

    private static final int LONGEST_PERIOD = 64;
    private static final double SMALLEST_UNIT = 1e-30;

    /** The step that something arrived in. */
    long filled = -1;
    /** What a number 1 stands for in the present step. */
    double unit = 1;
    /** What is to be added for an arrival of 1. */
    double scale = 1;

    private double[] sums = new double[0];
    private int length;
    private final int inPlace;
    /** The unit, by steps since it was 1; the last is what is left when it is 1 again. */
    private final double[] units;

    private int age;

    /** Of numbers that do not decay. */
    Row() {
        this(0, 1);
    }

    /**
     * With room for the groups that are integrated in place. Whether its numbers decay must not hang on what part it is of.
     *
     * @param inPlace their neurons
     * @param decay what is left of their state after a step
     */
    Row(int inPlace, double decay) {
        length = inPlace;
        this.inPlace = inPlace;
        var powers = new double[LONGEST_PERIOD + 1];
        powers[0] = 1;
        int period = 0;
        if (decay != 1)
            while (period == 0 || period < LONGEST_PERIOD && powers[period] * decay > SMALLEST_UNIT)
                powers[++period] = powers[period - 1] * decay;
        units = Arrays.copyOf(powers, period + 1);
    }

    /** Makes room for the neurons of a group; returns where it begins. */
    int reserve(int size) {
        int from = length;
        length += size;
        return from;
    }

    int length() {
        return length;
    }

    double[] sums() {
        if (sums.length < length) sums = new double[length];
        return sums;
    }

    /** Lets a step pass. */
    void decay() {
        if (units.length == 1) return;
        age++;
        if (age == units.length - 1) {
            scale(sums(), units[age], inPlace);
            age = 0;
        }
        unit = units[age];
        scale = 1 / unit;
    }

    /** Numbers below 1e-308 are slow to compute with, and never come up. */
    private static void scale(double[] sums, double factor, int size) {
        for (int i = 0; i < size; i++) sums[i] = sums[i] * factor + NeuronGroup.FLUSH - NeuronGroup.FLUSH;
    }

    /** Goes to the unit of a step. */
    void at(long step) {
        age = units.length == 1 ? 0 : (int) (step % (units.length - 1));
        unit = units[age];
        scale = 1 / unit;
    }
}
