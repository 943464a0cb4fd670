// A neuron, a current, and its first spikes.  Run: scripts/jshell scripts/first-spike.jsh

var neuron = Lif.with().tau(20*ms).resistance(10*MOhm).rest(-70*mV).threshold(-50*mV);

System.out.println(neuron);
System.out.printf("rheobase: %.2f nA; below it the neuron never fires%n", in(neuron.rheobase(), nA));

var net = Network.named("a first spike");
var cell = net.population("neuron", 1, neuron).record("v").record("I");
net.stimulate(cell).step(2.6*nA, 20*ms, 220*ms);

var run = net.run(250*ms);
var times = run.spikes("neuron").times();
System.out.printf("2.6 nA for 200 ms: %d spikes%n", times.length);
for (double t : times) System.out.printf("  %6.1f ms%n", in(t, ms));

// The steady rate has a closed form; the simulation must agree with it.
double expected = neuron.rate(2.6*nA);
double measured = 1/(times[2] - times[1]);
System.out.printf("rate: %.2f Hz measured, %.2f Hz by the formula%n", measured, expected);
if (Math.abs(measured/expected - 1) > 0.01) throw new IllegalStateException("the rates differ by more than 1 %");

run.traces("neuron", "v", "I").show();
