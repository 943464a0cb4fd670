package spikelet.analysis;

/** Distances with a time constant. */
final class EventDistances {
    private EventDistances() {}

    /** The edit distance by dynamic programming; row by row, so that memory is one row. */
    static double victorPurpura(double[] a, double[] b, double cost) {
        var row = new double[b.length + 1];
        for (int j = 0; j <= b.length; j++) row[j] = j;
        for (double spike : a) {
            double diagonal = row[0];
            row[0]++;
            for (int j = 1; j <= b.length; j++) {
                double move = diagonal + cost * Math.abs(spike - b[j - 1]);
                diagonal = row[j];
                row[j] = Math.min(move, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length];
    }

    /** D² = ½ Σ s_i s_j exp(-|t_i - t_j|/tau) over the spikes of both, those of the second with sign s = -1; the inner sum decays along. */
    static double vanRossum(double[] a, double[] b, double tau) {
        double trace = 0;
        double last = 0;
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean both = i < a.length && j < b.length && a[i] == b[j];
            if (both) {
                // Equal spikes cancel exactly, whatever rounding.
                i++;
                j++;
                continue;
            }
            boolean first = j == b.length || i < a.length && a[i] < b[j];
            double t = first ? a[i++] : b[j++];
            int sign = first ? 1 : -1;
            trace *= StrictMath.exp((last - t) / tau);
            sum += 0.5 + sign * trace;
            trace += sign;
            last = t;
        }
        return Math.sqrt(Math.max(0, sum));
    }
}
