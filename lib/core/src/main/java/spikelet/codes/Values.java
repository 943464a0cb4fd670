package spikelet.codes;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Values from 0 to 1, one train each. */
final class Values {
    private Values() {}

    static double[] check(double[] values) {
        Require.that(values != null && values.length > 0, "code: give at least one value");
        for (int k = 0; k < values.length; k++) {
            Require.that(
                    values[k] >= 0 && values[k] <= 1,
                    "code: value %d is %s; values go from 0 to 1, divide them by the largest",
                    k,
                    values[k]);
        }
        return values;
    }

    static SpikeTrains each(double[] values, DoubleFunction<SpikeTrain> train) {
        return SpikeTrains.of(Arrays.stream(check(values)).mapToObj(train).toList());
    }

    static double[] read(SpikeTrains trains, ToDoubleFunction<SpikeTrain> value) {
        Require.given("code: the trains", trains);
        return trains.stream()
                .mapToDouble(t -> Math.min(1, Math.max(0, value.applyAsDouble(t))))
                .toArray();
    }

    static SpikeTrain single(double time, double until) {
        return SpikeTrain.of(time <= until ? new double[] {time} : new double[0], 0, until);
    }
}
