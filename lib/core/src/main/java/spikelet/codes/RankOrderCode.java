package spikelet.codes;

import java.util.Comparator;
import java.util.stream.IntStream;
import spikelet.analysis.Symbols;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Values are their order. */
record RankOrderCode(double step) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        Values.check(values);
        int n = values.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -values[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        var trains = new SpikeTrain[n];
        for (int rank = 0; rank < n; rank++) {
            var times = values[order[rank]] == 0 ? new double[0] : new double[] {rank * step};
            trains[order[rank]] = SpikeTrain.of(times, 0, n * step);
        }
        return SpikeTrains.of(trains);
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        int n = trains.size();
        var values = new double[n];
        int[] order = Symbols.order(trains);
        for (int rank = 0; rank < n; rank++) {
            if (trains.train(order[rank]).count() > 0) values[order[rank]] = (n - rank) / (double) n;
        }
        return values;
    }
}
