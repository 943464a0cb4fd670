package spikelet;

import java.util.ArrayList;
import java.util.List;

/**
 * An unbranched piece of a {@link Cell} as data: a tube whose diameter changes linearly from its beginning to its end.
 *
 * @param name its name, unique in the cell
 * @param from the place where it grows; null for the first section, from which all others grow
 * @param length in metre; 0 while not set
 * @param diameter at its beginning, in metre; 0 while not set
 * @param endDiameter at its end, in metre
 * @param compartments how many it is cut into; 0 to have the number chosen
 * @param axialResistivity of the inside, in ohm metre
 * @param capacitance of the membrane, in farad per square metre
 * @param channels in its membrane
 */
public record Section(
        String name,
        Place from,
        double length,
        double diameter,
        double endDiameter,
        int compartments,
        double axialResistivity,
        double capacitance,
        List<Channel> channels) {
    /** At this frequency the length constant decides on the number of compartments, in hertz. */
    private static final double FREQUENCY = 100;
    /** The longest compartment that is chosen, in length constants. */
    private static final double FRACTION = 0.1;

    Section withFrom(Place place) {
        return new Section(
                name, place, length, diameter, endDiameter, compartments, axialResistivity, capacitance, channels);
    }

    Section withLength(double metre) {
        return new Section(
                name, from, metre, diameter, endDiameter, compartments, axialResistivity, capacitance, channels);
    }

    Section withDiameter(double begin, double end) {
        return new Section(name, from, length, begin, end, compartments, axialResistivity, capacitance, channels);
    }

    Section withCompartments(int n) {
        return new Section(name, from, length, diameter, endDiameter, n, axialResistivity, capacitance, channels);
    }

    Section withAxialResistivity(double ra) {
        return new Section(name, from, length, diameter, endDiameter, compartments, ra, capacitance, channels);
    }

    Section withCapacitance(double cm) {
        return new Section(name, from, length, diameter, endDiameter, compartments, axialResistivity, cm, channels);
    }

    /** With one more channel; one of the same name that the whole cell has gives way. */
    Section withChannel(Channel channel) {
        var all = new ArrayList<>(channels);
        all.removeIf(c -> c.name().equals(channel.name()));
        all.add(channel);
        return new Section(
                name,
                from,
                length,
                diameter,
                endDiameter,
                compartments,
                axialResistivity,
                capacitance,
                List.copyOf(all));
    }

    /**
     * The diameter at a place.
     *
     * @param at from 0 to 1
     * @return in metre
     */
    public double diameterAt(double at) {
        return diameter + (endDiameter - diameter) * at;
    }

    /**
     * The length constant for signals of 100 Hz, {@code sqrt(d / (4 pi f Ra cm))}, at the mean diameter (Hines and Carnevale, Neuroscientist 7,
     * 2001): the leak hardly matters at that frequency, and action potentials are faster.
     *
     * @return in metre
     */
    public double lengthConstant() {
        double d = (diameter + endDiameter) / 2;
        return 0.5 * Math.sqrt(d / (Math.PI * FREQUENCY * axialResistivity * capacitance));
    }

    /**
     * The number of compartments: as set, else the smallest odd number that makes none longer than a tenth of {@link #lengthConstant} (the d_lambda
     * rule of Hines and Carnevale 2001).
     *
     * @return at least one
     */
    public int count() {
        if (compartments > 0) return compartments;
        double least = Math.ceil(length / (FRACTION * lengthConstant()) - 1e-9);
        return (int) Math.max(1, 2 * Math.floor(least / 2) + 1);
    }

    /** Refuses what is missing, and compartments that are too long to tell anything. */
    void validate(String owner) {
        Check.that(length > 0, "%s has no length; add for example .length(500*um)", owner);
        Check.that(diameter > 0, "%s has no diameter; add for example .diameter(2*um)", owner);
        double longest = length / count();
        double constant = lengthConstant();
        Check.that(
                longest <= constant,
                "%s: %d compartments of %s are each longer than its length constant at 100 Hz (%s), so v would not be the same within one; "
                        + "take .compartments(%d) or more, or leave the number out to have it chosen",
                owner,
                count(),
                Quantity.format(longest, Dimension.LENGTH),
                Quantity.format(constant, Dimension.LENGTH),
                (int) Math.ceil(length / constant));
        Check.that(
                count() <= 1_000_000,
                "%s: %,d compartments are too many; its length %s may lack its unit",
                owner,
                count(),
                Quantity.format(length, Dimension.LENGTH));
    }
}
