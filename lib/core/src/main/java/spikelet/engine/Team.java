package spikelet.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that do a piece of work together, part by part, again and again: the caller and helpers that wait for the next piece.
 *
 * <p>Each begins with the same parts every time, whose data its core's cache then holds, and goes on with those that nobody has begun: where
 * another process keeps a helper from its core, the caller does the helper's parts and loses little. Who waits spins a little, then yields,
 * then sleeps.
 */
final class Team implements AutoCloseable {
    /** A piece of work. */
    interface Work {
        void part(int part);
    }

    private static final int SPINS = 2_000;
    private static final int YIELDS = 100;

    private final int parts;
    private final Helper[] helpers;
    /** The last round in which each part was begun. */
    private final AtomicIntegerArray begun;

    private final AtomicInteger done = new AtomicInteger();
    private Work work;
    private int rounds;
    private volatile int round;
    private volatile boolean closed;
    private volatile Throwable failure;

    Team(int members, int parts) {
        this.parts = parts;
        begun = new AtomicIntegerArray(parts);
        helpers = new Helper[Math.max(1, Math.min(members, parts)) - 1];
        for (int k = 0; k < helpers.length; k++) {
            helpers[k] = new Helper(k + 1);
            helpers[k].start();
        }
    }

    /** Does all parts of a piece of work. What one of them throws is thrown on when all are done. */
    void run(Work piece) {
        if (helpers.length == 0) {
            for (int part = 0; part < parts; part++) piece.part(part);
            return;
        }
        work = piece;
        done.set(0);
        round = ++rounds;
        for (var h : helpers) if (h.rests) LockSupport.unpark(h);
        doParts(0, rounds);
        for (int k = 0; done.get() < parts; k++) {
            if (k < SPINS) Thread.onSpinWait();
            else Thread.yield();
        }
        if (failure == null) return;
        var thrown = failure;
        failure = null;
        if (thrown instanceof RuntimeException e) throw e;
        throw (Error) thrown;
    }

    /** Does the member's own parts, then others that nobody has begun. */
    private void doParts(int member, int now) {
        int members = helpers.length + 1;
        for (int k = member; k < parts; k += members) tryPart(k, now);
        for (int k = 0; k < parts; k++) tryPart(k, now);
    }

    private void tryPart(int part, int now) {
        if (begun.get(part) == now || !begun.compareAndSet(part, now - 1, now)) return;
        try {
            work.part(part);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        done.incrementAndGet();
    }

    private final class Helper extends Thread {
        private final int member;
        private volatile boolean rests;

        Helper(int member) {
            super("spikelet-" + member);
            this.member = member;
            setDaemon(true);
        }

        @Override
        public void run() {
            int seen = 0;
            while (true) {
                for (int k = 0; round == seen && !closed; k++) {
                    if (k < SPINS) Thread.onSpinWait();
                    else if (k < SPINS + YIELDS) Thread.yield();
                    else rest(seen);
                }
                if (closed) return;
                seen = round;
                doParts(member, seen);
            }
        }

        private void rest(int seen) {
            rests = true;
            if (round == seen && !closed) LockSupport.park(Team.this);
            rests = false;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var h : helpers) LockSupport.unpark(h);
    }
}
