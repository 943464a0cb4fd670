package spikelet.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The lines of a cell that begin with {@code %}: known from other kernels, and no Java. */
final class Magics {
    private static final Pattern LINE = Pattern.compile("(?m)^%+([a-zA-Z]\\w*)[ \t]*(.*)$");

    private Magics() {}

    /**
     * Does what such lines say.
     *
     * @return the cell's code with these lines empty
     * @throws CellFailure if one says what cannot be done
     */
    static String obey(Cell cell, Session session) {
        return LINE.matcher(cell.code()).replaceAll(line -> {
            String name = line.group(1);
            String path = line.group(2).strip();
            String where = cell.at(line.start()) + ": ";
            if (!name.equals("classpath")) {
                throw Reports.plain(
                        "Unsupported",
                        where + "%" + name
                                + " is not known here. To use a library, put its jar beside the notebook and write: %classpath the.jar");
            }
            if (!Files.exists(Path.of(path))) {
                throw Reports.plain(
                        "NoSuchFile",
                        where + "no jar and no folder of classes at "
                                + Path.of(path).toAbsolutePath());
            }
            session.addToClasspath(path);
            return "";
        });
    }
}
