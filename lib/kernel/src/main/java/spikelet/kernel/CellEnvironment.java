package spikelet.kernel;

import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * Where the answers to one request go. It corrects what the base library says about failures (it would name the class of
 * {@link CellFailure}, not what the cell has thrown) and keeps printed text and pictures in their order.
 */
final class CellEnvironment extends ShellReplyEnvironment {
    private final MessageContext request;
    private final Outbox outbox;
    private CellFailure failure;
    private int count;

    CellEnvironment(
            ShellChannel shell, StdinChannel stdin, JupyterSocket iopub, MessageContext request, Outbox outbox) {
        super(shell, stdin, iopub, request);
        this.outbox = outbox;
        this.request = request;
    }

    /** Remembers why cell number {@code count} has failed. */
    void failed(CellFailure why, int count) {
        failure = why;
        this.count = count;
    }

    boolean hasFailed() {
        return failure != null;
    }

    @Override
    public <T extends ContentType<T>> void publish(T content) {
        if (content instanceof PublishStatus) { // sent by the kernel's own thread, or when all is done
            super.publish(content);
            return;
        }
        if (isSilent() && (content instanceof PublishExecuteInput || content instanceof PublishExecuteResult)) return;
        if (!(content instanceof PublishStream)) CellOutput.flush();
        // not through the base class, whose deferring knows one thread only
        outbox.post(() -> {
            if (content instanceof PublishError && hasFailed()) {
                send(new PublishError(failure.name(), failure.getMessage(), failure.coloured()));
            } else {
                send(content);
            }
        });
    }

    private <T extends ContentType<T>> void send(T content) {
        getIopub().sendMessage(new Message<>(request, content.getType(), content));
    }

    @Override
    public void replyError(MessageType<?> type, ErrorReply error) {
        if (!hasFailed()) {
            super.replyError(type, error);
            return;
        }
        var told = new ErrorReply(failure.name(), failure.getMessage(), failure.coloured());
        told.setExecutionCount(count);
        super.replyError(type, told);
    }

    @Override
    public void resolveDeferrals() {
        CellOutput.flush();
        outbox.drain();
        super.resolveDeferrals();
    }

    private boolean isSilent() {
        return request instanceof Message<?> m && m.getContent() instanceof ExecuteRequest e && e.isSilent();
    }
}
