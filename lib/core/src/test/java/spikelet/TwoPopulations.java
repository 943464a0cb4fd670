package spikelet;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

/** An excitatory and an inhibitory population, and what a network makes of what is said about them. */
abstract class TwoPopulations {
    final Network net = Network.named("net");
    final Population e = net.excitatory("E", 10, Lif.with());
    final Population i = net.inhibitory("I", 5, Lif.with());

    final List<String> projections() {
        return net.description().projections().stream()
                .map(ProjectionSpec::name)
                .toList();
    }

    final List<String> stimuli() {
        return net.description().stimuli().stream().map(StimulusSpec::name).toList();
    }

    /** What a run refuses. */
    final String refused() {
        return assertThrows(IllegalArgumentException.class, net::description).getMessage();
    }
}
