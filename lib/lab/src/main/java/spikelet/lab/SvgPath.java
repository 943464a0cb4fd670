package spikelet.lab;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Shapes in the short notation of SVG paths: steps from point to point in hundredths of a pixel, so that rounding does not add up
 * and a spike takes a dozen characters.
 */
final class SvgPath {

    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;
    private char last;

    private SvgPath() {}

    static String of(Shape shape) {
        var path = new SvgPath();
        var at = new double[6];
        for (var points = shape.getPathIterator(null); !points.isDone(); points.next()) {
            path.add(points.currentSegment(at), at);
        }
        return path.text.toString();
    }

    private void add(int kind, double[] at) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                step('m', at, 2);
                startX = x;
                startY = y;
            }
            case PathIterator.SEG_LINETO -> line(at);
            case PathIterator.SEG_QUADTO -> step('q', at, 4);
            case PathIterator.SEG_CUBICTO -> step('c', at, 6);
            default -> {
                text.append('z');
                last = 'z';
                x = startX;
                y = startY;
            }
        }
    }

    private void line(double[] at) {
        long toX = Math.round(at[0] * 100);
        long toY = Math.round(at[1] * 100);
        if (toX == x && toY != y) {
            command('v');
            number(toY - y);
        } else if (toY == y) {
            command('h');
            number(toX - x);
        } else {
            step('l', at, 2);
        }
        x = toX;
        y = toY;
    }

    private void step(char command, double[] at, int count) {
        command(command);
        long fromX = x;
        long fromY = y;
        for (int k = 0; k < count; k += 2) {
            x = Math.round(at[k] * 100);
            y = Math.round(at[k + 1] * 100);
            number(x - fromX);
            number(y - fromY);
        }
    }

    private void command(char command) {
        // A repeated command needs no letter, except after a move, where a line would be understood.
        if (command != last || command == 'm') {
            text.append(command);
            last = command;
        }
    }

    private void number(long hundredths) {
        var number = number(hundredths, 100);
        char before = text.charAt(text.length() - 1);
        if (number.charAt(0) != '-' && (Character.isDigit(before) || before == '.')) {
            text.append(' ');
        }
        text.append(number);
    }

    /** A number to the hundredth, as short as can be. */
    static String number(double value) {
        return number(Math.round(value * 100), 100);
    }

    private static String number(long value, int parts) {
        long size = Math.abs(value);
        var digits = size % parts == 0 ? "" : "." + (size % parts < 10 ? "0" : "") + size % parts;
        var trimmed = digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits;
        var whole = size >= parts || trimmed.isEmpty() ? Long.toString(size / parts) : "";
        return (value < 0 ? "-" : "") + whole + trimmed;
    }
}
