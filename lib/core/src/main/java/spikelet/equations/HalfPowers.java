package spikelet.equations;

import java.util.stream.IntStream;
import spikelet.Dimension;

/**
 * A dimension whose exponents may be halves, as white noise has them: 1/second^(1/2). Each field is twice the exponent.
 *
 * @param metre twice the exponent of length
 * @param kilogram twice the exponent of mass
 * @param second twice the exponent of time
 * @param ampere twice the exponent of electric current
 * @param kelvin twice the exponent of temperature
 * @param mole twice the exponent of the amount of substance
 */
record HalfPowers(int metre, int kilogram, int second, int ampere, int kelvin, int mole) {
    static final HalfPowers NONE = new HalfPowers(0, 0, 0, 0, 0, 0);
    static final HalfPowers ROOT_OF_RATE = new HalfPowers(0, 0, -1, 0, 0, 0);

    /** No physical quantity comes near; it keeps sums of exponents far from overflow. */
    static final int LARGEST = 200;

    static HalfPowers of(Dimension d) {
        return new HalfPowers(
                2 * d.metre(), 2 * d.kilogram(), 2 * d.second(), 2 * d.ampere(), 2 * d.kelvin(), 2 * d.mole());
    }

    HalfPowers times(HalfPowers other) {
        return plus(other, 1);
    }

    HalfPowers over(HalfPowers other) {
        return plus(other, -1);
    }

    private HalfPowers plus(HalfPowers other, int sign) {
        return new HalfPowers(
                metre + sign * other.metre,
                kilogram + sign * other.kilogram,
                second + sign * other.second,
                ampere + sign * other.ampere,
                kelvin + sign * other.kelvin,
                mole + sign * other.mole);
    }

    /** To the power halves/2; null if that leaves an exponent that is neither whole nor half. */
    HalfPowers power(int halves) {
        var whole = new HalfPowers(
                metre * halves, kilogram * halves, second * halves, ampere * halves, kelvin * halves, mole * halves);
        if (!whole.isWhole()) return null;
        return new HalfPowers(
                whole.metre / 2,
                whole.kilogram / 2,
                whole.second / 2,
                whole.ampere / 2,
                whole.kelvin / 2,
                whole.mole / 2);
    }

    boolean isWhole() {
        return (metre | kilogram | second | ampere | kelvin | mole) % 2 == 0;
    }

    boolean isTooLarge() {
        return IntStream.of(metre, kilogram, second, ampere, kelvin, mole).anyMatch(n -> Math.abs(n) > LARGEST);
    }

    boolean is(Dimension d) {
        return equals(of(d));
    }
}
