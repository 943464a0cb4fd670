package spikelet.lab;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import spikelet.Dimension;
import spikelet.NetworkDescription;
import spikelet.Quantity;

/** A network in a cell: its diagram, a line that sums it up, and a table of its parts. */
final class NetworkView {

    private NetworkView() {}

    static String html(NetworkDescription network) {
        var svg = NetworkDiagram.svg(network);
        double synapses = network.projections().stream()
                .mapToDouble(network::expectedSynapses)
                .sum();
        double junctions = network.couplings().stream()
                .mapToDouble(network::expectedJunctions)
                .sum();
        var line = String.format(
                Locale.ROOT,
                "%,d neuron%s, %s%,d synapses, %stime step %s, seed %d",
                network.neurons(),
                network.neurons() == 1 ? "" : "s",
                synapses == Math.rint(synapses) ? "" : "about ",
                Math.round(synapses),
                junctions == 0 ? "" : String.format(Locale.ROOT, "%,d gap junctions, ", Math.round(junctions)),
                Quantity.format(network.dt(), Dimension.TIME),
                network.seed());
        return "<div style=\"font-size:14px\"><b>" + Html.escape(network.name()) + "</b>&ensp;" + Html.escape(line)
                + "</div>\n"
                + "<img src=\"" + Html.dataUri("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)) + "\" alt=\""
                + Html.escape(NetworkDiagram.words(network)) + "\" style=\"max-width:100%;border-radius:6px\">\n"
                + HtmlTable.of(network.columns());
    }
}
