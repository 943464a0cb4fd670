package spikelet.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** What a first notebook does, without a notebook: {@link StartArchive} keeps what it loads. */
final class Rehearsal {
    /** Ports that the system picks. */
    private static final String CONNECTION = """
            {"ip": "127.0.0.1", "transport": "tcp", "signature_scheme": "hmac-sha256", "key": "rehearsal",
             "shell_port": 0, "iopub_port": 0, "stdin_port": 0, "control_port": 0, "hb_port": 0}
            """;

    private Rehearsal() {}

    /**
     * Evaluates the cells of {@code rehearsal.jsh}, which blank lines part, and renders their values. The exit status is 1 if one fails.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            run();
            status = 0;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            System.err.println(e);
        }
        System.exit(status); // the sockets' threads would go on
    }

    private static void run() throws IOException, GeneralSecurityException {
        var kernel = new SpikeletKernel();
        var connection = new KernelConnection(KernelConnectionProperties.parse(CONNECTION));
        kernel.becomeHandlerForConnection(connection);
        connection.connect();
        try (var cells = Rehearsal.class.getResourceAsStream("rehearsal.jsh")) {
            for (String cell : new String(cells.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
                var shown = kernel.eval(cell);
                System.out.println(shown == null ? "" : shown);
            }
        }
    }
}
