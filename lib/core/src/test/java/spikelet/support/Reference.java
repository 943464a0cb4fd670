package spikelet.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
}
