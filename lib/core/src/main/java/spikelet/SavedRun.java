package spikelet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import spikelet.engine.Engine;
import spikelet.engine.Snapshot;

/**
 * A simulation in a file, big-endian: a mark, the version of the format and of the library, the facts of the network, the state, and
 * the SHA-256 of all that.
 */
final class SavedRun {
    /** "SPKSTATE" in ASCII. */
    private static final long MAGIC = 0x53504b5354415445L;

    /** To be raised when the same bytes begin to mean something else. */
    private static final int FORMAT = 2;

    private static final int SUM = 32;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_FACTS = 10_000_000;

    private final NetworkDescription network;
    private final Engine engine;

    /** What a simulation knows beyond its engine. */
    record Clock(double wallSeconds, boolean interrupted) {}

    private record Header(String library, Map<String, String> facts, Clock clock) {}

    SavedRun(NetworkDescription network, Engine engine) {
        this.network = network;
        this.engine = engine;
    }

    void write(Path file, Clock clock) throws IOException {
        WholeFile.write(file, out -> {
            var sum = sha256();
            var summed = new DigestOutputStream(out, sum);
            writeHeader(summed, clock);
            Snapshot.write(engine, summed);
            out.write(sum.digest());
        });
    }

    private void writeHeader(OutputStream to, Clock clock) throws IOException {
        var buffered = new BufferedOutputStream(to, BUFFER);
        var out = new DataOutputStream(buffered);
        out.writeLong(MAGIC);
        out.writeInt(FORMAT);
        out.writeUTF(Version.TEXT);
        var facts = Facts.of(network);
        out.writeInt(facts.size());
        for (var fact : facts.entrySet()) {
            out.writeUTF(fact.getKey());
            out.writeUTF(fact.getValue());
        }
        out.writeDouble(clock.wallSeconds);
        out.writeBoolean(clock.interrupted);
        out.flush();
    }

    /** Reads three times: whether the file is whole, whether it fits, and only then what it holds. */
    Clock read(Path file) throws IOException {
        verify(file);
        try (var in = new Counted(file)) {
            var header = header(file, in);
            var difference = Facts.difference(header.facts, Facts.of(network));
            Check.that(
                    difference.isEmpty(),
                    "file '%s' was saved by another network than '%s': %s; restore it with the network as it was",
                    file,
                    network.name(),
                    difference);
            look(file, in, header);
        }
        try (var in = new Counted(file)) {
            var header = header(file, in);
            Snapshot.read(engine, in, in.left());
            return header.clock;
        }
    }

    private void look(Path file, Counted in, Header header) throws IOException {
        try {
            Snapshot.check(engine, in, in.left());
        } catch (IllegalArgumentException | EOFException e) {
            var versions = header.library.equals(Version.TEXT)
                    ? ""
                    : "; it was saved by Spikelet " + header.library + ", this is " + Version.TEXT;
            throw refused(file, e.getMessage() + versions);
        }
    }

    private static void verify(Path file) throws IOException {
        if (Files.isDirectory(file)) throw refused(file, "it is a folder");
        long size = Files.size(file);
        var sum = sha256();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (size < 8 || in.readLong() != MAGIC) throw refused(file, "it is no saved simulation");
        }
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var buffer = new byte[BUFFER];
            for (long left = size - SUM; left > 0; ) {
                int n = (int) Math.min(left, BUFFER);
                in.readFully(buffer, 0, n);
                sum.update(buffer, 0, n);
                left -= n;
            }
            if (size < 8 + SUM || !MessageDigest.isEqual(sum.digest(), in.readNBytes(SUM)))
                throw refused(file, "it is damaged: its checksum does not fit what it holds, or it ends too early");
        }
    }

    private static Header header(Path file, Counted in) throws IOException {
        try {
            return readHeader(file, in);
        } catch (EOFException | UTFDataFormatException e) {
            throw refused(file, "it is damaged, though its checksum fits");
        }
    }

    private static Header readHeader(Path file, Counted counted) throws IOException {
        var in = new DataInputStream(counted);
        in.readLong();
        int format = in.readInt();
        var library = in.readUTF();
        if (format != FORMAT)
            throw refused(
                    file,
                    String.format(
                            Locale.ROOT,
                            "it was saved by Spikelet %s in format %d; this is %s and reads format %d",
                            library,
                            format,
                            Version.TEXT,
                            FORMAT));
        int count = in.readInt();
        if (count < 0 || count > MOST_FACTS) throw refused(file, "it is damaged");
        var facts = new LinkedHashMap<String, String>();
        for (int k = 0; k < count; k++) facts.put(in.readUTF(), in.readUTF());
        return new Header(library, facts, new Clock(in.readDouble(), in.readBoolean()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("file '" + file + "': " + why);
    }

    /** A file that knows how much of it is left before the checksum. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(Path file) throws IOException {
            super(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            left = Files.size(file) - SUM;
        }

        long left() {
            return left;
        }

        @Override
        public int read() throws IOException {
            int value = left == 0 ? -1 : super.read();
            if (value >= 0) left--;
            return value;
        }

        @Override
        public int read(byte[] b, int from, int n) throws IOException {
            int got = left == 0 ? -1 : super.read(b, from, (int) Math.min(n, left));
            if (got > 0) left -= got;
            return got;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(Math.min(n, left));
            left -= skipped;
            return skipped;
        }
    }
}
