package spikelet.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cost of an elementary function per element of a block of neurons: the array functions of generated kernels, the same arithmetic in one
 * loop, and what the JDK has. {@code scripts/bench jmh Function}; what was found is told in {@link ArrayMath}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FunctionBenchmark {
    private static final int BLOCK = 512;

    private final double[] x = new double[BLOCK];
    private final double[] y = new double[BLOCK];
    private final double[] k = new double[BLOCK];
    private final double[] r = new double[BLOCK];

    /** For JMH. */
    public FunctionBenchmark() {}

    /** Arguments as they occur in the rates of channels. */
    @Setup
    public void setUp() {
        for (int i = 0; i < BLOCK; i++) x[i] = (i * 37 % BLOCK - 256) * 0.04 + 1e-3;
    }

    /**
     * Array by array.
     *
     * @return for JMH to keep, as all others here
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] exp() {
        ArrayMath.exp(x, y, k, BLOCK);
        return y;
    }

    /**
     * Element by element.
     *
     * @return the values
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] expInOneLoop() {
        for (int i = 0; i < BLOCK; i++) y[i] = Fast.exp(x[i]);
        return y;
    }

    /**
     * The JDK's, whose last bits differ between machines.
     *
     * @return the values
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] mathExp() {
        for (int i = 0; i < BLOCK; i++) y[i] = Math.exp(x[i]);
        return y;
    }

    /**
     * The JDK's, equal everywhere.
     *
     * @return the values
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] strictMathExp() {
        for (int i = 0; i < BLOCK; i++) y[i] = StrictMath.exp(x[i]);
        return y;
    }

    /**
     * Array by array.
     *
     * @return the values
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] exprel() {
        ArrayMath.exprel(x, y, k, r, BLOCK);
        return y;
    }

    /**
     * Array by array.
     *
     * @return the values
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] tanh() {
        ArrayMath.tanh(x, y, k, r, BLOCK);
        return y;
    }
}
