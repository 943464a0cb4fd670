package spikelet.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import spikelet.PopulationSpec;
import spikelet.Synapse;

/** A place on the neurons of a {@link CellGroup} with what arrives there; the group itself moves on. */
final class CellSite extends NeuronGroup {
    private final CellGroup cell;
    private final int node;

    CellSite(
            String name,
            PopulationSpec spec,
            CellGroup cell,
            int node,
            Map<String, Synapse> kinetics,
            CurrentInput currents,
            Setting setting) {
        super(
                new PopulationSpec(
                        name, spec.size(), spec.polarity(), spec.model(), Map.of(), List.of(), 0, Optional.empty()),
                kinetics,
                currents,
                setting);
        this.cell = cell;
        this.node = node;
        reset();
    }

    @Override
    void update(long step) {
        fired.count = 0;
    }

    @Override
    double state(String variable, int i) {
        return cell.state(variable, i);
    }

    @Override
    double potential(int i) {
        return cell.potentialAt(node, i);
    }

    @Override
    void currentsChanged() {
        // Currents are read anew in every step.
    }
}
