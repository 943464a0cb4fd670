package spikelet.equations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Kernels that were compiled before, in a folder: for a compiler that has just been started the first takes 0.2 s. Each file holds one
 * kernel's source and its classes, and for which Spikelet they were made; what does not fit or cannot be read is as if it were not there.
 */
final class KernelStore {
    /** The system property that names the folder. */
    static final String PROPERTY = "spikelet.kernels";

    /** Files in the folder; when there are as many it is emptied, so that it cannot grow for ever. */
    static final int MOST = 500;

    private final Path folder;
    private final String madeFor;

    KernelStore(Path folder, String madeFor) {
        this.folder = folder;
        this.madeFor = madeFor;
    }

    /** The one that the system property asks for, if this Spikelet is a jar, whose time and size tell it from others. */
    static Optional<KernelStore> asked() {
        var folder = System.getProperty(PROPERTY, "");
        if (folder.isEmpty()) return Optional.empty();
        try {
            var jar = Path.of(KernelStore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) return Optional.empty();
            return Optional.of(
                    new KernelStore(Path.of(folder), Files.size(jar) + " " + Files.getLastModifiedTime(jar)));
        } catch (Exception unusual) {
            // A store is a convenience: nothing may fail for it.
            return Optional.empty();
        }
    }

    /** The classes of a kernel, by name. */
    Optional<Map<String, byte[]>> find(String source) {
        try {
            var bytes = Files.readAllBytes(file(source));
            int end = bytes.length - Long.BYTES;
            if (ByteBuffer.wrap(bytes).getLong(end) != sum(bytes, end)) return Optional.empty();
            var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
            if (!in.readUTF().equals(madeFor) || !Arrays.equals(block(in), bytes(source))) return Optional.empty();
            var classes = new LinkedHashMap<String, byte[]>();
            for (int n = in.readInt(); n > 0; n--) classes.put(in.readUTF(), block(in));
            return Optional.of(classes);
        } catch (IOException | RuntimeException missingOrBroken) {
            return Optional.empty();
        }
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("it ends too soon");
        return bytes;
    }

    /** Keeps a kernel, if that can be done. */
    void keep(String source, Map<String, byte[]> classes) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeUTF(madeFor);
            write(out, bytes(source));
            out.writeInt(classes.size());
            for (var e : classes.entrySet()) {
                out.writeUTF(e.getKey());
                write(out, e.getValue());
            }
            out.writeLong(sum(bytes.toByteArray(), bytes.size()));
            Files.createDirectories(folder);
            makeRoom();
            // Others may look for it, or write it, at the same time.
            var half = Files.createTempFile(folder, "half", "");
            Files.write(half, bytes.toByteArray());
            Files.move(half, file(source), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException unusual) {
            // A store is a convenience: nothing may fail for it.
        }
    }

    private static long sum(byte[] bytes, int end) {
        var sum = new CRC32();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void makeRoom() throws IOException {
        var files = folder.toFile().listFiles();
        if (files == null || files.length < MOST) return;
        for (var file : files) Files.deleteIfExists(file.toPath());
    }

    private Path file(String source) {
        long hash = 0;
        for (int k = 0; k < source.length(); k++) hash = hash * 0x100000001B3L + source.charAt(k);
        return folder.resolve(Long.toHexString(hash));
    }

    private static byte[] bytes(String source) {
        return source.getBytes(StandardCharsets.UTF_8);
    }
}
