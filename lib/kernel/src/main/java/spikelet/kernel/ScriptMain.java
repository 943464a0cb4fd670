package spikelet.kernel;

import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * Runs a JShell script to its end or to its first error: {@code scripts/jshell FILE.jsh [ARGUMENT…]}. JShell itself would go on
 * after an error and report success. The script finds its arguments in {@code args}. With {@code --prompt} it is JShell as
 * the JDK has it, in a JVM that can start from a {@link StartArchive}.
 */
public final class ScriptMain {
    private static final Pattern SHEBANG = Pattern.compile("\\A#![^\n]*");
    private static final Pattern EXIT = Pattern.compile("(?m)^/ex(?:it)?[ \t]*(\\d*)[ \t]*$");

    private ScriptMain() {}

    /**
     * Ends with status 0, with 1 when the script fails, with 2 when there is none, or with that of its {@code /exit}.
     *
     * @param arguments the script, then what it finds as its own arguments; or {@code --prompt} and the options of JShell
     * @throws Exception if the script cannot be read, if stopped while it runs, or if JShell cannot start
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--prompt")) {
            arguments[0] = "--class-path=" + System.getProperty("java.class.path");
            System.exit(JavaShellToolBuilder.builder().start(arguments));
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isReadable(file)) {
            System.err.println("there is no script " + file.toAbsolutePath());
            System.exit(2);
        }
        System.exit(run(file, Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    static int run(Path file, String[] arguments) throws IOException, InterruptedException {
        String script = SHEBANG.matcher(Files.readString(file)).replaceFirst("");
        var exit = EXIT.matcher(script);
        int status = 0;
        if (exit.find()) {
            status = exit.group(1).isEmpty() ? 0 : Integer.parseInt(exit.group(1));
            script = script.substring(0, exit.start());
        }
        try (var session = new Session()) {
            session.eval(Cell.file("arguments", "var args = new String[] {" + quoted(arguments) + "};"));
            session.eval(Cell.file(file.toString(), script));
        } catch (CellFailure failure) {
            System.err.println(failure.report());
            return 1;
        }
        if (!GraphicsEnvironment.isHeadless()) waitForWindows();
        return status;
    }

    private static String quoted(String[] arguments) {
        return Arrays.stream(arguments)
                .map(a -> '"' + a.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"')
                .collect(Collectors.joining(", "));
    }

    /** A figure that the script has shown stays until its reader closes it. */
    private static void waitForWindows() throws InterruptedException {
        while (Arrays.stream(Window.getWindows()).anyMatch(Window::isShowing)) Thread.sleep(100);
    }
}
