package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.*;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.support.Reference;

/** Weights after two seconds of given spikes, by Brian2 ({@code plasticity.json}). */
class PlasticityReferenceTest {
    private static final JsonObject FILE = Reference.read("plasticity.json");
    private static final double SCALE = 1e-12;

    static List<JsonObject> series() {
        return Reference.objects(FILE.getAsJsonArray("series"));
    }

    private static Plasticity rule(String name) {
        var pair = Stdp.pair()
                .tauPlus(16.8 * ms)
                .tauMinus(33.7 * ms)
                .aPlus(0.01)
                .aMinus(0.0085)
                .maxWeight(SCALE);
        var triplet = Stdp.triplet().scale(SCALE).maxWeight(SCALE);
        return switch (name) {
            case "additive" -> pair;
            case "additive nearest" -> pair.nearest();
            case "multiplicative" -> pair.multiplicative();
            case "power 0.4" -> pair.power(0.4);
            case "reduced symmetric" -> pair.reducedSymmetric();
            case "triplet cortex" -> triplet;
            case "triplet hippocampus" -> triplet.hippocampus();
            case "triplet hippocampus nearest" -> triplet.hippocampus().nearest();
            case "inhibitory" ->
                Stdp.inhibitory(10 * Hz).with("eta", 0.01 * SCALE).with("w_max", SCALE);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @MethodSource("series")
    void synapsesLearnWhatTheyLearnInBrian(JsonObject series) {
        var pre = FILE.getAsJsonArray("pre");
        var post = FILE.getAsJsonArray("post");
        var net = Network.named("reference").dt(0.1 * ms);
        var in = net.spikes("in", times(pre, 0));
        var model = Lif.with().rest(-70 * mV).reset(-70 * mV).tau(1 * ms).refractory(0);
        var out = net.population("out", post.size(), model);
        // Those of Brian lie in the middle of our steps, where a rule takes what is found at their end.
        var late = times(post, 1);
        for (int k = 0; k < late.length; k++) {
            net.stimulate(out)
                    .named("drive " + k)
                    .neurons(k)
                    .spikes(late[k])
                    .weight(100 * mV)
                    .delta();
        }
        var start = matrix(FILE.getAsJsonArray("start"));
        var weights = new double[in.size() * out.size()];
        for (int k = 0; k < weights.length; k++) weights[k] = start[k / out.size()][k % out.size()] * SCALE;
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(Distribution.values(weights))
                .current(1 * ms)
                .plastic(rule(series.get("rule").getAsString()));
        var sim = net.simulation();
        sim.run(2 * second);
        var learnt = sim.weights("in→out");
        var expected = matrix(series.getAsJsonArray("weights"));
        // Weights start and are read as floats.
        for (int k = 0; k < weights.length; k++)
            assertEquals(expected[k / out.size()][k % out.size()], learnt[k] / SCALE, 3e-7);
    }

    private static double[][] times(JsonArray trains, int late) {
        var times = matrix(trains);
        for (var train : times) for (int k = 0; k < train.length; k++) train[k] = (train[k] + late) / 2 * 0.1 * ms;
        return times;
    }

    private static double[][] matrix(JsonArray rows) {
        return rows.asList().stream()
                .map(row -> Reference.numbers(row.getAsJsonArray()))
                .toArray(double[][]::new);
    }
}
