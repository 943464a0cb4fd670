package spikelet.trains;

/** Text formats of spike trains. In all of them a line that begins with {@code #} is a comment. */
public enum TrainFormat {
    /**
     * Comma-separated values with a header line: {@code time (ms)} or {@code time (s)}, then {@code train}, {@code neuron} or
     * {@code id}; further columns are passed over. As written here the window and the number of trains stand in comments above.
     */
    CSV,
    /**
     * What {@code printSpikes} of PyNN 0.4 to 0.7 writes: comments {@code # first_id = 0}, {@code # last_id = 8}, then a line per spike
     * with its time in ms and the neuron's id, divided by a tab. Trains are numbered from {@code first_id}.
     */
    PYNN,
    /**
     * What NEST's ASCII recording backend writes (versions 2 and 3): {@code sender}, then {@code time_ms}, or {@code time_step} and
     * {@code time_offset}, divided by tabs; also NEST 2's {@code .gdf} files, which have no header. Ids are numbered through from the
     * smallest in the file, which becomes train 0; steps count as 0.1 ms.
     */
    NEST,
    /** A line per train, its times in second divided by tabs, blanks or commas, as Neo's {@code AsciiSpikeTrainIO} writes for PyNN 0.8 and later. */
    LINES
}
