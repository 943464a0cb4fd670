package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a kernel does start from its archive is told by test_kernel.py, which has the jars. */
class StartArchiveTest {
    @TempDir
    Path scratch;

    /** What a JVM says that was asked for an archive. */
    private String startFrom(List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", scratch.toString(), "-version"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.replace(", sharing", ""); // the JDK's own archive may go unused as well
    }

    @Test
    void anArchiveThatIsMissingEmptyOrNoneAtAllIsPassedOverInSilence() throws Exception {
        var usual = startFrom(List.of());
        for (var content : new String[] {null, "", "no archive"}) {
            Path archive = scratch.resolve("start.jsa");
            if (content != null) Files.writeString(archive, content);
            assertEquals(usual, startFrom(StartArchive.options(archive.toString())));
        }
    }

    @Test
    void anArchiveOfOtherJarsIsPassedOverInSilence() throws Exception {
        Path archive = scratch.resolve("start.jsa");
        Path jar = Files.createFile(scratch.resolve("no.jar"));
        startFrom(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable", "-cp", jar.toString()));
        assertEquals(startFrom(List.of()), startFrom(StartArchive.options(archive.toString())));
    }
}
