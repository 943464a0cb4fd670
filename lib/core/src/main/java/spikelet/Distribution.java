package spikelet;

import java.util.Arrays;
import spikelet.engine.Philox;

/**
 * What a parameter, an initial value, a weight or a delay is drawn from: {@code normal(20*ms, 2*ms)}, {@code uniform(-60*mV,
 * -50*mV)}, or one value per element. Immutable data; drawing needs the network's random stream.
 *
 * <p>The factories are meant for static import. The text form {@code "normal(20 ms, 2 ms)"} is understood wherever a builder
 * takes text.
 */
public sealed interface Distribution {
    /**
     * Draws the value of one element.
     *
     * @param random the stream, positioned for this element
     * @param index the element's index
     * @param size the number of elements
     * @return the value in SI units
     */
    double draw(Philox random, int index, int size);

    /**
     * The smallest value that can be drawn.
     *
     * @return a lower bound, perhaps minus infinity
     */
    double min();

    /**
     * The largest value that can be drawn.
     *
     * @return an upper bound, perhaps infinity
     */
    double max();

    /**
     * A value as they come: the mean where there is one.
     *
     * @return in SI units
     */
    default double typical() {
        return (min() + max()) / 2;
    }

    /**
     * How many elements it has values for.
     *
     * @return the number, or -1 for any
     */
    default int count() {
        return -1;
    }

    /**
     * Whether every element gets the same value.
     *
     * @return true for a constant
     */
    default boolean isConstant() {
        return min() == max();
    }

    /**
     * Writes the distribution with its unit, as it could be given to a builder.
     *
     * @param dimension the dimension of the values
     * @return for example {@code normal(20 ms, 2 ms)}
     */
    String format(Dimension dimension);

    /**
     * The same distribution with every draw moved into a range: a draw below or above becomes the nearer bound.
     *
     * @param low the lower bound
     * @param high the upper bound
     * @return the clipped distribution
     */
    default Distribution clip(double low, double high) {
        return new Clipped(this, low, high);
    }

    /**
     * The same value for every element.
     *
     * @param value the value
     * @return the distribution
     */
    static Distribution constant(double value) {
        return new Constant(value);
    }

    /**
     * The uniform distribution.
     *
     * @param low the lower bound, included
     * @param high the upper bound, excluded
     * @return the distribution
     * @throws IllegalArgumentException if low exceeds high
     */
    static Distribution uniform(double low, double high) {
        return new Uniform(low, high);
    }

    /**
     * The normal distribution; {@link #clip} it where values beyond a bound make no sense.
     *
     * @param mean the mean
     * @param sd the standard deviation, not negative
     * @return the distribution
     * @throws IllegalArgumentException if sd is negative
     */
    static Distribution normal(double mean, double sd) {
        return new Normal(mean, sd);
    }

    /**
     * The log-normal distribution with a given mean and standard deviation of the values themselves (not of their logarithm).
     *
     * @param mean the mean, positive
     * @param sd the standard deviation, not negative
     * @return the distribution
     * @throws IllegalArgumentException if mean is not positive or sd negative
     */
    static Distribution logNormal(double mean, double sd) {
        return new LogNormal(mean, sd);
    }

    /**
     * The exponential distribution.
     *
     * @param mean the mean, positive
     * @return the distribution
     * @throws IllegalArgumentException if mean is not positive
     */
    static Distribution exponential(double mean) {
        return new Exponential(mean);
    }

    /**
     * One given value per element, in order.
     *
     * @param values as many values as there are elements
     * @return the distribution
     * @throws IllegalArgumentException if there is no value
     */
    static Distribution values(double... values) {
        Check.given("values(…): the list", values);
        Check.finite("values", values);
        return new Values(values.clone());
    }

    /**
     * Values evenly spaced over the elements: the first gets {@code from}, the last {@code to}.
     *
     * @param from the first element's value
     * @param to the last element's value
     * @return the distribution
     */
    static Distribution spaced(double from, double to) {
        Check.finite("spaced", from, to);
        return new Spaced(from, to);
    }

    /**
     * See {@link Distribution#constant}.
     *
     * @param value the value
     */
    record Constant(double value) implements Distribution {
        @Override
        public double draw(Philox random, int index, int size) {
            return value;
        }

        @Override
        public double min() {
            return value;
        }

        @Override
        public double max() {
            return value;
        }

        @Override
        public String format(Dimension d) {
            return Quantity.format(value, d);
        }
    }

    /**
     * See {@link Distribution#uniform}.
     *
     * @param low the lower bound
     * @param high the upper bound
     */
    record Uniform(double low, double high) implements Distribution {
        /**
         * Refuses a lower bound above the upper.
         *
         * @param low the lower bound
         * @param high the upper bound
         */
        public Uniform {
            Check.finite("uniform", low, high);
            Check.that(low <= high, "uniform(%s, %s): the lower bound comes first", low, high);
        }

        @Override
        public double draw(Philox random, int index, int size) {
            return low + random.nextDouble() * (high - low);
        }

        @Override
        public double min() {
            return low;
        }

        @Override
        public double max() {
            return high;
        }

        @Override
        public String format(Dimension d) {
            return Check.call("uniform", d, low, high);
        }
    }

