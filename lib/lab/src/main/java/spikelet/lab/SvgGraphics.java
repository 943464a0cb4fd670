package spikelet.lab;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A graphics that writes SVG: shapes as paths, text as text, pictures inside. It knows what figures need of
 * {@link java.awt.Graphics2D} and refuses the rest, rather than leave something out in silence.
 */
final class SvgGraphics extends PlainGraphics {

    static final String MIDDLE = " text-anchor=\"middle\"";
    static final String END = " text-anchor=\"end\"";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder clips = new StringBuilder();
    private final String idPrefix;
    private int clipCount;
    private String openClip = "";

    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private String clipId = "";
    private Color colour = Color.BLACK;
    private Stroke stroke = new BasicStroke(1);
    private Font font;
    private final RenderingHints hints = new RenderingHints(null);

    SvgGraphics(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /** The whole document. */
    String document(int width, int height, String description) {
        closeClip();
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                        + "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"%s\" fill=\"none\">\n"
                        + "<title>%s</title>\n%s%s</svg>\n",
                width,
                height,
                width,
                height,
                HouseFont.CSS_FAMILY,
                Html.escape(description),
                clips.isEmpty() ? "" : "<defs>\n" + clips + "</defs>\n",
                body);
    }

    private void element(String text) {
        if (!openClip.equals(clipId)) {
            closeClip();
            if (!clipId.isEmpty()) {
                body.append("<g clip-path=\"url(#").append(clipId).append(")\">\n");
            }
            openClip = clipId;
        }
        body.append(text).append('\n');
    }

    private void closeClip() {
        if (!openClip.isEmpty()) {
            body.append("</g>\n");
            openClip = "";
        }
    }

    private String paint(String attribute) {
        String opacity = colour.getAlpha() == 255
                ? ""
                : " " + attribute + "-opacity=\"" + SvgPath.number(colour.getAlpha() / 255.0) + "\"";
        return String.format(" %s=\"#%06X\"%s", attribute, colour.getRGB() & 0xFFFFFF, opacity);
    }

    @Override
    public void fill(Shape shape) {
        var placed = transform.createTransformedShape(shape);
        if (colour.getAlpha() > 0 && !placed.getBounds2D().isEmpty()) {
            element("<path d=\"" + SvgPath.of(placed) + "\"" + paint("fill") + "/>");
        }
    }

    @Override
    public void draw(Shape shape) {
        if (!(stroke instanceof BasicStroke line)) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        var path = SvgPath.of(transform.createTransformedShape(shape));
        if (path.isEmpty()) {
            return;
        }
        var text = new StringBuilder("<path d=\"").append(path).append('"').append(paint("stroke"));
        if (line.getLineWidth() != 1) {
            text.append(" stroke-width=\"")
                    .append(SvgPath.number(line.getLineWidth()))
                    .append('"');
        }
        if (line.getEndCap() != BasicStroke.CAP_BUTT) {
            text.append(" stroke-linecap=\"")
                    .append(line.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square")
                    .append('"');
        }
        if (line.getLineJoin() == BasicStroke.JOIN_ROUND) {
            text.append(" stroke-linejoin=\"round\"");
        }
        if (line.getDashArray() != null) {
            text.append(" stroke-dasharray=\"");
            for (float length : line.getDashArray()) {
                text.append(SvgPath.number(length)).append(' ');
            }
            text.setCharAt(text.length() - 1, '"');
        }
        element(text.append("/>").toString());
    }

    @Override
    public void drawString(String words, float x, float y) {
        drawString(words, x, y, "");
    }

    /** Draws words that another font may not push over what stands beside them, by saying which part of them lies at x. */
    void drawString(String words, double x, double y, String anchor) {
        var place = new AffineTransform(transform);
        place.translate(x, y);
        double degrees = Math.toDegrees(Math.atan2(place.getShearY(), place.getScaleX()));
        String at = "x=\"" + SvgPath.number(place.getTranslateX()) + "\" y=\"" + SvgPath.number(place.getTranslateY())
                + "\"";
        if (Math.abs(degrees) > 0.01) {
            at = String.format(
                    "transform=\"translate(%s %s) rotate(%s)\"",
                    SvgPath.number(place.getTranslateX()),
                    SvgPath.number(place.getTranslateY()),
                    SvgPath.number(degrees));
        }
        String weight = font.getFontName(Locale.ROOT).contains("Medium") ? " font-weight=\"500\"" : "";
        // Where another font stands in for the house font, the words still take the room that was measured for them.
        String room = words.length() < 2
                ? ""
                : " textLength=\""
                        + SvgPath.number(font.getStringBounds(words, getFontRenderContext())
                                .getWidth()) + "\" lengthAdjust=\"spacingAndGlyphs\"";
        element("<text " + at + anchor + room + " font-size=\"" + SvgPath.number(font.getSize2D()) + "\"" + weight
                + paint("fill") + ">" + Html.escape(words) + "</text>");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
        if (!(image instanceof BufferedImage pixels)) {
            throw unsupported();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new AffineTransform(transform);
        all.concatenate(place);
        element(String.format(
                Locale.ROOT,
                "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" "
                        + "style=\"image-rendering:pixelated\" xlink:href=\"data:image/png;base64,%s\"/>",
                SvgPath.number(all.getTranslateX()),
                SvgPath.number(all.getTranslateY()),
                SvgPath.number(all.getScaleX() * pixels.getWidth()),
                SvgPath.number(all.getScaleY() * pixels.getHeight()),
                Base64.getEncoder().encodeToString(bytes.toByteArray())));
        return true;
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? null : transform.createTransformedShape(shape);
        clipId = clip == null ? "" : clipId(clip);
    }

    @Override
    public void clip(Shape shape) {
        var placed = new Area(transform.createTransformedShape(shape));
        if (clip != null) {
            placed.intersect(new Area(clip));
        }
        clip = placed;
        clipId = clipId(clip);
    }

    private String clipId(Shape shape) {
        String path = "<path d=\"" + SvgPath.of(shape) + "\"/></clipPath>\n";
        int known = clips.indexOf(path);
        if (known >= 0) {
            int id = clips.lastIndexOf("id=\"", known) + 4;
            return clips.substring(id, clips.indexOf("\"", id));
        }
        String id = idPrefix + clipCount++;
        clips.append("<clipPath id=\"").append(id).append("\">").append(path);
        return id;
    }

    @Override
    public Shape getClip() {
        try {
            return clip == null ? null : transform.createInverse().createTransformedShape(clip);
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            return null;
        }
    }

    @Override
    public Rectangle getClipBounds() {
        var shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void setTransform(AffineTransform to) {
        transform = new AffineTransform(to);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setColor(Color to) {
        colour = to;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setPaint(Paint to) {
        if (!(to instanceof Color plain)) {
            throw unsupported();
        }
        colour = plain;
    }

    @Override
    public void setStroke(Stroke to) {
        stroke = to;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setFont(Font to) {
        font = to;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public Composite getComposite() {
        return AlphaComposite.SrcOver;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return shape.intersects(new Rectangle2D.Double(area.x, area.y, area.width, area.height));
    }

    @Override
    public Graphics create() {
        throw unsupported();
    }
}
