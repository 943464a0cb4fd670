package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.second;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import spikelet.support.Reference;

/**
 * The benchmark networks against Brian2 ({@code cuba.json}, {@code coba.json}): ten seeds here, the mean of forty there, both over
 * 0.5 to 2.5 s and with the same definition of the CV.
 *
 * <p>The two programs draw other networks from a seed, and one random network differs from the next by 5.5 % (CUBA) or 7 % (COBA) in
 * the rate of its excitatory neurons. A mean over ten is so known to 2 %, that over forty to 1 %: the 5 % demanded are a little more
 * than two standard deviations for E, more for I (1.3 and 2.9 % from one to the next) and for CVs (2 to 3 %). The seeds are the
 * first ten and stay so; when this was written rates agreed to 1.5 % and CVs to 0.9 %.
 */
class BrianAgreementTest {
    private static final int SEEDS = 10;
    private static final double TOLERANCE = 0.05;

    private static Map<String, Double> means(LongFunction<Network> network) {
        var means = new LinkedHashMap<String, Double>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            var run = network.apply(seed).run(2.5 * second);
            for (var population : new String[] {"E", "I"}) {
                var spikes = run.spikes(population).between(0.5 * second, 2.5 * second);
                means.merge("rate " + population, spikes.rate() / SEEDS, Double::sum);
                means.merge("cv " + population, spikes.cv() / SEEDS, Double::sum);
            }
        }
        return means;
    }

    private static JsonObject reference(String file) {
        var series = Reference.read(file).getAsJsonArray("series").get(0).getAsJsonObject();
        return series.getAsJsonObject("aggregate").getAsJsonObject("0.5-2.5");
    }

    private static void assertAgreement(LongFunction<Network> network, String file) {
        var reference = reference(file);
        means(network).forEach((quantity, mean) -> {
            double expected = reference.getAsJsonObject(quantity).get("mean").getAsDouble();
            assertEquals(expected, mean, TOLERANCE * expected, quantity);
        });
    }

    @Test
    void theNetworkOfCurrentsFiresAsInBrian() {
        assertAgreement(Benchmark::cuba, "cuba.json");
    }

    @Test
    void theNetworkOfConductancesFiresAsInBrian() {
        assertAgreement(Benchmark::coba, "coba.json");
    }
}
