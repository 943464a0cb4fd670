package spikelet.lab;

import java.util.Locale;
import java.util.stream.Collectors;
import spikelet.Dimension;
import spikelet.Quantity;
import spikelet.Recording;
import spikelet.Spikes;
import spikelet.figure.Figure;

/** A recording at a glance: its raster, and a line that says how long, how fast and how active. */
final class RecordingView {

    private static final int MOST_POPULATIONS = 4;

    private RecordingView() {}

    static Figure figure(Recording recording) {
        return recording.raster().subtitle(summary(recording));
    }

    private static String summary(Recording recording) {
        var populations = recording.spikes();
        var rates = populations.stream()
                .limit(MOST_POPULATIONS)
                .map(RecordingView::rate)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s simulated in %.2f s%s · %s%s",
                Quantity.format(recording.duration(), Dimension.TIME),
                recording.wallSeconds(),
                recording.interrupted() ? ", interrupted" : "",
                rates,
                populations.size() > MOST_POPULATIONS ? " …" : "");
    }

    private static String rate(Spikes spikes) {
        return spikes.population() + " " + Quantity.format(rounded(spikes.rate()), Dimension.FREQUENCY);
    }

    private static double rounded(double rate) {
        return rate < 10 ? Math.rint(rate * 100) / 100 : Math.rint(rate * 10) / 10;
    }
}
