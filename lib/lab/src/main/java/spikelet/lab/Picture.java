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
        var image =
                new BufferedImage(figure.width() * FINENESS, figure.height() * FINENESS, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.scale(FINENESS, FINENESS);
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
