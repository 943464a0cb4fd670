package spikelet.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dflib.jjava.jupyter.ExtensionLoader;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import org.dflib.jjava.jupyter.messages.reply.HistoryReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/** The Java kernel of Spikelet's notebooks: what Jupyter asks for, answered by a {@link Session}. */
final class SpikeletKernel extends BaseKernel {
    /** The Java that the tutorials need; the same on every JDK, so that saving a notebook changes nothing in it. */
    private static final String LANGUAGE_LEVEL = "17";

    static {
        KERNEL_META.put("project", "spikelet");
        KERNEL_META.put(
                "version", String.valueOf(SpikeletKernel.class.getPackage().getImplementationVersion()));
    }

    /** Opened in the background: Jupyter's first questions are answered meanwhile. */
    private final CompletableFuture<Session> session = CompletableFuture.supplyAsync(Session::new);

    private CellEnvironment running;

    SpikeletKernel() {
        Notebook.open(this);
        setShouldReplaceStdStreams(false);
        PlainText.install(renderer);
        new ExtensionLoader().loadExtensions().forEach(extension -> extension.install(this));
    }

    @Override
    public DisplayData eval(String code) {
        var session = this.session.join();
        int count = executionCount.get() - 1;
        try {
            var cell = Cell.numbered(count, code);
            Object value = session.eval(Cell.numbered(count, Magics.obey(cell, session)));
            return value == null ? null : session.run(() -> toDisplay(value));
        } catch (CellFailure failure) {
            running.failed(failure, count);
            throw failure;
        }
    }

    /** A value as Jupyter shows it. */
    DisplayData toDisplay(Object value) {
        return value instanceof DisplayData ready ? ready : renderer.render(value == null ? "null" : value);
    }

    @Override
    public void becomeHandlerForConnection(JupyterConnection connection) {
        super.becomeHandlerForConnection(connection);
        ShellHandler<ExecuteRequest> execute = connection.getHandler(MessageType.EXECUTE_REQUEST);
        connection.setHandler(MessageType.EXECUTE_REQUEST, (environment, request) -> {
            running = (CellEnvironment) environment;
            CellOutput.begin(environment);
            execute.handle(environment, request);
            if (running.hasFailed() && request.getContent().shouldStopOnError()) {
                // collected before this cell is answered, so that none is given up that was sent because of the answer
                var waiting = ((KernelConnection) connection).waiting();
                environment.resolveDeferrals();
                ((KernelConnection) connection).abortCells(waiting);
            }
        });
        connection.setHandler(MessageType.HISTORY_REQUEST, (environment, request) -> {
            environment.setBusyDeferIdle();
            environment.reply(new HistoryReply(List.of()));
        });
    }

    /** Displays data in the cell from which it is called. */
    @Override
    public void display(DisplayData data) {
        var cell = CellOutput.cell();
        if (cell != null) cell.publish(new PublishDisplayData(data));
    }

    /** Replaces what {@link #display} has shown under the same display id. */
    void updateDisplay(DisplayData data) {
        var cell = CellOutput.cell();
        if (cell != null) cell.publish(new PublishUpdateDisplayData(data));
    }

    @Override
    public List<String> formatError(Throwable thrown) {
        return thrown instanceof CellFailure failure ? failure.coloured() : super.formatError(thrown);
    }

    @Override
    public void interrupt() {
        session.join().interrupt();
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        int cursor = code.offsetByCodePoints(0, at);
        var completions = assist(assistance -> assistance.complete(code, cursor));
        return new ReplacementOptions(completions.words(), code.codePointCount(0, completions.start()), at);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        String html = assist(assistance -> assistance.document(code, code.offsetByCodePoints(0, at)));
        if (html.isEmpty()) return null;
        var data = new DisplayData(Javadoc.plain(html));
        data.putHTML(html);
        return data;
    }

    @Override
    public String isComplete(String code) {
        return assist(assistance -> switch (assistance.completeness(code)) {
            case COMPLETE -> IS_COMPLETE_YES;
            case NO_JAVA -> IS_COMPLETE_BAD;
            case GOES_ON -> "    ";
        });
    }

    private <T> T assist(Function<Assistance, T> question) {
        try {
            return question.apply(session.join().assistance());
        } catch (Error e) {
            // the compiler may stumble over half-written code; only an exception is answered with an error
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getBanner() {
        return "Spikelet on Java " + Runtime.version();
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("java")
                .version(LANGUAGE_LEVEL)
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("text/x-java")
                .build();
    }
}
