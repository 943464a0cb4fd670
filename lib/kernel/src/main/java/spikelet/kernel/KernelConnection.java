package spikelet.kernel;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.zeromq.ZMQ;

/** The sockets to Jupyter. */
final class KernelConnection extends JupyterConnection {
    /** How long to wait for more cells behind one that failed: those of a "Run All" come as fast as they can be sent. */
    private static final int MORE_CELLS_NANOS = 100_000_000;

    private final Outbox outbox = new Outbox();
    private volatile boolean closing;

    KernelConnection(KernelConnectionProperties properties) throws NoSuchAlgorithmException, InvalidKeyException {
        super(properties);
    }

    @Override
    public ShellReplyEnvironment prepareReplyEnv(ShellChannel channel, MessageContext request) {
        return new CellEnvironment(channel, stdin, iopub, request, outbox);
    }

    /** The requests that wait behind a cell that has failed. */
    List<Message<?>> waiting() {
        var requests = new ArrayList<Message<?>>();
        long deadline = System.nanoTime() + MORE_CELLS_NANOS;
        while (System.nanoTime() < deadline) {
            if ((shell.getEvents() & ZMQ.Poller.POLLIN) == 0) {
                LockSupport.parkNanos(MORE_CELLS_NANOS / 20);
            } else {
                requests.add(shell.readMessage());
                deadline = System.nanoTime() + MORE_CELLS_NANOS;
            }
        }
        return requests;
    }

    /** Gives up the cells among the requests, as Jupyter expects; answers the others. */
    void abortCells(List<Message<?>> requests) {
        for (Message<?> request : requests) {
            var environment = prepareReplyEnv(shell, request);
            if (request.getHeader().getType().equals(MessageType.EXECUTE_REQUEST)) {
                abort(environment, request);
            } else {
                handle(environment, request);
            }
            environment.resolveDeferrals();
        }
    }

    /** The base library has no such reply. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void abort(ShellReplyEnvironment environment, Message<?> request) {
        environment.setBusyDeferIdle();
        environment.reply(new Message(request, MessageType.EXECUTE_REPLY, Map.of("status", "aborted")));
    }

    private <T> void handle(ShellReplyEnvironment environment, Message<T> request) {
        ShellHandler<T> handler = getHandler(request.getHeader().getType());
        if (handler != null) handler.handle(environment, request);
    }

    @Override
    public void close() {
        closing = true;
        outbox.drain();
        super.close();
    }

    boolean isClosing() {
        return closing;
    }

    /** Waits for the shutdown request. The shell channel is not waited for: a cell may never end. */
    @Override
    public void waitUntilClose() {
        control.waitUntilClose();
    }
}
