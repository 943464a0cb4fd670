package spikelet.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Cost of handing a piece of work to the threads of a team and waiting for all of them. {@code scripts/bench jmh Team} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TeamBenchmark {
    /** Threads, with a part of the work each. */
    @Param({"1", "2"})
    public int members = 2;

    private Team team;
    private final int[] done = new int[64];

    /** For JMH. */
    public TeamBenchmark() {}

    /** Starts the threads. */
    @Setup
    public void setUp() {
        team = new Team(members, members);
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        team.close();
    }

    /**
     * Next to no work.
     *
     * @return how often the first part was done
     */
    @Benchmark
    public int handOver() {
        team.run(part -> done[16 * part]++);
        return done[0];
    }

    /** How often a part was done. */
    int done(int part) {
        return done[16 * part];
    }
}
