package spikelet.engine;

/** A function of a whole array as a pass of a kernel; the subclasses are called as in equations. See {@link ArrayMath}. */
public abstract class FunctionPass extends KernelPass {
    final double[] x;
    final double[] y;
    final double[] k;
    final double[] r;

    private FunctionPass(double[] x, double[] y, double[] k, double[] r) {
        this.x = x;
        this.y = y;
        this.k = k;
        this.r = r;
    }

    /** y = exp(x). */
    public static final class Exp extends FunctionPass {
        /**
         * Makes a pass.
         *
         * @param x arguments
         * @param y receives the values
         * @param k scratch
         */
        public Exp(double[] x, double[] y, double[] k) {
            super(x, y, k, null);
        }

        @Override
        public void run(int from, int n) {
            ArrayMath.exp(x, y, k, n);
        }
    }

    /** y = x / (exp(x) - 1). */
    public static final class Bernoulli extends FunctionPass {
        /**
         * Makes a pass.
         *
         * @param x arguments
         * @param y receives the values
         * @param k scratch
         */
        public Bernoulli(double[] x, double[] y, double[] k) {
            super(x, y, k, null);
        }

        @Override
        public void run(int from, int n) {
            ArrayMath.bernoulli(x, y, k, n);
        }
    }

    /** y = exprel(x) of what a step does to a variable. */
    public static final class Relax extends FunctionPass {
        /**
         * Makes a pass.
         *
         * @param x arguments
         * @param y receives the values
         */
        public Relax(double[] x, double[] y) {
            super(x, y, null, null);
        }

        @Override
        public void run(int from, int n) {
            ArrayMath.relax(x, y, n);
        }
    }

    /** y = (exp(x) - 1) / x. */
    public static final class Exprel extends FunctionPass {
        /**
         * Makes a pass.
         *
         * @param x arguments
         * @param y receives the values
         * @param k scratch
         * @param r scratch
         */
        public Exprel(double[] x, double[] y, double[] k, double[] r) {
            super(x, y, k, r);
        }

        @Override
        public void run(int from, int n) {
            ArrayMath.exprel(x, y, k, r, n);
        }
    }

    /** y = tanh(x). */
    public static final class Tanh extends FunctionPass {
        /**
         * Makes a pass.
         *
         * @param x arguments
         * @param y receives the values
         * @param k scratch
         * @param r scratch
         */
        public Tanh(double[] x, double[] y, double[] k, double[] r) {
            super(x, y, k, r);
        }

        @Override
        public void run(int from, int n) {
            ArrayMath.tanh(x, y, k, r, n);
        }
    }
}
