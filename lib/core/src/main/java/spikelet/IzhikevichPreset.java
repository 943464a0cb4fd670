package spikelet;

import java.util.List;

/**
 * The published parameters of a firing type, figure 2 of Izhikevich (2003).
 *
 * @param name the abbreviation
 * @param a rate of recovery per ms
 * @param b sensitivity of the recovery
 * @param c reset in mV
 * @param d jump of the recovery
 */
record IzhikevichPreset(String name, double a, double b, double c, double d) {
    private static final List<IzhikevichPreset> ALL = List.of(
            new IzhikevichPreset("RS", 0.02, 0.2, -65, 8),
            new IzhikevichPreset("IB", 0.02, 0.2, -55, 4),
            new IzhikevichPreset("CH", 0.02, 0.2, -50, 2),
            new IzhikevichPreset("FS", 0.1, 0.2, -65, 2),
            new IzhikevichPreset("TC", 0.02, 0.25, -65, 0.05),
            new IzhikevichPreset("RZ", 0.1, 0.26, -65, 2),
            new IzhikevichPreset("LTS", 0.02, 0.25, -65, 2));

    static IzhikevichPreset of(String type) {
        for (var p : ALL) if (p.name.equals(type)) return p;
        var names = ALL.stream().map(IzhikevichPreset::name).toList();
        throw new IllegalArgumentException(
                "Izhikevich neuron: there is no firing type '" + type + "'" + Nearest.hint(type, names));
    }
}
