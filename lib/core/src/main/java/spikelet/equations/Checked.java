package spikelet.equations;

import java.util.List;
import java.util.Map;
import spikelet.Dimension;

/**
 * A model whose every name is known and whose every unit fits.
 *
 * @param equations the equations
 * @param threshold the condition of a spike; null for none
 * @param reset what happens at a spike; may be empty
 * @param dimensions of every state variable, sub-expression and parameter, those given outside the text included
 * @param missing parameters that have no value yet, in the order of the text
 * @param unused names given outside the text that the model neither declares nor uses
 */
public record Checked(
        Equations equations,
        Expr threshold,
        List<Equations.Assignment> reset,
        Map<String, Dimension> dimensions,
        List<String> missing,
        List<String> unused) {}
