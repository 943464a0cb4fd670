package spikelet.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads what {@link StateWriter} wrote, or only looks whether it would fit. */
final class StateReader extends State {
    private final DataInputStream in;
    private final boolean looking;
    private long left;
    private long listed;

    /**
     * Begins.
     *
     * @param length of the state in bytes
     * @param looking whether to change nothing
     */
    StateReader(InputStream in, long length, boolean looking) {
        this.in = new DataInputStream(in);
        this.looking = looking;
        left = length;
    }

    /** The bytes of what grows: the recordings. */
    long listed() {
        return listed;
    }

    /** Refuses a state that is longer than what was read of it. */
    void end() {
        if (left != 0) throw new IllegalArgumentException("it holds more than this simulation has a place for");
    }

    @Override
    void part(String name) {
        begin(name, 0, 0);
    }

    @Override
    long number(String name, long value) {
        begin(name, 1, 8);
        try {
            long read = in.readLong();
            return looking ? value : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void array(String name, double[] values, int from, int count) {
        begin(name, count, 8);
        if (skips(8L * count)) return;
        try {
            for (int k = 0; k < count; k++) values[from + k] = Double.longBitsToDouble(in.readLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void array(String name, long[] values) {
        begin(name, values.length, 8);
        if (!skips(8L * values.length)) read(values, values.length);
    }

    @Override
    void array(String name, int[] values) {
        begin(name, values.length, 4);
        if (!skips(4L * values.length)) read(values, values.length);
    }

    @Override
    void array(String name, boolean[] values) {
        begin(name, values.length, 1);
        if (skips(values.length)) return;
        try {
            for (int k = 0; k < values.length; k++) values[k] = in.readBoolean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    long[] list(String name, long[] values, int count) {
        int length = Math.toIntExact(beginList(name, 8, count));
        if (skips(8L * length)) return values;
        var room = values.length < length ? new long[length] : values;
        read(room, length);
        return room;
    }

    @Override
    int[] list(String name, int[] values, int count) {
        int length = Math.toIntExact(beginList(name, 4, count));
        if (skips(4L * length)) return values;
        var room = values.length < length ? new int[length] : values;
        read(room, length);
        return room;
    }

    @Override
    void list(String name, List<double[]> chunks, int chunk, long count) {
        long length = beginList(name, 8, count);
        if (skips(8 * length)) return;
        try {
            for (long k = 0; k < length; k++) {
                if (k % chunk == 0 && k / chunk == chunks.size()) chunks.add(new double[chunk]);
                chunks.get((int) (k / chunk))[(int) (k % chunk)] = Double.longBitsToDouble(in.readLong());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(long[] values, int count) {
        try {
            for (int k = 0; k < count; k++) values[k] = in.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(int[] values, int count) {
        try {
            for (int k = 0; k < count; k++) values[k] = in.readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String name, long expected, int width) {
        long length = length(name, width);
        if (length != expected)
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "it holds %,d numbers of '%s', and this simulation %,d", length, name, expected));
    }

    private long beginList(String name, int width, long count) {
        long length = length(name, width);
        listed += width * length;
        if (!looking && length != count) throw new IllegalArgumentException("the length of '" + name + "' is no sense");
        return length;
    }

    private long length(String name, int width) {
        try {
            int n = in.readInt();
            if (n < 0 || n > left) throw new IllegalArgumentException("'" + name + "' is missing");
            var found = new String(in.readNBytes(n), StandardCharsets.UTF_8);
            if (!found.equals(name))
                throw new IllegalArgumentException("it holds '" + found + "' where this version has '" + name + "'");
            long length = in.readLong();
            left -= 12L + n;
            if (length < 0 || length > Math.max(left, 0) / Math.max(width, 1))
                throw new IllegalArgumentException("'" + name + "' is cut off");
            left -= width * length;
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean skips(long bytes) {
        if (!looking) return false;
        try {
            in.skipNBytes(bytes);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
