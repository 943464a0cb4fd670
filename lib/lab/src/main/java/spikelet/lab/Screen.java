package spikelet.lab;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether there is a screen. Asked before anything is drawn: if {@code DISPLAY} names a screen that is gone, as it often does in
 * a session that outlived its login, Java could not even draw into memory any more, unless it is told in time that there is none.
 */
final class Screen {

    private static final int TIMEOUT = 500;
    private static final int FIRST_PORT = 6000;
    private static final boolean THERE = find();

    private Screen() {}

    static boolean isThere() {
        return THERE && !GraphicsEnvironment.isHeadless();
    }

    private static boolean find() {
        if (Boolean.getBoolean("java.awt.headless")) {
            return false;
        }
        var display = System.getenv("DISPLAY");
        var system = System.getProperty("os.name", "");
        if (display == null || display.isBlank() || system.startsWith("Windows") || system.startsWith("Mac")) {
            return true; // Java knows by itself
        }
        if (answers(display)) {
            return true;
        }
        System.setProperty("java.awt.headless", "true");
        return false;
    }

    /** Whether an X server listens at {@code :0}, {@code :0.0} or {@code host:10.0}. */
    private static boolean answers(String display) {
        int colon = display.lastIndexOf(':');
        var host = colon < 0 ? "" : display.substring(0, colon);
        var number = display.substring(colon + 1).replaceFirst("\\..*", "");
        if (!number.matches("\\d{1,5}")) {
            return false;
        }
        var local = Path.of("/tmp/.X11-unix/X" + number);
        boolean here = host.isEmpty() || host.equals("unix");
        try {
            if (here && Files.exists(local)) {
                try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    return channel.connect(UnixDomainSocketAddress.of(local));
                }
            }
            try (var socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(here ? "localhost" : host, FIRST_PORT + Integer.parseInt(number)),
                        TIMEOUT);
                return true;
            }
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException nobodyThere) {
            return false;
        }
    }
}
