package spikelet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the measurements were taken on, and how much memory this process took. */
final class Machine {
    private Machine() {}

    /**
     * The machine in words.
     *
     * @return such as {@code AMD EPYC, 2 cores, 23 GiB, Linux amd64}
     */
    static String name() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s, %s %s",
                field("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    /**
     * The version of the running JDK.
     *
     * @return such as {@code 17.0.15}
     */
    static String jdk() {
        return System.getProperty("java.version");
    }

    /**
     * A warning if other work takes more than half a core: times are then only indicative.
     *
     * @return a sentence, or an empty text on a quiet machine
     */
    static String unrest() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load < 0.5) return "";
        return String.format(
                Locale.ROOT,
                "the machine is busy (load %.1f on %d cores): the times below are only indicative",
                load,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The most memory this process has held: resident memory where the system tells, else the JVM's own pools.
     *
     * @return MiB
     */
    static double peakMb() {
        var resident = field("/proc/self/status", "VmHWM", "").replaceAll("[^0-9]", "");
        if (!resident.isEmpty()) return Long.parseLong(resident) / 1024.0;
        long bytes = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP || pool.getType() == MemoryType.NON_HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes / 1048576.0;
    }

    private static String memory() {
        var kib = field("/proc/meminfo", "MemTotal", "").replaceAll("[^0-9]", "");
        return kib.isEmpty() ? "memory unknown" : Math.round(Long.parseLong(kib) / 1048576.0) + " GiB";
    }

    private static String field(String file, String key, String otherwise) {
        try {
            for (var line : Files.readAllLines(Path.of(file))) {
                if (line.startsWith(key))
                    return line.substring(line.indexOf(':') + 1).strip();
            }
        } catch (IOException e) {
            // Not Linux: the caller's default says so.
        }
        return otherwise;
    }
}
