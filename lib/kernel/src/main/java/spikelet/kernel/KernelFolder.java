package spikelet.kernel;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder from which Jupyter starts the kernel: {@code kernel.json} and beside it every jar. It needs nothing of the clone it was
 * made in, so it can be copied anywhere, and a build while notebooks are open does not pull the jars away under them.
 */
final class KernelFolder {
    /** The kernel's name in Jupyter, and in the notebooks. */
    static final String NAME = "spikelet";

    private KernelFolder() {}

    /**
     * Brings the folder up to date.
     *
     * @param folder the folder, which may not exist yet
     * @param classPath the jars that the kernel needs
     * @param sources jars with the sources of the library, for the documentation in the notebook; they must not be on the
     *     class path, where the compiler might take them for newer than the classes
     * @param java the Java to run on
     * @param options further options for it, such as {@code -Xmx8g}
     */
    static void assemble(Path folder, List<Path> classPath, List<Path> sources, Path java, List<String> options)
            throws IOException {
        synchronise(classPath, jars(folder));
        synchronise(sources, folder.resolve("sources"));
        if (classPath.stream().noneMatch(jar -> jar.getFileName().toString().startsWith("spikelet-kernel")))
            throw new IllegalStateException("the kernel's own jar is missing: build Spikelet again");
        Files.writeString(folder.resolve("kernel.json"), json(java, options));
    }

    /** Where the jars are in a folder. */
    static Path jars(Path folder) {
        return folder.resolve("lib");
    }

    private static void synchronise(List<Path> jars, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path jar : jars) {
            copy(jar, folder.resolve(jar.getFileName()));
        }
        var wanted = jars.stream().map(Path::getFileName).toList();
        try (Stream<Path> present = Files.list(folder)) {
            for (Path file :
                    present.filter(f -> !wanted.contains(f.getFileName())).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String json(Path java, List<String> options) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8"); // on Java 17 as it is from 18 on
        command.add("-ea:REPL..."); // the cells' package: an assert in a cell is meant
        command.add(
                "-Dsun.misc.unsafe.memory.access=allow"); // Tablesaw's use of it would be told in red, from Java 24 on
        command.add("-D" + Sources.FOLDER + "={resource_dir}/sources");
        command.addAll(HotSwap.OPTIONS);
        command.addAll(HugePages.options());
        command.addAll(StartArchive.options("{resource_dir}/" + StartArchive.name()));
        command.addAll(options);
        command.addAll(List.of("-cp", "{resource_dir}/lib/*", KernelMain.class.getName(), "{connection_file}"));
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", command);
        spec.put("display_name", "Spikelet (Java)");
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("metadata", Map.of());
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(spec) + "\n";
    }

    /** Copies a file unless it is there already. A kernel that runs keeps the old one open: it is replaced, not overwritten. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)
                && Files.size(to) == Files.size(from)
                && Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from))) {
            return;
        }
        Path half = to.resolveSibling(to.getFileName() + ".new");
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
