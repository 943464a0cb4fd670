// The CUBA network of Vogels and Abbott (2005), as benchmarked by Brette et al. (2007, J Comput Neurosci 23:349-398):
// 4,000 neurons that keep each other busy.  Run: scripts/jshell scripts/balanced-network.jsh

var net = Network.named("CUBA").seed(2);
var model = Lif.with().tau(20*ms).rest(-49*mV).threshold(-50*mV).reset(-60*mV).refractory(5*ms);
var e = net.excitatory("E", 3200, model).initial("v", uniform(-60*mV, -50*mV));
var i = net.inhibitory("I", 800, model).initial("v", uniform(-60*mV, -50*mV));
net.connect(e).to(e, i).probability(0.02).weight(1.62*mV).decay(5*ms);
net.connect(i).to(e, i).probability(0.02).weight(-9*mV).decay(10*ms);
System.out.println(net);

var run = net.run(2.5*second);
System.out.println(run);

// Its first half second is left out: the network must find its state first.
for (var spikes : run.spikes()) {
    var late = spikes.between(0.5*second, 2.5*second);
    System.out.printf("%s: %.2f Hz, CV of the intervals %.2f%n", late.population(), late.rate(), late.cv());
    // 40 such networks in Brian2: 5.59 Hz on average; one network differs from the next by 0.31 Hz.
    if (Math.abs(late.rate() - 5.59) > 4*0.31) throw new IllegalStateException("a rate of " + late.rate() + " Hz is not CUBA's");
}

run.raster().show();
