package spikelet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import spikelet.equations.Derivatives;

/**
 * Two derivatives as functions of two variables over a rectangle.
 *
 * @param x the horizontal variable
 * @param y the vertical variable
 * @param dx the derivative of x at (x, y)
 * @param dy the derivative of y at (x, y)
 */
record Plane(Side x, Side y, DoubleBinaryOperator dx, DoubleBinaryOperator dy) {
    private static final int STARTS = 16;
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-10;
    private static final double SAME = 1e-6;
    private static final double STEP = 1e-5;

    /**
     * A side of the rectangle.
     *
     * @param variable its name
     * @param from its smallest value, in SI units
     * @param to its largest
     */
    record Side(String variable, double from, double to) {
        double at(double share) {
            return from + (to - from) * share;
        }

        double length() {
            return to - from;
        }

        boolean holds(double value) {
            double slack = SAME * length();
            return value >= from - slack && value <= to + slack;
        }
    }

    /** The plane of two variables of a model, the others being held. */
    static Plane of(Derivatives derivatives, Side x, Side y, Map<String, Double> others, double current) {
        var variables = derivatives.variables();
        double[] state =
                variables.stream().mapToDouble(v -> others.getOrDefault(v, 0.0)).toArray();
        int atX = variables.indexOf(x.variable());
        int atY = variables.indexOf(y.variable());
        Function<Side, DoubleBinaryOperator> rate = side -> (a, b) -> {
            state[atX] = a;
            state[atY] = b;
            return derivatives.of(side.variable(), state, current);
        };
        return new Plane(x, y, rate.apply(x), rate.apply(y));
    }

    /** The derivatives of the derivatives, by central differences of a hundred-thousandth of a side. */
    private record Jacobian(double xx, double xy, double yx, double yy) {
        double determinant() {
            return xx * yy - xy * yx;
        }
    }

    private Jacobian jacobian(double atX, double atY) {
        double hx = STEP * x.length();
        double hy = STEP * y.length();
        return new Jacobian(
                (dx.applyAsDouble(atX + hx, atY) - dx.applyAsDouble(atX - hx, atY)) / (2 * hx),
                (dx.applyAsDouble(atX, atY + hy) - dx.applyAsDouble(atX, atY - hy)) / (2 * hy),
                (dy.applyAsDouble(atX + hx, atY) - dy.applyAsDouble(atX - hx, atY)) / (2 * hx),
                (dy.applyAsDouble(atX, atY + hy) - dy.applyAsDouble(atX, atY - hy)) / (2 * hy));
    }

    /** Where both derivatives vanish, from left to right: Newton's method from a grid of starts, which are so many that none is missed. */
    List<FixedPoint> fixedPoints() {
        var found = new ArrayList<FixedPoint>();
        for (int i = 0; i <= STARTS; i++) {
            for (int j = 0; j <= STARTS; j++) {
                var at = newton(x.at((double) i / STARTS), y.at((double) j / STARTS));
                if (at == null || found.stream().anyMatch(p -> same(p, at))) continue;
                var slope = jacobian(at[0], at[1]);
                found.add(FixedPoint.of(at[0], at[1], slope.xx + slope.yy, slope.determinant()));
            }
        }
        found.sort(Comparator.comparingDouble(FixedPoint::x).thenComparingDouble(FixedPoint::y));
        return List.copyOf(found);
    }

    private boolean same(FixedPoint p, double[] at) {
        return Math.abs(p.x() - at[0]) < SAME * x.length() && Math.abs(p.y() - at[1]) < SAME * y.length();
    }

    /** The fixed point that a start leads to, or null if to none in the rectangle. */
    private double[] newton(double startX, double startY) {
        double atX = startX;
        double atY = startY;
        for (int k = 0; k < MOST_STEPS; k++) {
            var slope = jacobian(atX, atY);
            double f = dx.applyAsDouble(atX, atY);
            double g = dy.applyAsDouble(atX, atY);
            double stepX = (f * slope.yy - g * slope.xy) / slope.determinant();
            double stepY = (g * slope.xx - f * slope.yx) / slope.determinant();
            double far = Math.max(Math.abs(stepX) / x.length(), Math.abs(stepY) / y.length());
            if (!(far < Double.POSITIVE_INFINITY)) return null;
            double part = Math.min(1, 1 / far);
            atX -= part * stepX;
            atY -= part * stepY;
            if (far < CLOSE) return x.holds(atX) && y.holds(atY) ? new double[] {atX, atY} : null;
        }
        return null;
    }
}
