package spikelet.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knowm.xchart.BitmapEncoder;
import spikelet.figure.Palette;
import spikelet.figure.Panel;

/** Figures as XChart charts, for those who know XChart. */
class XChartTest {

    @Test
    void eachPanelIsAChart() {
        var charts = Lab.charts(Figures.trace().panel(Panel.of("time", "ms", "rate", "Hz")));
        assertEquals(2, charts.size());
        assertEquals("rate (Hz)", charts.get(1).getYAxisTitle());
    }

    @Test
    void aChartDrawsItselfWhole() {
        var chart = Lab.charts(Figures.trace()).get(0);
        var image = BitmapEncoder.getBufferedImage(chart);
        assertEquals(chart.getWidth(), image.getWidth());
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 255) < 128 ? 1 : 0;
            }
        }
        assertTrue(dark > 1000, dark + " dark pixels");
    }

    @Test
    void aSeriesAddedWithXChartIsDrawnInTheSameAxes() {
        var figure = Figures.trace();
        var chart = Lab.charts(figure).get(0);
        var colour = Palette.INHIBITORY;
        chart.addSeries("mine", new double[] {20, 120}, new double[] {-55, -55}).setLineColor(Style.awt(colour));
        var image = BitmapEncoder.getBufferedImage(chart);
        int row = 0;
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF)
                        == Integer.parseInt(colour.hex().substring(1), 16)) {
                    row = y;
                    count++;
                }
            }
        }
        assertTrue(count > 100, count + " pixels");
        var slot = Layout.of(spikelet.figure.Figure.of(figure.panels().get(0)), chart.getWidth(), chart.getHeight())
                .slots()
                .get(0);
        assertEquals(slot.y().at(-55), row, 2.5);
    }
}
