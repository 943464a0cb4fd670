package spikelet;

import java.util.Arrays;

/**
 * Units as constants, so that a quantity reads as it is written in a paper: {@code 20*ms}, {@code -49*mV}, {@code 0.3*nA}.
 *
 * <p>Every constant is the size of its unit in SI base units; {@code 20*ms} is the plain double 0.02. A double does not
 * remember its unit, so builders compare what they get with the usual range of the parameter and refuse {@code tau(20)};
 * where the check must be strict, write the quantity as text, {@code tau("20 ms")}: text is checked for its dimension.
 */
public final class Units {
    private Units() {}

    /** Second, the SI unit of time. */
    public static final double second = 1;

    /** Millisecond, 1e-3 s. */
    public static final double ms = 1e-3;

    /** Microsecond, 1e-6 s. */
    public static final double us = 1e-6;

    /** Minute, 60 s. */
    public static final double minute = 60;

    /** Volt, the SI unit of electric potential. */
    public static final double volt = 1;

    /** Millivolt, 1e-3 V. */
    public static final double mV = 1e-3;

    /** Microvolt, 1e-6 V. */
    public static final double uV = 1e-6;

    /** Ampere, the SI unit of electric current. */
    public static final double amp = 1;

    /** Microampere, 1e-6 A. */
    public static final double uA = 1e-6;

    /** Nanoampere, 1e-9 A. */
    public static final double nA = 1e-9;

    /** Picoampere, 1e-12 A. */
    public static final double pA = 1e-12;

    /** Ohm, the SI unit of resistance. */
    public static final double ohm = 1;

    /** Kiloohm, 1e3 ohm. */
    public static final double kOhm = 1e3;

    /** Megaohm, 1e6 ohm. */
    public static final double MOhm = 1e6;

    /** Gigaohm, 1e9 ohm. */
    public static final double GOhm = 1e9;

    /** Siemens, the SI unit of conductance. */
    public static final double siemens = 1;

    /** Millisiemens, 1e-3 S. */
    public static final double mS = 1e-3;

    /** Microsiemens, 1e-6 S. */
    public static final double uS = 1e-6;

    /** Nanosiemens, 1e-9 S. */
    public static final double nS = 1e-9;

    /** Picosiemens, 1e-12 S. */
    public static final double pS = 1e-12;

    /** Farad, the SI unit of capacitance. */
    public static final double farad = 1;

    /** Microfarad, 1e-6 F. */
    public static final double uF = 1e-6;

    /** Nanofarad, 1e-9 F. */
    public static final double nF = 1e-9;

    /** Picofarad, 1e-12 F. */
    public static final double pF = 1e-12;

    /** Hertz, one event or cycle a second. */
    public static final double Hz = 1;

    /** Kilohertz, 1e3 Hz. */
    public static final double kHz = 1e3;

    /** Centimetre, 1e-2 m. */
    public static final double cm = 1e-2;

    /** Millimetre, 1e-3 m. */
    public static final double mm = 1e-3;

    /** Micrometre, 1e-6 m. */
    public static final double um = 1e-6;

    /** Millimolar, 1 mole per cubic metre: the SI unit of concentration. */
    public static final double mM = 1;

    /** Micromolar, 1e-3 mole per cubic metre. */
    public static final double uM = 1e-3;

    /** Nanomolar, 1e-6 mole per cubic metre. */
    public static final double nM = 1e-6;

    /** Mole, the SI unit of the amount of substance. */
    public static final double mole = 1;

    /** Kelvin, the SI unit of temperature; 6.3 °C are 279.45 kelvin. */
    public static final double kelvin = 1;

    /** Coulomb, the SI unit of electric charge. */
    public static final double coulomb = 1;

    /** Picocoulomb, 1e-12 C. */
    public static final double pC = 1e-12;

    /** Joule, the SI unit of energy. */
    public static final double joule = 1;

    /** Nanojoule, 1e-9 J. */
    public static final double nJ = 1e-9;

    /** Picojoule, 1e-12 J. */
    public static final double pJ = 1e-12;

    /** Femtojoule, 1e-15 J. */
    public static final double fJ = 1e-15;

    /** Watt, the SI unit of power. */
    public static final double watt = 1;

    /** Nanowatt, 1e-9 W. */
    public static final double nW = 1e-9;

    /** Picowatt, 1e-12 W. */
    public static final double pW = 1e-12;

    /**
     * A value in a unit, for people and axes: {@code in(0.02, ms)} is 20.
     *
     * @param value in SI units
     * @param unit one of the constants here
     * @return the value divided by the unit
     */
    public static double in(double value, double unit) {
        return value / unit;
    }

    /**
     * Values in a unit, for people and axes.
     *
     * @param values in SI units
     * @param unit one of the constants here
     * @return a new array, each value divided by the unit
     */
    public static double[] in(double[] values, double unit) {
        return Arrays.stream(values).map(v -> v / unit).toArray();
    }
}
