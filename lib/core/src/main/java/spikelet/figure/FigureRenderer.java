package spikelet.figure;

/**
 * Draws figures. Figures are data; whoever draws them is found with {@link java.util.ServiceLoader}, so that
 * describing and simulating need no graphics library.
 */
public interface FigureRenderer {

    /**
     * A picture in PNG form, at twice the figure's size, so that it is crisp on fine screens.
     *
     * @param figure the figure
     * @return the bytes of the file
     */
    byte[] png(Figure figure);

    /**
     * A vector picture in SVG form, with text as text.
     *
     * @param figure the figure
     * @return the document
     */
    String svg(Figure figure);

    /**
     * Shows a figure to the person who asked for it, wherever they sit: in the notebook's cell, in a window, or as a
     * file whose path is printed.
     *
     * @param figure the figure
     */
    void show(Figure figure);
}
