package spikelet.lab;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import spikelet.Progress;

/** A bar in the running cell that grows in place; when the work is done, a line remains that says how long it took. */
final class NotebookProgress implements Progress {

    /** What is shown at the moment; threads that work at the same time have a bar each. */
    private final Map<String, String> shown = new ConcurrentHashMap<>();

    @Override
    public void update(String title, double done, double elapsed, double left) {
        double part = Math.max(0, Math.min(1, done));
        var percent = String.format(Locale.ROOT, "%.0f %%", 100 * part);
        var rest = Double.isNaN(left) ? "" : ", " + duration(left) + " left";
        var html = String.format(
                Locale.ROOT,
                "<div style=\"font-size:13px\">%s&ensp;<progress value=\"%.3f\" max=\"1\" style=\"width:220px;"
                        + "vertical-align:middle\"></progress>&ensp;%s%s</div>",
                Html.escape(title),
                part,
                percent,
                rest);
        show(title, MimeBundle.html(html, title + ": " + percent + rest));
    }

    @Override
    public void finish(String title, double done, double elapsed) {
        var end = done >= 1
                ? "done in " + duration(elapsed)
                : String.format(Locale.ROOT, "stopped at %.0f %% after %s", 100 * done, duration(elapsed));
        show(
                title,
                MimeBundle.html(
                        "<div style=\"font-size:13px;opacity:.75\">" + Html.escape(title + ": " + end) + "</div>",
                        title + ": " + end));
        shown.remove(key(title));
    }

    private void show(String title, MimeBundle bundle) {
        if (!Surroundings.isNotebook()) {
            return;
        }
        var id = shown.get(key(title));
        if (id != null) {
            Surroundings.update(id, bundle);
            return;
        }
        id = Surroundings.display(bundle);
        if (id != null) {
            shown.put(key(title), id);
        }
    }

    private static String key(String title) {
        return Thread.currentThread().getName() + "\n" + title;
    }

    /** Seconds as a person says them: {@code 1.4 s}, {@code 12 s}, {@code 2 min 5 s}. */
    static String duration(double seconds) {
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
