package spikelet.bench;

import com.google.gson.Gson;

/**
 * What one model took in one run, as the process that ran it reports it: a line of JSON.
 *
 * @param model its name
 * @param method how it was integrated
 * @param ns nanoseconds per neuron and step
 * @param rate mean firing rate in hertz
 */
record ModelTime(String model, String method, double ns, double rate) {
    private static final Gson GSON = new Gson();

    String toJson() {
        return GSON.toJson(this);
    }

    static ModelTime fromJson(String line) {
        return GSON.fromJson(line, ModelTime.class);
    }
}
