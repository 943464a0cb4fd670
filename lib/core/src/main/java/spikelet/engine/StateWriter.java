package spikelet.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a state: of each entry its name and length, then its numbers, big-endian. */
final class StateWriter extends State {
    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    StateWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    void part(String name) {
        begin(name, 0);
    }

    @Override
    long number(String name, long value) {
        begin(name, 1);
        put(value);
        return value;
    }

    @Override
    void array(String name, double[] values, int from, int count) {
        begin(name, count);
        for (int k = from; k < from + count; k++) put(Double.doubleToRawLongBits(values[k]));
    }

    @Override
    void array(String name, long[] values) {
        list(name, values, values.length);
    }

    @Override
    void array(String name, int[] values) {
        list(name, values, values.length);
    }

    @Override
    void array(String name, boolean[] values) {
        begin(name, values.length);
        for (boolean x : values) room(1).put((byte) (x ? 1 : 0));
    }

    @Override
    long[] list(String name, long[] values, int count) {
        begin(name, count);
        for (int k = 0; k < count; k++) put(values[k]);
        return values;
    }

    @Override
    int[] list(String name, int[] values, int count) {
        begin(name, count);
        for (int k = 0; k < count; k++) room(4).putInt(values[k]);
        return values;
    }

    @Override
    void list(String name, List<double[]> chunks, int chunk, long count) {
        begin(name, count);
        for (long k = 0; k < count; k++)
            put(Double.doubleToRawLongBits(chunks.get((int) (k / chunk))[(int) (k % chunk)]));
    }

    private void begin(String name, long length) {
        try {
            flush();
            var data = new DataOutputStream(out);
            var text = name.getBytes(StandardCharsets.UTF_8);
            data.writeInt(text.length);
            data.write(text);
            data.writeLong(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(long bits) {
        room(8).putLong(bits);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) flush();
        return buffer;
    }

    /** To be called at the end. */
    void flush() {
        try {
            out.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
