package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptMainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String script, String... arguments) throws Exception {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        var captured = new PrintStream(out, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        try {
            return ScriptMain.run(Files.writeString(folder.resolve("s.jsh"), script), arguments);
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aGoodScriptSucceedsAndSeesItsArguments() throws Exception {
        assertEquals(
                0,
                run(
                        "#!/usr/bin/env -S scripts/jshell\nSystem.out.println(args[0] + args.length);\n1 + 1",
                        "a \"b\"\\"));
        assertEquals("a \"b\"\\1\n", printed());
    }

    @Test
    void theFirstErrorEndsTheScriptWithItsFileAndLine() throws Exception {
        assertEquals(1, run("int x = 1;\n\nthrow new IllegalStateException(\"no\");\nSystem.out.println(\"never\");"));
        assertTrue(printed().contains("s.jsh:3:   throw new"), printed());
        assertFalse(printed().contains("never\n"), printed());
    }

    @Test
    void aScriptThatDoesNotCompileFails() throws Exception {
        assertEquals(1, run("int x = 1;\nint y = \"\";"));
        assertTrue(printed().contains("s.jsh:2: incompatible types"), printed());
    }

    @Test
    void exitEndsTheScriptWithItsStatus() throws Exception {
        assertEquals(4, run("int x = 1;\n/exit 4\nnonsense"));
        assertEquals(0, run("/exit\nnonsense"));
    }
}
