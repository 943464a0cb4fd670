package spikelet.lab;

import java.awt.geom.Rectangle2D;
import spikelet.figure.Panel;

/**
 * The place of one panel in a figure.
 *
 * @param panel     the panel
 * @param plot      the rectangle between the axes
 * @param x         from numbers to pixels
 * @param y         from numbers to pixels, upwards
 * @param xTicks    ticks of the x axis
 * @param yTicks    ticks of the y axis
 * @param labelled  whether the x axis has its labels here (else a panel below has them)
 * @param titleLine the base line of the turned title of the y axis
 * @param legend    the legend, already placed
 * @param flags     labels of spans and upright marks, already placed
 */
record Slot(
        Panel panel,
        Rectangle2D plot,
        Scale x,
        Scale y,
        Ticks xTicks,
        Ticks yTicks,
        boolean labelled,
        double titleLine,
        LegendRow legend,
        Flags flags) {}
