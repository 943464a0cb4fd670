package spikelet.engine;

import java.util.Locale;
import spikelet.Dimension;
import spikelet.Quantity;
import spikelet.equations.Method;

/** A state that is no number any more, in words that tell the way out. */
final class BlowUp {
    private BlowUp() {}

    static IllegalStateException of(
            String population, int neuron, String variable, double value, double time, Method method, boolean noisy) {
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "population '%s', neuron %d: %s became %s at %s; the equations ran away, the time step is too long for them (%s), or an input is far too large; %s",
                population,
                neuron,
                variable,
                value,
                Quantity.format(time, Dimension.TIME),
                method,
                wayOut(method, noisy)));
    }

    private static String wayOut(Method method, boolean noisy) {
        var adaptive = noisy ? "" : " or .method(Method.ADAPTIVE)";
        return switch (method) {
            case EULER, SEQUENTIAL_EULER, HEUN, RK4 -> "try a smaller dt, .method(Method.EXPONENTIAL_EULER)" + adaptive;
            case EXACT -> "look for a coefficient or a weight that is far too large";
            default -> "try a smaller dt" + adaptive;
        };
    }
}
