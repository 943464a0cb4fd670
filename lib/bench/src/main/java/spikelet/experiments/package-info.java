/** The full forms of experiments that the tutorials show in a shorter form. {@code scripts/experiments} runs them. */
package spikelet.experiments;