    /**
     * See {@link Distribution#normal}.
     *
     * @param mean the mean
     * @param sd the standard deviation
     */
    record Normal(double mean, double sd) implements Distribution {
        /**
         * Refuses a negative deviation.
         *
         * @param mean the mean
         * @param sd the standard deviation
         */
        public Normal {
            Check.finite("normal", mean, sd);
            Check.that(sd >= 0, "normal(%s, %s): the standard deviation must not be negative", mean, sd);
        }

        @Override
        public double draw(Philox random, int index, int size) {
            return mean + sd * random.nextGaussian();
        }

        @Override
        public double typical() {
            return mean != 0 ? mean : sd;
        }

        @Override
        public double min() {
            return sd == 0 ? mean : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double max() {
            return sd == 0 ? mean : Double.POSITIVE_INFINITY;
        }

        @Override
        public String format(Dimension d) {
            return Check.call("normal", d, mean, sd);
        }
    }

    /**
     * See {@link Distribution#logNormal}.
     *
     * @param mean the mean of the values
     * @param sd the standard deviation of the values
     */
    record LogNormal(double mean, double sd) implements Distribution {
        /**
         * Refuses a mean that is not positive and a negative deviation.
         *
         * @param mean the mean of the values
         * @param sd the standard deviation of the values
         */
        public LogNormal {
            Check.finite("logNormal", mean, sd);
            Check.that(mean > 0, "logNormal(%s, %s): the mean must be positive", mean, sd);
            Check.that(sd >= 0, "logNormal(%s, %s): the standard deviation must not be negative", mean, sd);
        }

        @Override
        public double draw(Philox random, int index, int size) {
            double s2 = StrictMath.log1p((sd / mean) * (sd / mean));
            return mean * StrictMath.exp(StrictMath.sqrt(s2) * random.nextGaussian() - s2 / 2);
        }

        @Override
        public double typical() {
            return mean;
        }

        @Override
        public double min() {
            return sd == 0 ? mean : 0;
        }

        @Override
        public double max() {
            return sd == 0 ? mean : Double.POSITIVE_INFINITY;
        }

        @Override
        public String format(Dimension d) {
            return Check.call("logNormal", d, mean, sd);
        }
    }

    /**
     * See {@link Distribution#exponential}.
     *
     * @param mean the mean
     */
    record Exponential(double mean) implements Distribution {
        /**
         * Refuses a mean that is not positive.
         *
         * @param mean the mean
         */
        public Exponential {
            Check.finite("exponential", mean);
            Check.that(mean > 0, "exponential(%s): the mean must be positive", mean);
        }

        @Override
        public double draw(Philox random, int index, int size) {
            return mean * random.nextExponential();
        }

        @Override
        public double typical() {
            return mean;
        }

        @Override
        public double min() {
            return 0;
        }

        @Override
        public double max() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public String format(Dimension d) {
            return Check.call("exponential", d, mean);
        }
    }

    /**
     * See {@link Distribution#spaced}.
     *
     * @param from the first value
     * @param to the last value
     */
    record Spaced(double from, double to) implements Distribution {
        @Override
        public double draw(Philox random, int index, int size) {
            return size == 1 ? from : from + (to - from) * index / (size - 1);
        }

        @Override
        public double min() {
            return Math.min(from, to);
        }

        @Override
        public double max() {
            return Math.max(from, to);
        }

        @Override
        public String format(Dimension d) {
            return Check.call("spaced", d, from, to);
        }
    }

    /**
     * See {@link Distribution#clip}.
     *
     * @param of the distribution drawn from
     * @param low the lower bound
     * @param high the upper bound
     */
    record Clipped(Distribution of, double low, double high) implements Distribution {
        /**
         * Refuses a lower bound above the upper.
         *
         * @param of the distribution drawn from
         * @param low the lower bound
         * @param high the upper bound
         */
        public Clipped {
            Check.that(low <= high, "clip(%s, %s): the lower bound comes first", low, high);
        }

        @Override
        public double draw(Philox random, int index, int size) {
            return Math.min(high, Math.max(low, of.draw(random, index, size)));
        }

        @Override
        public double typical() {
            return Math.min(high, Math.max(low, of.typical()));
        }

        @Override
        public int count() {
            return of.count();
        }

        @Override
        public double min() {
            return Math.min(high, Math.max(low, of.min()));
        }

        @Override
        public double max() {
            return Math.min(high, Math.max(low, of.max()));
        }

        @Override
        public String format(Dimension d) {
            return of.format(d) + " clipped to " + bound(low, d) + " … " + bound(high, d);
        }

        private static String bound(double value, Dimension d) {
            return Double.isInfinite(value) ? "any" : Quantity.format(value, d);
        }
    }

    /** See {@link Distribution#values}. Equal when the values are. */
    final class Values implements Distribution {
        private final double[] values;

        private Values(double[] values) {
            Check.that(values.length > 0, "values(): give one value per element, got none");
            this.values = values;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public double draw(Philox random, int index, int size) {
            return values[index];
        }

        @Override
        public double min() {
            return Arrays.stream(values).min().getAsDouble();
        }

        @Override
        public double max() {
            return Arrays.stream(values).max().getAsDouble();
        }

        @Override
        public String format(Dimension d) {
            return values.length + " values, " + Quantity.format(min(), d) + " … " + Quantity.format(max(), d);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Values v && Arrays.equals(values, v.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Values" + Arrays.toString(values);
        }
    }
}
