package spikelet;

/**
 * The dimension of a quantity as exponents of the SI base units; volt is m² kg s⁻³ A⁻¹.
 *
 * @param metre exponent of length
 * @param kilogram exponent of mass
 * @param second exponent of time
 * @param ampere exponent of electric current
 * @param kelvin exponent of temperature
 * @param mole exponent of the amount of substance
 */
public record Dimension(int metre, int kilogram, int second, int ampere, int kelvin, int mole) {
    /** A plain number. */
    public static final Dimension NONE = new Dimension(0, 0, 0, 0);

    /** Length, in metre. */
    public static final Dimension LENGTH = new Dimension(1, 0, 0, 0);

    /** Time, in second. */
    public static final Dimension TIME = new Dimension(0, 0, 1, 0);

    /** Frequency or rate, in hertz. */
    public static final Dimension FREQUENCY = new Dimension(0, 0, -1, 0);

    /** Electric current, in ampere. */
    public static final Dimension CURRENT = new Dimension(0, 0, 0, 1);

    /** Electric potential, in volt. */
    public static final Dimension VOLTAGE = new Dimension(2, 1, -3, -1);

    /** Resistance, in ohm. */
    public static final Dimension RESISTANCE = VOLTAGE.over(CURRENT);

    /** Conductance, in siemens. */
    public static final Dimension CONDUCTANCE = CURRENT.over(VOLTAGE);

    /** Capacitance, in farad. */
    public static final Dimension CAPACITANCE = CURRENT.times(TIME).over(VOLTAGE);

    /** Absolute temperature, in kelvin. */
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0);

    /** Amount of substance, in mole. */
    public static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1);

    /** Concentration, in mole per cubic metre, which is millimolar. */
    public static final Dimension CONCENTRATION = AMOUNT.over(LENGTH.power(3));

    /** Electric charge, in coulomb. */
    public static final Dimension CHARGE = CURRENT.times(TIME);

    /** Energy, in joule. */
    public static final Dimension ENERGY = CHARGE.times(VOLTAGE);

    /** Power, in watt. */
    public static final Dimension POWER = CURRENT.times(VOLTAGE);

    private static final Dimension AREA = LENGTH.times(LENGTH);

    /**
     * A dimension without temperature and amount of substance.
     *
     * @param metre exponent of length
     * @param kilogram exponent of mass
     * @param second exponent of time
     * @param ampere exponent of electric current
     */
    public Dimension(int metre, int kilogram, int second, int ampere) {
        this(metre, kilogram, second, ampere, 0, 0);
    }

    /**
     * The dimension of a product.
     *
     * @param other the other factor's dimension
     * @return the sum of the exponents
     */
    public Dimension times(Dimension other) {
        return new Dimension(
                metre + other.metre,
                kilogram + other.kilogram,
                second + other.second,
                ampere + other.ampere,
                kelvin + other.kelvin,
                mole + other.mole);
    }

    /**
     * The dimension of a quotient.
     *
     * @param other the divisor's dimension
     * @return the difference of the exponents
     */
    public Dimension over(Dimension other) {
        return times(other.power(-1));
    }

    /**
     * The dimension of a power.
     *
     * @param n the exponent
     * @return every exponent times n
     */
    public Dimension power(int n) {
        return new Dimension(metre * n, kilogram * n, second * n, ampere * n, kelvin * n, mole * n);
    }

    /**
     * The SI unit of this dimension: {@code V}, {@code S}, or a product of base units where it has no name of its own.
     *
     * @return the unit's symbol; empty for a plain number
     */
    public String symbol() {
        if (equals(NONE)) return "";
        if (equals(FREQUENCY)) return "Hz";
        if (equals(VOLTAGE)) return "V";
        if (equals(RESISTANCE)) return "Ohm";
        if (equals(CONDUCTANCE)) return "S";
        if (equals(CAPACITANCE)) return "F";
        if (equals(CONCENTRATION)) return "mM";
        if (equals(CHARGE)) return "C";
        if (equals(ENERGY)) return "J";
        if (equals(POWER)) return "W";
        for (var named : new Dimension[] {CAPACITANCE, CONDUCTANCE, CURRENT}) {
            if (equals(named.over(AREA))) return named.symbol() + "/metre^2";
        }
        if (equals(RESISTANCE.times(LENGTH))) return "Ohm*metre";
        if (equals(VOLTAGE.over(TIME))) return "V/s";
        var text = new StringBuilder();
        // The rate of a binding is in 1/(mM s), not in m³/(mol s).
        int molar = metre == -3 * mole ? mole : 0;
        appendPower(text, "mM", molar);
        appendPower(text, "metre", metre + 3 * molar);
        appendPower(text, "kg", kilogram);
        appendPower(text, "s", second);
        appendPower(text, "A", ampere);
        appendPower(text, "K", kelvin);
        appendPower(text, "mol", mole - molar);
        return text.toString();
    }

    private static void appendPower(StringBuilder text, String unit, int exponent) {
        if (exponent == 0) return;
        if (!text.isEmpty()) text.append('*');
        text.append(unit);
        if (exponent != 1) text.append('^').append(exponent);
    }

    /** Says the dimension in words: {@code volt}, {@code a plain number}. */
    @Override
    public String toString() {
        if (equals(NONE)) return "a plain number";
        if (equals(TIME)) return "second (time)";
        if (equals(FREQUENCY)) return "hertz (rate)";
        if (equals(CURRENT)) return "ampere (current)";
        if (equals(VOLTAGE)) return "volt (potential)";
        if (equals(RESISTANCE)) return "ohm (resistance)";
        if (equals(CONDUCTANCE)) return "siemens (conductance)";
        if (equals(CAPACITANCE)) return "farad (capacitance)";
        if (equals(LENGTH)) return "metre (length)";
        if (equals(CONCENTRATION)) return "millimolar (concentration)";
        if (equals(CHARGE)) return "coulomb (charge)";
        if (equals(ENERGY)) return "joule (energy)";
        if (equals(POWER)) return "watt (power)";
        if (equals(TEMPERATURE)) return "kelvin (temperature)";
        if (equals(AMOUNT)) return "mole (amount of substance)";
        return symbol();
    }

    // Written out, for a record makes its own at their first use: a fifth of the time in which a first network is
    // described.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Dimension d
                        && metre == d.metre
                        && kilogram == d.kilogram
                        && second == d.second
                        && ampere == d.ampere
                        && kelvin == d.kelvin
                        && mole == d.mole;
    }

    @Override
    public int hashCode() {
        return ((((metre * 31 + kilogram) * 31 + second) * 31 + ampere) * 31 + kelvin) * 31 + mole;
    }
}
