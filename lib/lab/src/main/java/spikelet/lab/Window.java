package spikelet.lab;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import spikelet.figure.Figure;

/** Figures in windows of their own, for JShell and plain programs on a machine with a screen. */
final class Window {

    private Window() {}

    /** Shows a figure; false if there is no screen. */
    static boolean show(Figure figure) {
        return open(figure.title(), () -> new Canvas(figure));
    }

    /** Shows figures with a slider that turns from one to the next; false if there is no screen. */
    static boolean show(String title, List<Figure> figures, List<String> captions, int first) {
        return open(title, () -> {
            var canvas = new Canvas(figures.get(first));
            var caption = new JLabel(captions.get(first));
            var slider = new JSlider(0, figures.size() - 1, first);
            slider.setSnapToTicks(true);
            slider.addChangeListener(event -> {
                caption.setText(captions.get(slider.getValue()));
                canvas.turnTo(figures.get(slider.getValue()));
            });
            caption.setFont(Style.legend());
            caption.setPreferredSize(new Dimension(150, 24));
            slider.setOpaque(false);
            var below = new JPanel(new BorderLayout(12, 0));
            below.setBackground(Style.CARD);
            below.setBorder(BorderFactory.createEmptyBorder(2, 16, 10, 16));
            below.add(caption, BorderLayout.WEST);
            below.add(slider, BorderLayout.CENTER);
            var all = new JPanel(new BorderLayout());
            all.add(canvas, BorderLayout.CENTER);
            all.add(below, BorderLayout.SOUTH);
            return all;
        });
    }

    private interface Content {
        JComponent make();
    }

    private static boolean open(String title, Content content) {
        if (!Screen.isThere()) {
            return false;
        }
        try {
            HouseFont.regular(12); // readies the fonts before Swing asks for some
            SwingUtilities.invokeAndWait(() -> {
                var frame = new JFrame(title.isBlank() ? "Spikelet" : title);
                frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
                frame.setContentPane(content.make());
                frame.pack();
                frame.setLocationByPlatform(true);
                frame.setVisible(true);
            });
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof HeadlessException || e.getCause() instanceof AWTError) {
                return false;
            }
            throw new IllegalStateException("the window for '" + title + "' could not be drawn", e.getCause());
        } catch (HeadlessException | AWTError | NoClassDefFoundError e) {
            return false; // DISPLAY names a screen that does not answer
        }
    }

    /** A figure that fills its window, drawn anew in each size. */
    private static final class Canvas extends JComponent {
        private transient Figure figure;

        Canvas(Figure figure) {
            this.figure = figure;
            setPreferredSize(new Dimension(figure.width(), figure.height()));
        }

        void turnTo(Figure other) {
            figure = other;
            repaint();
        }

        @Override
        protected void paintComponent(Graphics g) {
            FigurePainter.paint((Graphics2D) g, figure, getWidth(), getHeight(), false);
        }
    }
}
