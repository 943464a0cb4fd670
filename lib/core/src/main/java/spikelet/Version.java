package spikelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the library. */
final class Version {
    static final String TEXT = read();

    private Version() {}

    private static String read() {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
