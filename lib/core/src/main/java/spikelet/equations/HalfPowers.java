package spikelet.equations;

import spikelet.Dimension;

/**
 * A dimension whose exponents may be halves, as white noise has them: 1/second^(1/2). Each field is twice the exponent.
 *
 * @param metre twice the exponent of length
 * @param kilogram twice the exponent of mass
 * @param second twice the exponent of time
 * @param ampere twice the exponent of electric current
 */
record HalfPowers(int metre, int kilogram, int second, int ampere) {
    static final HalfPowers NONE = new HalfPowers(0, 0, 0, 0);
    static final HalfPowers ROOT_OF_RATE = new HalfPowers(0, 0, -1, 0);

    /** No physical quantity comes near; it keeps sums of exponents far from overflow. */
    static final int LARGEST = 200;

    static HalfPowers of(Dimension d) {
        return new HalfPowers(2 * d.metre(), 2 * d.kilogram(), 2 * d.second(), 2 * d.ampere());
    }

    HalfPowers times(HalfPowers other) {
        return new HalfPowers(
                metre + other.metre, kilogram + other.kilogram, second + other.second, ampere + other.ampere);
    }

    HalfPowers over(HalfPowers other) {
        return new HalfPowers(
                metre - other.metre, kilogram - other.kilogram, second - other.second, ampere - other.ampere);
    }

    /** To the power halves/2; null if that leaves an exponent that is neither whole nor half. */
    HalfPowers power(int halves) {
        boolean odd = ((metre * halves) | (kilogram * halves) | (second * halves) | (ampere * halves)) % 2 != 0;
        return odd
                ? null
                : new HalfPowers(metre * halves / 2, kilogram * halves / 2, second * halves / 2, ampere * halves / 2);
    }

    boolean isWhole() {
        return (metre | kilogram | second | ampere) % 2 == 0;
    }

    boolean isTooLarge() {
        return Math.max(Math.max(Math.abs(metre), Math.abs(kilogram)), Math.max(Math.abs(second), Math.abs(ampere)))
                > LARGEST;
    }

    boolean is(Dimension d) {
        return equals(of(d));
    }
}
