/**
 * Models as equations: text is read, checked and told again as data, LaTeX or text.
 *
 * <pre>
 * C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt   # an equation; the coefficient may be missing
 * tau_w dw/dt = a*(v - EL) - w : amp
 * DT = 2*mV : volt                                                 # a parameter with a default
 * gL : siemens; C : farad                                          # parameters whose values are given later
 * drive = I/gL : volt                                              # a sub-expression
 * </pre>
 *
 * <p>{@link spikelet.NeuronModel#of} tells the whole language by example; here is its grammar in words.
 *
 * <p><b>Statements</b> end with a line or a {@code ;}. A line that ends with an operator or begins with one goes on, and so does
 * everything in parentheses. {@code #} begins a comment.
 *
 * <p><b>Names</b> begin with a letter and hold letters, digits and {@code _}. Built in are {@code t} (the time),
 * {@code dt} (the time step), {@code I} (the input current), {@code xi} (white noise, 1/second^(1/2)), {@code pi}, {@code true} and
 * {@code false}. {@code name(t)} is a {@linkplain spikelet.equations.TableNames table} read at the time.
 *
 * <p><b>Sorts</b>: {@code : integer} and {@code : boolean} stand in the place of a unit. A number is an integer where that is certain: whole
 * literals, sums, differences, products and powers of integers, {@code int}, {@code floor}, {@code ceil}, {@code round}, {@code sign}.
 * {@code (spikes)} after the unit marks a variable that has no equation and only spikes change.
 *
 * <p><b>Units</b> are those of {@link spikelet.Quantity}. After a colon {@code volt}, {@code V}, {@code nS/cm^2},
 * {@code 1}: only the dimension counts. Inside an expression a unit is a value, {@code 20*mV} or {@code 20 mV}, which binds
 * tighter than any other operator but a power: {@code 1/20 ms} is 1/(20*ms). A single letter is a name there, not a unit:
 * m, h, n, C and V are the field's variables. A plain {@code 0} fits every unit.
 *
 * <p><b>Operators</b>, from tight to loose: {@code ^} or {@code **} (to the right), sign, {@code * /}, {@code + -},
 * {@code < <= > >= == !=}, {@code not} or {@code !}, {@code and} or {@code &&}, {@code or} or {@code ||}. Conditions are no
 * numbers: {@code int(v > 0)} makes one of them. The functions are those of {@link spikelet.equations.Function};
 * {@code rand()} has no place in equations, only in the condition and the statements of a spike and in start values.
 *
 * <p><b>Rules of plasticity</b> ({@link spikelet.PlasticityRule}) are written in the same way; each variable says after its unit to
 * whom it {@linkplain spikelet.equations.Owner belongs}, {@code dx/dt = -x/tau : 1 (pre)}, and {@code weight} is a unit.
 *
 * <p><b>Text that is no model</b> is told in a {@link spikelet.equations.ModelError}, whatever the text.
 */
package spikelet.equations;
