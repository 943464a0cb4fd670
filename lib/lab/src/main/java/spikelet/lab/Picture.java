package spikelet.lab;

import java.awt.image.BufferedImage;
import spikelet.figure.Figure;

/** Figures as pixels and as vector graphics. */
final class Picture {

    /** Pixels of the picture for each nominal one: crisp on fine screens. */
    static final int FINENESS = 2;

    static {
        Screen.isThere(); // settles what Java may assume, before it draws for the first time
    }

    private Picture() {}

    static BufferedImage of(Figure figure) {
        return of(figure, FINENESS);
    }

    /** Drawn at so many pixels for each of the figure's. */
    static BufferedImage of(Figure figure, double fineness) {
        int width = (int) Math.ceil(figure.width() * fineness);
        int height = (int) Math.ceil(figure.height() * fineness);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.scale(fineness, fineness);
            FigurePainter.paint(g, figure, figure.width(), figure.height(), false);
        } finally {
            g.dispose();
        }
        return image;
    }

    static byte[] png(Figure figure) {
        return PngFile.of(of(figure));
    }

    static String svg(Figure figure) {
        // Names of clips must not meet those of another figure on the same page.
        var g = new SvgGraphics("c" + Integer.toHexString(figure.alt().hashCode()) + "-");
        FigurePainter.paint(g, figure, figure.width(), figure.height(), true);
        return g.document(figure.width(), figure.height(), figure.alt());
    }
}
