package spikelet;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import spikelet.engine.MemoryPlan;

/** Lists of synapses in a binary form, big-endian, with a checksum at the end. */
final class EdgesBinary {
    /** "SPKEDGE1" in ASCII. */
    private static final long MAGIC = 0x53504b4544474531L;

    private static final int BUFFER = 1 << 16;

    private EdgesBinary() {}

    static void write(Edges edges, Path file) throws IOException {
        WholeFile.write(file, to -> {
            var crc = new CRC32();
            var out = new DataOutputStream(new CheckedOutputStream(to, crc));
            var weights = edges.weights().orElse(null);
            var delays = edges.delays().orElse(null);
            out.writeLong(MAGIC);
            out.writeInt(edges.count());
            out.writeByte((weights == null ? 0 : 1) + (delays == null ? 0 : 2));
            var d = edges.weightDimension().orElse(Dimension.NONE);
            for (int exponent : new int[] {d.metre(), d.kilogram(), d.second(), d.ampere()}) out.writeByte(exponent);
            for (int k = 0; k < edges.count(); k++) out.writeInt(edges.source(k));
            for (int k = 0; k < edges.count(); k++) out.writeInt(edges.target(k));
            if (weights != null) for (double w : weights) out.writeFloat((float) w);
            if (delays != null) for (double t : delays) out.writeDouble(t);
            out.writeLong(crc.getValue());
        });
    }

    static Edges read(Path file) throws IOException {
        long size = Files.size(file);
        var crc = new CRC32();
        try (var in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), crc))) {
            if (size < 8 || in.readLong() != MAGIC)
                throw refused(file, "it is no list of synapses; one as text must be named .csv");
            int count = in.readInt();
            int has = in.readByte();
            var dimension = new Dimension(in.readByte(), in.readByte(), in.readByte(), in.readByte());
            boolean weighted = (has & 1) != 0;
            boolean delayed = (has & 2) != 0;
            long expected = 8 + 4 + 1 + 4 + 8 + count * (8L + (weighted ? 4 : 0) + (delayed ? 8 : 0));
            if (count < 0 || size != expected)
                throw refused(file, "it is damaged: " + size + " bytes instead of " + expected);
            MemoryPlan.refuse("file '" + file + "' with " + Names.count(count, "synapse"), size);
            var sources = ints(in, count);
            var targets = ints(in, count);
            var weights = weighted ? new float[count] : null;
            for (int k = 0; weighted && k < count; k++) weights[k] = in.readFloat();
            var delays = delayed ? new double[count] : null;
            for (int k = 0; delayed && k < count; k++) delays[k] = in.readDouble();
            long sum = crc.getValue();
            if (in.readLong() != sum) throw refused(file, "it is damaged: its checksum does not fit");
            return Edges.checked(sources, targets, weights, weighted ? dimension : null, delays);
        } catch (EOFException e) {
            throw refused(file, "it is damaged: it ends too early");
        }
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        var values = new int[count];
        for (int k = 0; k < count; k++) values[k] = in.readInt();
        return values;
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("file '" + file + "': " + why);
    }
}
