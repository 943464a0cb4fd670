package spikelet.equations;

import spikelet.Dimension;

/** The names that every model has without declaring them. */
public enum Builtin {
    /** The time since the start, in second. */
    T("t", "the time"),
    /** The time step, in second. */
    DT("dt", "the time step"),
    /** The input current from stimuli and synapses, in ampere. */
    I("I", "the input current from stimuli and synapses"),
    /** White noise with unit 1/second^(1/2), independent for each neuron. */
    XI("xi", "white noise"),
    /** The circle constant. */
    PI("pi", "3.14159…"),
    /** The condition that always holds. */
    TRUE("true", "what always holds"),
    /** The condition that never holds. */
    FALSE("false", "what never holds");

    private final String symbol;
    private final String meaning;

    Builtin(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /**
     * How it is written.
     *
     * @return the name in a model's text
     */
    public String symbol() {
        return symbol;
    }

    /**
     * What it stands for.
     *
     * @return a few words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * The built-in of a name.
     *
     * @param name as written in a model's text
     * @return the built-in, or null if the name is free
     */
    public static Builtin of(String name) {
        for (var b : values()) {
            if (b.symbol.equals(name)) return b;
        }
        return null;
    }

    /** Whether it is true or false. */
    boolean isCondition() {
        return this == TRUE || this == FALSE;
    }

    /** Its dimension, which is whole for all but {@link #XI}. */
    HalfPowers unit() {
        return switch (this) {
            case T, DT -> HalfPowers.of(Dimension.TIME);
            case I -> HalfPowers.of(Dimension.CURRENT);
            case XI -> HalfPowers.ROOT_OF_RATE;
            case PI, TRUE, FALSE -> HalfPowers.NONE;
        };
    }
}
