/**
 * Spikelet's Java kernel for Jupyter, its launcher and its script runner. A {@code Session} evaluates Java with JShell in this virtual
 * machine; {@code SpikeletKernel} speaks Jupyter's protocol for it; {@link spikelet.kernel.Launcher} is what
 * {@code scripts/notebook} runs, {@link spikelet.kernel.ScriptMain} what {@code scripts/jshell FILE} runs. Notebooks need one
 * class only: {@link spikelet.kernel.Notebook}.
 */
package spikelet.kernel;
