package spikelet.engine;

import java.util.List;

/**
 * What a simulation remembers from step to step. Each class with a state visits its arrays once, in one method; the same visit writes
 * them to a file and reads them back, so that the two cannot disagree.
 */
abstract class State {
    /** Begins a part of the network. */
    abstract void part(String name);

    /** A single number; returns the value to go on with. */
    abstract long number(String name, long value);

    /** A stretch of an array, of a length that the network fixes. */
    abstract void array(String name, double[] values, int from, int count);

    abstract void array(String name, long[] values);

    abstract void array(String name, int[] values);

    abstract void array(String name, boolean[] values);

    /** The first entries of an array that grows; returns it, or a longer one. */
    abstract long[] list(String name, long[] values, int count);

    abstract int[] list(String name, int[] values, int count);

    /** The first entries of a list of chunks of one size. */
    abstract void list(String name, List<double[]> chunks, int chunk, long count);

    final void array(String name, double[] values) {
        array(name, values, 0, values.length);
    }

    final int number(String name, int value) {
        return Math.toIntExact(number(name, (long) value));
    }

    final void array(String name, double[][] values) {
        for (var row : values) array(name, row);
    }
}
