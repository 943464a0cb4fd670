package spikelet.lab;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Where {@code show()} leaves a picture on a machine without a screen: the folder {@code spikelet-figures} where the program was
 * started, since that is where people look, on their own machine as on one they are logged in to; a temporary folder would be
 * hard to find and soon be emptied. The files are numbered in the order they were shown, so running a script again replaces
 * them.
 */
final class FigureFolder {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private FigureFolder() {}

    /** Chooses the next file, has it written and prints its path; true, as the figure is shown. */
    static boolean save(String title, String ending, Consumer<Path> write) {
        var name = String.format(Locale.ROOT, "%02d-%s%s", COUNT.incrementAndGet(), slug(title), ending);
        var file = Path.of("spikelet-figures", name);
        write.accept(file);
        System.out.println("no screen here: wrote " + file.toAbsolutePath());
        return true;
    }

    /** A title as part of a file name: letters and digits, the rest dashes. */
    static String slug(String title) {
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "figure" : slug.substring(0, Math.min(40, slug.length()));
    }
}
