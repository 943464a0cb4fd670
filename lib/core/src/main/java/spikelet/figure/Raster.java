package spikelet.figure;

/**
 * Spikes: a short upright mark for each, at its time and in its neuron's row. Hundreds of thousands are fine.
 *
 * @param label  the population, or {@code ""}
 * @param colour the colour, or null for the next of the panel's cycle
 * @param x      spike times
 * @param row    as many rows, one for each neuron, counted from any number upwards
 */
public record Raster(String label, Colour colour, double[] x, int[] row) implements Layer {

    /**
     * Checks the values and copies the arrays.
     *
     * @param label the population
     * @param colour the colour
     * @param x spike times
     * @param row as many rows
     * @throws IllegalArgumentException if they are not as described above, with the reason in words
     */
    public Raster {
        String what = "raster '" + Checks.text("raster: label", label) + "'";
        x = Checks.finite(what, "x", x);
        row = Checks.given(what + ": 'row'", row).clone();
        Checks.sameLength(what, "x", x.length, "row", row.length);
    }

    /**
     * Spikes.
     *
     * @param label the population, or {@code ""}
     * @param x     spike times
     * @param row   as many rows
     * @return the raster
     * @throws IllegalArgumentException if the lengths differ or a time is not finite
     */
    public static Raster of(String label, double[] x, int[] row) {
        return new Raster(label, null, x, row);
    }

    @Override
    public Raster colour(Colour colour) {
        return new Raster(label, colour, x, row);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        if (row.length == 0) {
            return Extent.NONE;
        }
        int min = row[0];
        int max = row[0];
        for (int r : row) {
            min = Math.min(min, r);
            max = Math.max(max, r);
        }
        return new Extent(min - 0.5, max + 0.5);
    }

    @Override
    public boolean isSeries() {
        return true;
    }
}
