package spikelet;

import java.util.Arrays;

/**
 * The unit in which neuroscientists draw a quantity.
 *
 * @param symbol as on an axis
 * @param factor what an SI value is multiplied by
 */
record DisplayUnit(String symbol, double factor) {
    private static final Dimension AREA = Dimension.LENGTH.power(2);

    static DisplayUnit of(Dimension d) {
        if (d.equals(Dimension.VOLTAGE)) return new DisplayUnit("mV", 1e3);
        if (d.equals(Dimension.TIME)) return new DisplayUnit("ms", 1e3);
        if (d.equals(Dimension.CURRENT)) return new DisplayUnit("nA", 1e9);
        if (d.equals(Dimension.CONDUCTANCE)) return new DisplayUnit("nS", 1e9);
        // As the squid axon's currents have been drawn since 1952.
        if (d.equals(Dimension.CURRENT.over(AREA))) return new DisplayUnit("uA/cm^2", 100);
        if (d.equals(Dimension.CONDUCTANCE.over(AREA))) return new DisplayUnit("mS/cm^2", 0.1);
        if (d.equals(Dimension.ENERGY)) return new DisplayUnit("pJ", 1e12);
        if (d.equals(Dimension.CHARGE)) return new DisplayUnit("pC", 1e12);
        return new DisplayUnit(d.symbol(), 1);
    }

    /** Times in ms, without the last digits that the multiplication would add: 27.8 and not 27.800000000000004. */
    static double[] milliseconds(double[] seconds) {
        return Arrays.stream(seconds).map(t -> Math.rint(t * 1e12) / 1e9).toArray();
    }

    double[] scale(double[] values) {
        var scaled = new double[values.length];
        for (int k = 0; k < scaled.length; k++) scaled[k] = values[k] * factor;
        return scaled;
    }
}
