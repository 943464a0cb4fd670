package spikelet.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jdk.jshell.execution.DirectExecutionControl;

/**
 * Runs JShell's snippets in this JVM, on a thread of their own that can be interrupted, and keeps the last value as the object it is:
 * JShell itself would only hand on its text.
 */
final class CellEngine extends DirectExecutionControl {
    /** How long a cell may take to react to an interrupt before it is left behind. */
    static final long GRACE_MILLIS = 2_000;

    /** What runs on the thread of the cells. */
    interface Task {
        Object call() throws Throwable;
    }

    /** The answer of a cell that did not react to an interrupt in time. */
    static final class Abandoned extends Exception {
        private static final long serialVersionUID = 1;
    }

    private ExecutorService thread = newThread();
    private Class<?> last;
    private Object value;
    private Throwable failure;

    private volatile boolean interrupted;
    private volatile Thread running;
    private volatile CompletableFuture<Object> outcome;

    /** The value of the snippet that ran last. */
    Object value() {
        return value;
    }

    /** What the snippet that ran last has thrown, or null. */
    Throwable failure() {
        return failure;
    }

    /** To be called before a cell: forgets the last one's value, failure and interrupt. */
    void begin() {
        interrupted = false;
        value = null;
        failure = null;
    }

    boolean interrupted() {
        return interrupted;
    }

    /** Interrupts what runs now, from any thread. */
    void interrupt() {
        interrupted = true;
        var waiting = outcome;
        var thread = running;
        if (waiting == null || thread == null) return;
        thread.interrupt();
        // not on the common pool: the cell's own tasks may have taken all of it
        CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> waiting.completeExceptionally(new Abandoned()));
    }

    /**
     * Runs a task on the thread of the cells and waits for it.
     *
     * @throws Abandoned when it was interrupted and went on regardless
     */
    Object run(Task task) throws Throwable {
        var answer = new CompletableFuture<Object>();
        outcome = answer;
        thread.execute(() -> {
            Thread.interrupted();
            running = Thread.currentThread();
            CellOutput.joinCurrentCell();
            try {
                if (interrupted) throw new InterruptedException();
                answer.complete(task.call());
            } catch (Throwable thrown) {
                answer.completeExceptionally(thrown);
            } finally {
                if (outcome == answer) running = null;
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Abandoned) {
                CellOutput.mute(running);
                thread.shutdown();
                thread = newThread();
            }
            throw e.getCause();
        } finally {
            outcome = null;
        }
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, InternalException, EngineTerminationException {
        value = null;
        failure = null;
        Class<?> declaring;
        Method method;
        try {
            declaring = findClass(className);
            method = declaring.getDeclaredMethod(methodName);
            method.setAccessible(true);
        } catch (ReflectiveOperationException | LinkageError e) {
            failure = e; // JShell would pass over it in silence
            throw new InternalException(e.toString());
        }
        try {
            last = declaring;
            value = run(() -> {
                Thread.currentThread().setContextClassLoader(declaring.getClassLoader());
                try {
                    return method.invoke(null);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
            return "";
        } catch (Abandoned e) {
            failure = e;
            throw new StoppedException();
        } catch (Throwable thrown) {
            failure = thrown;
            return throwConvertedInvocationException(thrown);
        }
    }

    /**
     * Lets go of the value of the last expression. JShell keeps it in a variable such as {@code $7}, for ever: a notebook that shows
     * large recordings again and again would fill the memory.
     */
    void forgetExpression() {
        for (var field : last.getDeclaredFields()) {
            if (!field.getName().startsWith("$") || field.getType().isPrimitive()) continue;
            try {
                field.setAccessible(true);
                field.set(null, null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        var code = new LinkedHashMap<Class<?>, byte[]>();
        try {
            for (var c : classes) code.put(findClass(c.name()), c.bytecodes());
        } catch (ClassNotFoundException e) {
            throw new ClassInstallException(e.toString(), new boolean[classes.length]);
        }
        if (!HotSwap.replace(code))
            throw new ClassInstallException("cannot be replaced in place", new boolean[classes.length]);
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "cell");
            thread.setDaemon(true);
            return thread;
        });
    }
}
