package spikelet;

import java.util.Collection;
import java.util.Locale;

/** Finds the name a person probably meant. */
final class Nearest {
    private Nearest() {}

    /** A clause to append to an error: the nearest known name if one is near, else the known names if they are few. */
    static String hint(String wanted, Collection<String> known) {
        var name = wanted == null ? "" : wanted;
        String best = null;
        // In half edits: a difference in case alone counts one, so that 'mss' is nearer to ms than to MS.
        int bestDistance = 2 * Math.max(1, name.length() / 2) + 2;
        for (var candidate : known) {
            int d = distance(name, candidate)
                    + distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (d < bestDistance) {
                bestDistance = d;
                best = candidate;
            }
        }
        if (best != null) return "; did you mean '" + best + "'?";
        if (known.isEmpty()) return "; there is none yet";
        return known.size() > 12 ? "" : "; known: " + String.join(", ", known);
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
