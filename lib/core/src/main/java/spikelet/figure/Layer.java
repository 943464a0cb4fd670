package spikelet.figure;

/**
 * One thing drawn in a {@link Panel}. Layers are drawn in the order they were added, later ones on top; spans always
 * lie behind. All numbers are in the units of the panel's axes.
 *
 * <p>Arrays given to a layer are copied once, when it is made; the arrays that its accessors return are the layer's
 * own and must not be changed.
 */
public sealed interface Layer permits Line, Points, Raster, Bars, Band, ErrorBars, HeatMap, Mark, Span, Note {

    /** {@return the name in the legend or in the plot; {@code ""} for none} */
    String label();

    /** {@return the colour, or null while none was given; a panel then gives the next of its cycle} */
    Colour colour();

    /**
     * The same layer in another colour.
     *
     * @param colour the colour
     * @return the layer
     */
    Layer colour(Colour colour);

    /** {@return the range that the layer takes on the x axis; {@link Extent#NONE} if it does not widen it} */
    Extent xExtent();

    /** {@return the range that the layer takes on the y axis; {@link Extent#NONE} if it does not widen it} */
    Extent yExtent();

    /** {@return whether the layer is data with a name, to be listed in a legend} */
    default boolean isSeries() {
        return false;
    }
}
