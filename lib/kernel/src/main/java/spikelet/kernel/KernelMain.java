package spikelet.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** Starts the kernel; Jupyter calls it with the path of a connection file. */
public final class KernelMain {
    /** The base library tells each message it handles; held, because loggers are forgotten otherwise. */
    private static final Logger ROOT = Logger.getLogger("");

    private KernelMain() {}

    /**
     * Runs until Jupyter shuts the kernel down.
     *
     * @param arguments the path of Jupyter's connection file
     * @throws IOException if it cannot be read
     * @throws GeneralSecurityException if its key does not fit
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            System.err.println(
                    "This is started by Jupyter, with a connection file. To open the tutorials: scripts/notebook");
            System.exit(2);
        }
        ROOT.setLevel(Level.OFF);
        var properties = KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0])));
        var kernel = new SpikeletKernel();
        CellOutput.install();
        var connection = new KernelConnection(properties);
        kernel.becomeHandlerForConnection(connection);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (thread instanceof Loop && !connection.isClosing()) {
                // deaf to Jupyter, the kernel would seem alive: let Jupyter start another
                thrown.printStackTrace(CellOutput.SERVER_LOG);
                Runtime.getRuntime().halt(1);
            }
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace();
        });
        connection.connect();
        endWithParent();
        connection.waitUntilClose();
        System.exit(0); // also when a cell's thread goes on
    }

    /** A notebook server that was killed cannot tell its kernels to go. It passes its process id to those that should. */
    private static void endWithParent() {
        String parent = System.getenv("JPY_PARENT_PID");
        if (parent == null || !parent.matches("[1-9]\\d*")) return;
        ProcessHandle.of(Long.parseLong(parent))
                .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }
}
