package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.pA;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import spikelet.support.Reference;

/** Figure 2 of Izhikevich (2003), by the rule of its program. */
class IzhikevichTest {
    private static final double STEP = 0.25 * ms;

    static final List<JsonObject> RUNS =
            Reference.objects(Reference.read("izhikevich_figure2.json").getAsJsonArray("runs"));

    @ParameterizedTest
    @FieldSource("RUNS")
    void everyFiringTypeFiresWhenThePublishedProgramDoes(JsonObject run) {
        var expected = Reference.numbers(run.getAsJsonArray("spike_times_ms"));
        assertArrayEquals(expected, spikes(run), run.get("name").getAsString());
    }

    /** Regular spiking and intrinsically bursting, as listed for the paper's figure. */
    @Test
    void theReferenceHoldsThePublishedTimes() {
        assertArrayEquals(new double[] {18.25, 24.0, 54.25, 87.5, 120.75}, spikes(RUNS.get(0)));
        assertArrayEquals(new double[] {18.5, 21.0, 24.75, 58.25, 87.5, 117.25, 146.75}, spikes(RUNS.get(1)));
    }

    @Test
    void everyPresetHasItsPublishedParameters() {
        for (var run : RUNS) {
            var model = Neurons.izhikevich(run.get("type").getAsString());
            assertEquals(
                    run.get("a").getAsDouble() * 1e3, model.values().get("a").min(), 1e-12);
            assertEquals(
                    run.get("b").getAsDouble() * 1e3, model.values().get("b").min(), 1e-12);
            assertEquals(
                    run.get("c").getAsDouble() * mV, model.values().get("c").min(), 1e-15);
            assertEquals(run.get("d").getAsDouble(), model.values().get("d").min(), 1e-15);
        }
        assertThrows(IllegalArgumentException.class, () -> Neurons.izhikevich("rs"));
    }

    /** Times in ms of the steps, named by their beginning, in which v comes to 0 mV from below. */
    private static double[] spikes(JsonObject run) {
        var net = Network.named("Izhikevich").dt(STEP);
        var model = Neurons.izhikevich(run.get("type").getAsString())
                .initially("v = " + run.get("v0_mV").getAsDouble() + "*mV; u = b*v");
        var neuron = net.population("n", 1, model).record("v");
        double end = run.get("end_ms").getAsDouble() * ms + STEP;
        var changes = Reference.objects(run.getAsJsonArray("current"));
        for (int k = 0; k < changes.size(); k++) {
            double current = changes.get(k).get("I").getAsDouble() * pA;
            double until = k + 1 < changes.size() ? begin(changes.get(k + 1)) : end;
            if (current != 0)
                net.stimulate(neuron)
                        .step(current, begin(changes.get(k)), until)
                        .named("I" + k);
        }
        var recording = net.run(end + STEP);
        var v = recording.trace("n", "v").values(0);
        var resets = Arrays.stream(recording.spikes("n").times())
                .mapToObj(t -> Math.round(t / STEP))
                .toList();
        var found = new ArrayList<Double>();
        for (int k = 1; k < v.length && (k - 1) * STEP <= end; k++) {
            // At a reset v passes 0 mV within the step, unless it had done so before.
            boolean up = v[k] >= 0 || resets.contains((long) k);
            if (v[k - 1] < 0 && up) found.add((k - 1) * 0.25);
        }
        return found.stream().mapToDouble(t -> t).toArray();
    }

    /** What is listed as being on after some time begins with the next step. */
    private static double begin(JsonObject change) {
        double after = change.get("after_ms").getAsDouble();
        return after == 0 ? 0 : after * ms + STEP;
    }
}
