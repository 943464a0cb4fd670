package spikelet.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import spikelet.EquationModel;
import spikelet.Neurons;

/** Numbers that were computed elsewhere: closed forms and other simulators. */
public final class Reference {
    private Reference() {}

    public static JsonObject read(String name) {
        try (var in = Reference.class.getResourceAsStream("/reference/" + name)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double[] numbers(JsonArray array) {
        return array.asList().stream().mapToDouble(e -> e.getAsDouble()).toArray();
    }

    public static List<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(e -> e.getAsJsonObject()).toList();
    }

    /** The adaptive exponential neuron with the parameters of a set in {@code adex.json}. */
    public static EquationModel adEx(JsonObject p) {
        return Neurons.adEx()
                .with("C", p.get("C").getAsDouble() * 1e-12)
                .with("gL", p.get("gL").getAsDouble() * 1e-9)
                .with("EL", p.get("EL").getAsDouble() * 1e-3)
                .with("VT", p.get("VT").getAsDouble() * 1e-3)
                .with("DT", p.get("DeltaT").getAsDouble() * 1e-3)
                .with("tau_w", p.get("tau_w").getAsDouble() * 1e-3)
                .with("a", p.get("a").getAsDouble() * 1e-9)
                .with("b", p.get("b").getAsDouble() * 1e-12)
                .with("Vr", p.get("V_reset").getAsDouble() * 1e-3)
                .with("V_peak", p.get("V_peak").getAsDouble() * 1e-3);
    }
}
