package spikelet.figure;

/** A result that is best looked at as a figure; as the last expression of a notebook cell it shows that figure. */
public interface Pictured {

    /** {@return the figure} */
    Figure figure();
}
