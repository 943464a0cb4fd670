package spikelet.figure;

import java.util.List;

/**
 * The house colours, by role. They are those of Okabe and Ito ("Color Universal Design", 2008), chosen there so
 * that people with any of the common forms of colour blindness tell them apart; yellow is left out, as thin lines
 * in it cannot be seen on white.
 */
public final class Palette {

    /** Excitatory populations and their input: vermillion. */
    public static final Colour EXCITATORY = Colour.hex("#D55E00");

    /** Inhibitory populations and their input: blue. */
    public static final Colour INHIBITORY = Colour.hex("#0072B2");

    /** What has no sign: a population of either kind, a single trace. */
    public static final Colour NEUTRAL = Colour.hex("#3C4048");

    /** The threshold of a neuron: reddish purple. */
    public static final Colour THRESHOLD = Colour.hex("#B8528C");

    /** The reset or resting value of a neuron: grey. */
    public static final Colour RESET = Colour.hex("#868C96");

    /** A stimulus and the time that it is on: orange. */
    public static final Colour STIMULUS = Colour.hex("#E69F00");

    /** A theory or a closed form, drawn beside what was measured: bluish green. */
    public static final Colour THEORY = Colour.hex("#009E73");

    // The two colours that mean a sign come last: a series that merely is the second one should not look inhibitory.
    private static final List<Colour> CYCLE =
            List.of(NEUTRAL, THEORY, Colour.hex("#56B4E9"), STIMULUS, Colour.hex("#CC79A7"), INHIBITORY, EXCITATORY);

    private Palette() {}

    /**
     * The colour of the n-th series that was given none.
     *
     * @param n counted from 0; after the last colour the first comes again
     * @return the colour
     */
    public static Colour cycle(int n) {
        return CYCLE.get(Math.floorMod(n, CYCLE.size()));
    }
}
