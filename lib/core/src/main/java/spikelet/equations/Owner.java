package spikelet.equations;

import java.util.Arrays;
import java.util.Locale;
import spikelet.Dimension;

/** To whom a variable of a rule of plasticity belongs; written after its unit, as in {@code dx/dt = -x/tau : 1 (pre)}. */
public enum Owner {
    /** The presynaptic neuron: one value for all its synapses of one delay. */
    PRE("the presynaptic neuron"),
    /** The postsynaptic neuron: one value for all its synapses. */
    POST("the postsynaptic neuron"),
    /** The synapse itself. */
    SYNAPSE("the synapse"),
    /** All synapses of the projection together. */
    SHARED("all synapses together"),
    /** A variable of the postsynaptic neuron's own model, which a rule reads and cannot change. */
    NEURON("the postsynaptic neuron's model");

    static final String WEIGHT = "w";
    static final String WEIGHT_UNIT = "weight";

    private final String words;

    Owner(String words) {
        this.words = words;
    }

    /**
     * Whether a dimension holds that of weights, which is not known yet.
     *
     * @param d a dimension of a rule that was read without a projection
     * @return true for {@code weight}, {@code weight/second} and the like
     */
    public static boolean isOfWeights(Dimension d) {
        return Math.abs(d.mole()) > UNKNOWN_WEIGHT.mole() / 2;
    }

    /** How it is written. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose it is, in words. */
    String words() {
        return words;
    }

    /** Reads {@code (pre)} after a unit, if there is one. */
    static Owner read(Cursor cursor) {
        if (!cursor.peek().is("(") || cursor.peek(1).kind() != Token.Kind.NAME) return null;
        var word = cursor.peek(1);
        for (var owner : values()) {
            if (!owner.symbol().equals(word.text()) || !cursor.peek(2).is(")")) continue;
            for (int k = 0; k < 3; k++) cursor.next();
            return owner;
        }
        var symbols = Arrays.stream(values()).map(Owner::symbol).toList();
        var near = Suggestions.nearest(word.text(), symbols);
        throw new ModelError(
                cursor.peek().at().join(word.at()),
                "'(" + word.text() + ")' says of nobody whose variable it is",
                (near == null ? "" : "did you mean '(" + near + ")'? ")
                        + "a variable is (pre), (post), (synapse) or (shared); one of the postsynaptic neuron's model is (neuron)");
    }

    static ModelError missing(Token name) {
        return new ModelError(
                name.at(),
                "it is not said whose variable '" + name.text() + "' is",
                "write (pre), (post), (synapse) or (shared) after its unit, as in 'd" + name.text()
                        + "/dt = … : 1 (pre)'");
    }

    static ModelError equationOfNeuron(Token name) {
        return new ModelError(
                name.at(),
                "'" + name.text() + "' is of the neuron, whose model has its equation",
                "leave out the equation, '" + name.text()
                        + " : volt (neuron)', or make it a variable of the rule: (post)");
    }

    static ModelError startOfVariable(Token name, Expr value, Declared unit) {
        return new ModelError(
                value.at(),
                "'" + name.text() + "' starts at a value made of numbers and units alone, not at "
                        + ModelError.quote(value.at()),
                "write '" + name.text() + " : " + Declared.text(unit.dimension(), unit.sort()) + " ("
                        + unit.owner().symbol()
                        + ")' and set where it starts with initially; a sub-expression has no '("
                        + unit.owner().symbol() + ")'");
    }

    /** Stands for the unit of weights that is not known yet: no physical unit has so many moles. */
    static final Dimension UNKNOWN_WEIGHT = new Dimension(0, 0, 0, 0, 0, 31);
}
