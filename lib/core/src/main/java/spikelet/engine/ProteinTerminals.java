package spikelet.engine;

import java.util.Arrays;
import spikelet.Receptor;

/**
 * Receptors that open channels through a G-protein, terminal by terminal: its fourth power does not add up over terminals.
 *
 * <p>Terminals are gone through in their order, those with nothing bound are passed over.
 */
final class ProteinTerminals extends Terminals {
    /** What is bound or activated by less, in parts or µM, is taken for none; it would open 1e-38 of the channels. */
    private static final double CLOSED = 1e-9;

    private final double dissociation;
    private final double[] bound;
    private final double[] protein;
    /** Steps to go until the transmitter is gone, the last of them perhaps in part. */
    private final int[] present;

    ProteinTerminals(SynapseTable table, Receptor receptor, double dt) {
        super(table, receptor, dt);
        dissociation = receptor.gProtein().orElseThrow().dissociation();
        bound = new double[count];
        protein = new double[count];
        present = new int[count];
    }

    @Override
    void arrive(int terminal, long step) {
        present[terminal] = whole + (beyond > 0 ? 1 : 0);
    }

    @Override
    void addNow(double[] g) {
        for (int t = 0; t < count; t++) if (protein[t] != 0) table.addScaled(g, 0, t, open(protein[t]));
    }

    @Override
    void move(double[] g, long step) {
        for (int t = 0; t < count; t++) {
            if (present[t] == 0 && bound[t] == 0) continue;
            var move = present[t] == 0 ? free : present[t] == 1 && beyond > 0 ? last : full;
            if (present[t] > 0) present[t]--;
            double r = bound[t];
            double s = protein[t];
            table.addScaled(g, 0, t, open(move.meanProtein(r, s)));
            boolean closed = present[t] == 0 && r < CLOSED && s < CLOSED;
            bound[t] = closed ? 0 : move.bound(r);
            protein[t] = closed ? 0 : move.protein(r, s);
        }
    }

    /** The part of the channels to which four G-proteins are bound. */
    private double open(double s) {
        double fourth = s * s * s * s;
        return fourth / (fourth + dissociation);
    }

    @Override
    void reset() {
        super.reset();
        Arrays.fill(bound, 0);
        Arrays.fill(protein, 0);
        Arrays.fill(present, 0);
    }

    @Override
    void visit(State state) {
        super.visit(state);
        state.array("bound", bound);
        state.array("protein", protein);
        state.array("present", present);
    }

    @Override
    long bytes() {
        return super.bytes() + 20L * count;
    }
}
