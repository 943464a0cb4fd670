package spikelet.lab;

import spikelet.figure.Figure;
import spikelet.figure.FigureRenderer;

/** Draws figures with XChart, in the house style. Found by {@link Figure} when this library is on the class path. */
public final class XChartRenderer implements FigureRenderer {

    static {
        Shown.installInIJava();
    }

    /** Made by {@link java.util.ServiceLoader}. */
    public XChartRenderer() {}

    @Override
    public byte[] png(Figure figure) {
        return Interrupts.aside(() -> Picture.png(figure));
    }

    @Override
    public String svg(Figure figure) {
        return Interrupts.aside(() -> Picture.svg(figure));
    }

    @Override
    public void show(Figure figure) {
        if (Surroundings.isNotebook()) {
            Surroundings.display(figure);
        } else {
            Interrupts.aside(() -> Window.show(figure) || FigureFolder.save(figure.title(), ".png", figure::save));
        }
    }
}
