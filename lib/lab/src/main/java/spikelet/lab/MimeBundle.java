package spikelet.lab;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.Chart;
import spikelet.Channel;
import spikelet.EquationModel;
import spikelet.EquationSynapse;
import spikelet.Lif;
import spikelet.Network;
import spikelet.NetworkDescription;
import spikelet.PlasticityRule;
import spikelet.RateRule;
import spikelet.Recording;
import spikelet.Tabular;
import spikelet.figure.Figure;
import spikelet.figure.Pictured;

/**
 * A value in the forms that a notebook can show, by MIME type, the richest first; the same whichever kernel the notebook
 * has. Binary forms are in Base64.
 *
 * @param data     the value by MIME type
 * @param metadata what a notebook should know about a form, by MIME type: the nominal size of a picture
 */
public record MimeBundle(Map<String, String> data, Map<String, Map<String, Object>> metadata) {

    static final String PNG = "image/png";
    static final String LATEX = "text/latex";
    static final String HTML = "text/html";
    static final String PLAIN = "text/plain";

    /**
     * Copies the maps, keeping their order.
     *
     * @param data the value by MIME type
     * @param metadata what a notebook should know about a form
     */
    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The types that {@link #of} has more to say about than their text, the special ones first. */
    static final Class<?>[] TYPES = {
        MimeBundle.class,
        Displayable.class,
        Figure.class,
        Network.class,
        NetworkDescription.class,
        Recording.class,
        EquationModel.class,
        EquationSynapse.class,
        PlasticityRule.class,
        RateRule.class,
        Channel.class,
        Lif.class,
        Pictured.class,
        Tabular.class,
        Chart.class
    };

    /** Tablesaw's table, named so that its classes are not loaded before someone has one. */
    static final String TABLESAW_TABLE = "tech.tablesaw.api.Table";

    /**
     * A value in the forms that a notebook can show.
     *
     * @param value any value
     * @return its forms; text alone for what is not known here
     */
    public static MimeBundle of(Object value) {
        if (value instanceof MimeBundle bundle) {
            return bundle;
        } else if (value instanceof Displayable displayable) {
            return displayable.display();
        } else if (value instanceof Figure figure) {
            return picture(figure);
        } else if (value instanceof Network network) {
            return network(network);
        } else if (value instanceof NetworkDescription network) {
            return html(NetworkView.html(network), network.summary());
        } else if (value instanceof Recording recording) {
            return picture(RecordingView.figure(recording));
        } else if (value instanceof EquationModel model) {
            return latex(model.latex(), model.toString());
        } else if (value instanceof Lif lif) {
            return latex(lif.latex(), lif.toString());
        } else if (value instanceof Channel channel) {
            return latex(channel.latex(), channel.toString());
        } else if (value instanceof EquationSynapse synapse) {
            return latex(synapse.latex(), synapse.toString());
        } else if (value instanceof PlasticityRule rule) {
            return latex(rule.latex(), rule.toString());
        } else if (value instanceof RateRule rule) {
            return latex(rule.latex(), rule.toString());
        } else if (value instanceof Pictured pictured) {
            return picture(pictured.figure());
        } else if (value instanceof Tabular tabular) {
            return html(HtmlTable.of(tabular.columns()), tabular.columns().toString());
        } else if (value instanceof Chart<?, ?> chart) {
            return picture(chart);
        } else if (value != null && value.getClass().getName().equals(TABLESAW_TABLE)) {
            return Tables.display(value);
        }
        return new MimeBundle(Map.of(PLAIN, String.valueOf(value)), Map.of());
    }

    /** A network that is being put together may not be complete yet; then its text says what is missing. */
    private static MimeBundle network(Network network) {
        NetworkDescription description;
        try {
            description = network.description();
        } catch (IllegalArgumentException incomplete) {
            return new MimeBundle(Map.of(PLAIN, network.toString()), Map.of());
        }
        return html(NetworkView.html(description), description.summary());
    }

    /** A piece of HTML with words for where it cannot be shown. */
    static MimeBundle html(String html, String plain) {
        var data = new LinkedHashMap<String, String>();
        data.put(HTML, html);
        data.put(PLAIN, plain);
        return new MimeBundle(data, Map.of());
    }

    private static MimeBundle latex(String latex, String plain) {
        var data = new LinkedHashMap<String, String>();
        data.put(LATEX, "$$" + latex + "$$");
        data.put(PLAIN, plain);
        return new MimeBundle(data, Map.of());
    }

    private static MimeBundle picture(Figure figure) {
        return picture(figure.png(), figure.width(), figure.height(), figure.alt());
    }

    private static MimeBundle picture(Chart<?, ?> chart) {
        HouseFont.regular(12); // readies the fonts of a machine without any
        var image = new BufferedImage(
                chart.getWidth() * Picture.FINENESS, chart.getHeight() * Picture.FINENESS, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(Picture.FINENESS, Picture.FINENESS);
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.dispose();
        return picture(PngFile.of(image), chart.getWidth(), chart.getHeight(), ("chart " + chart.getTitle()).strip());
    }

    private static MimeBundle picture(byte[] png, int width, int height, String alt) {
        var data = new LinkedHashMap<String, String>();
        data.put(PNG, Base64.getEncoder().encodeToString(png));
        data.put(PLAIN, alt);
        return new MimeBundle(data, Map.of(PNG, Map.of("width", width, "height", height)));
    }
}
