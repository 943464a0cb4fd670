package spikelet.engine;

/**
 * Numbers of the neurons of one part of the network, group by group: above all what arrives in the present step through one kinetics. Of
 * groups that are integrated in place it holds the state itself, to which what arrives is added.
 */
final class Row {
    /** As many targets as 16 bits tell apart. */
    static final int LONGEST = 1 << 16;

    /** The step that something arrived in. */
    long filled = -1;

    private double[] sums = new double[0];
    private int length;

    /** With room for the groups that are integrated in place, which come first. */
    Row(int length) {
        this.length = length;
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
}
