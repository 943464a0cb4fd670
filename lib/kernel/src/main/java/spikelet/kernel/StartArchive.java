package spikelet.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An archive of the classes that a session loads, in the form they have in the JVM's memory: one that starts from it is ready in about half the
 * time. (Class-data sharing; from Java 25 on an ahead-of-time cache, which also knows the types that the methods met.)
 *
 * <p>It is made by a JVM that goes through a {@link Rehearsal}, in the background, for the next start. It fits one JDK and the jars of one
 * class path; a JVM of another, or that finds none, starts as if there had been no such option, and says nothing.
 */
final class StartArchive {
    /** From this version on the JDK has ahead-of-time caches that one command makes. */
    private static final boolean CACHE = Runtime.version().feature() >= 25;

    /** The longest that a rehearsal may take; on a quiet machine it takes seconds. */
    private static final int MINUTES = 5;

    private StartArchive() {}

    /**
     * The options of a JVM that starts from an archive, and from what else makes it fast soon.
     *
     * @param archive its path, which need not exist
     */
    static List<String> options(String archive) {
        var options = new ArrayList<>(archived(archive));
        // kernels compiled in an earlier session
        options.add("-Dspikelet.kernels=" + Path.of(archive).resolveSibling("kernels"));
        // Loops of kernels go round often and are called seldom: HotSpot would compile each for the call that is under
        // way, and soon again for others. 4,000 Hodgkin-Huxley neurons take 1.94 s instead of 2.14 (25: no difference).
        options.add("-XX:Tier4MinInvocationThreshold=20");
        return options;
    }

    private static List<String> archived(String archive) {
        return CACHE
                // an older JDK that took the place of this one must still start
                ? List.of(
                        "-XX:+IgnoreUnrecognizedVMOptions", "-XX:AOTCache=" + archive, "-Xlog:aot=off", "-Xlog:cds=off")
                // where the archive was made for, all of it need not be written anew: 0.1 s of 0.25 (25: slower)
                : List.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off");
    }

    /** The name of the archive for this JDK. */
    static String name() {
        return "start-" + Runtime.version() + ".jsa";
    }

    /**
     * Starts to make an archive, unless there is one that is as new as the jars; does not wait for it.
     *
     * @param archive where it is to be
     * @param jars the folder of the jars, which are all of the class path
     */
    static void prepare(Path archive, Path jars) throws IOException {
        if (isFresh(archive, jars)) return;
        try (var others = Files.newDirectoryStream(archive.getParent(), "start-*")) {
            for (Path other : others) Files.delete(other);
        }
        command("-cp", jars + "/*", StartArchive.class.getName(), archive.toString())
                .start();
    }

    private static boolean isFresh(Path archive, Path jars) throws IOException {
        if (!Files.exists(archive)) return false;
        var made = Files.getLastModifiedTime(archive);
        try (var files = Files.newDirectoryStream(jars)) {
            for (Path jar : files) {
                if (Files.getLastModifiedTime(jar).compareTo(made) > 0) return false;
            }
        }
        return true;
    }

    /**
     * Makes an archive for the class path of this JVM; an empty one where that fails, so that it is not tried again and again.
     *
     * @param arguments where it is to be, then optionally a file for the {@link #options}, one a line, which is written last
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(archive.getParent());
        Path half = Files.createTempFile(archive.getParent(), "start-", ".half");
        try {
            var rehearsal = politely(command(
                            // class data holds, for ever, that a method was about to be compiled: it never would be
                            // again
                            CACHE ? "-Xmixed" : "-Xint",
                            (CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + half,
                            "-Djava.awt.headless=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Rehearsal.class.getName()))
                    .start();
            boolean made = rehearsal.waitFor(MINUTES, TimeUnit.MINUTES) && rehearsal.exitValue() == 0;
            rehearsal.destroyForcibly();
            if (!made) Files.write(half, new byte[0]);
            Files.move(half, archive, StandardCopyOption.REPLACE_EXISTING);
            if (arguments.length > 1) {
                Files.write(half, made ? options(archive.toString()) : List.of());
                Files.move(half, Path.of(arguments[1]), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Lets others go first, where the system knows how. */
    private static ProcessBuilder politely(ProcessBuilder builder) {
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) builder.command().add(0, "/usr/bin/nice");
        return builder;
    }

    private static ProcessBuilder command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java);
        builder.command().addAll(List.of(arguments));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
