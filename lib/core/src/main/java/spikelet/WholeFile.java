package spikelet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files beside their place first: whatever goes wrong, a full disk too, the old one stays. */
final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** What the file is to hold. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Check.that(folder != null && Files.isDirectory(folder), "file '%s': there is no folder '%s'", file, folder);
        Check.that(!Files.isDirectory(file), "file '%s' is a folder; name a file in it", file);
        // A link stays one.
        var place = Files.exists(file) ? file.toRealPath() : file;
        var part = place.resolveSibling(place.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                content.write(out);
            }
            move(part, place);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
