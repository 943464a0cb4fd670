package spikelet.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import spikelet.figure.Figure;

/**
 * A figure with a slider under it; made by {@link Explore}. It is one piece of HTML that needs nothing from elsewhere: where
 * scripts may not run, its middle frame stands still.
 */
public final class Explorer implements Displayable {

    private final String name;
    private final List<Figure> frames;
    private final List<String> captions;
    private final int wanted;
    private String html;

    Explorer(String name, List<Figure> frames, List<String> captions, int wanted) {
        this.name = name;
        this.frames = List.copyOf(frames);
        this.captions = List.copyOf(captions);
        this.wanted = wanted;
    }

    /** {@return the figures, in the slider's order} */
    public List<Figure> frames() {
        return frames;
    }

    /** {@return the words beside the slider, one for each frame} */
    public List<String> captions() {
        return captions;
    }

    /** {@return the frame that is shown before the slider is moved} */
    public Figure still() {
        return frames.get(middle());
    }

    private int middle() {
        return frames.size() / 2;
    }

    /**
     * Writes a page that can be opened in any browser.
     *
     * @param file where to; its name should end with {@code .html}
     * @return the file
     * @throws UncheckedIOException if it cannot be written
     */
    public Path save(Path file) {
        var page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + Html.escape(title())
                + "</title></head>\n" + "<body style=\"font-family:sans-serif;margin:24px\">\n" + html()
                + "\n</body>\n</html>\n";
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "explorer over '" + name + "': cannot write '" + file + "': " + e.getMessage(), e);
        }
    }

    void open() {
        Interrupts.aside(() ->
                Window.show(title(), frames, captions, middle()) || FigureFolder.save(title(), ".html", this::save));
    }

    private String title() {
        return still().title().isBlank() ? "over " + name : still().title() + " over " + name;
    }

    @Override
    public MimeBundle display() {
        return MimeBundle.html(html(), toString());
    }

    private String html() {
        if (html == null) {
            html = write();
        }
        return html;
    }

    private String write() {
        var pictures = frames.stream()
                .map(frame -> Html.dataUri(MimeBundle.PNG, frame.png()))
                .toList();
        var check = new CRC32();
        check.update(String.join("|", pictures).getBytes(StandardCharsets.US_ASCII));
        var id = "spikelet-" + Long.toHexString(check.getValue());
        var still = still();
        var stopped = frames.size() == wanted
                ? ""
                : String.format(Locale.ROOT, " (stopped after %d of %d)", frames.size(), wanted);
        return String.format(
                Locale.ROOT,
                """
                <div data-spikelet="%1$s" style="max-width:%2$dpx">
                <img src="%3$s" width="%2$d" height="%4$d" alt="%5$s" style="max-width:100%%;height:auto;background:#fff;border-radius:6px">
                <label style="display:flex;gap:14px;align-items:center;font-size:14px;padding:4px 2px">
                <output style="min-width:9em;font-variant-numeric:tabular-nums">%6$s</output>
                <input type="range" min="0" max="%7$d" step="1" value="%8$d" aria-label="%9$s" style="flex:1;display:none">%10$s
                </label>
                </div>
                <script>%11$s</script>""",
                id,
                still.width(),
                pictures.get(middle()),
                still.height(),
                Html.escape(still.alt()),
                Html.escape(captions.get(middle())),
                frames.size() - 1,
                middle(),
                Html.escape(name),
                stopped,
                script(id, pictures));
    }

    /** A page may hold the same explorer twice, so the script looks for every one of its kind that has not been readied. */
    private String script(String id, List<String> pictures) {
        var others = new ArrayList<>(pictures);
        others.set(middle(), ""); // the page holds it already
        return """
                (function () {
                var frames = %s, captions = %s, alts = %s;
                document.querySelectorAll('[data-spikelet="%s"]').forEach(function (box) {
                if (box.ready) return;
                box.ready = true;
                var image = box.querySelector('img'), caption = box.querySelector('output'), slider = box.querySelector('input');
                var still = image.src;
                slider.style.display = '';
                slider.addEventListener('input', function () {
                image.src = frames[slider.value] || still; image.alt = alts[slider.value];
                caption.textContent = captions[slider.value];
                slider.setAttribute('aria-valuetext', captions[slider.value]);
                });
                });
                })();""".formatted(
                        array(others),
                        array(captions),
                        array(frames.stream().map(Figure::alt).toList()),
                        id);
    }

    /** Texts as a JavaScript array that cannot end the script early. */
    private static String array(List<String> texts) {
        var array = new StringBuilder("[");
        for (var text : texts) {
            array.append(array.length() > 1 ? "," : "").append('"');
            for (char c : text.toCharArray()) {
                boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<' && c != '&';
                array.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
            array.append('"');
        }
        return array.append(']').toString();
    }

    /** The explorer in words. */
    @Override
    public String toString() {
        return "explorer, " + frames.size() + " frames, " + captions.get(0) + " to " + captions.get(captions.size() - 1)
                + ". " + still().alt();
    }
}
