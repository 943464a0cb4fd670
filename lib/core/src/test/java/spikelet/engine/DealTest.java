package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spikelet.Lif;
import spikelet.Network;

class DealTest {
    /** Dealt out by neurons alone, half of them would have all of the synapses. */
    @Test
    void partsTakeTheirShareOfSynapses() {
        var net = Network.named("uneven");
        var busy = net.excitatory("busy", 2000, Lif.with());
        var quiet = net.excitatory("quiet", 2000, Lif.with());
        net.connect(quiet).to(busy).inDegree(1900).weight(0.01 * mV);
        var slices = Map.of("busy", PopulationBlocks.slices(2000), "quiet", PopulationBlocks.slices(2000));
        var deal = new Deal(net.description(), slices, 2);
        for (var name : List.of(busy.name(), quiet.name())) {
            assertEquals(2, slices.get(name).size());
            assertEquals(1, deal.part(name, 0) + deal.part(name, 1), name);
        }
    }

    /** As many neurons as a row tells apart, however little they have to do. */
    @Test
    void noPartGetsMoreNeuronsThanARowHolds() {
        var net = Network.named("many idle").dt(1 * ms);
        var busy = net.excitatory("busy", 900, Lif.with());
        net.excitatory("idle", 126_000, Lif.with());
        net.connect(busy).to(busy).inDegree(899).weight(0.01 * mV);
        var slices = Map.of("busy", PopulationBlocks.slices(900), "idle", PopulationBlocks.slices(126_000));
        var deal = new Deal(net.description(), slices, 2);
        var neurons = new int[2];
        slices.forEach((name, cuts) -> IntStream.range(0, cuts.size())
                .forEach(k -> neurons[deal.part(name, k)] += cuts.get(k).size()));
        for (int n : neurons) assertTrue(n <= Row.LONGEST, n + " neurons");
    }
}
