double life = System.getProperty("java.vm.info").contains("interpreted") ? 20*ms : 1*second; // what is learned of methods takes time

var neuron = Lif.with().tau(20*ms).rest(-49*mV).threshold(-50*mV).reset(-60*mV).refractory(5*ms);
var net = Network.named("rehearsal").seed(1);
var e = net.excitatory("E", 800, neuron).initial("v", uniform(-60*mV, -50*mV)).record("v", 0);
var i = net.inhibitory("I", 200, neuron).initial("v", uniform(-60*mV, -50*mV));
net.connect(e).to(e, i).probability(0.08).weight(1.62*mV).decay(5*ms);
net.connect(i).to(e, i).probability(0.08).weight(-9*mV).decay(10*ms);
var run = net.run(2*life);
System.out.println(run);
run.raster()

run.trace("E", "v").figure()

table(FiCurve.of(Lif.with(), 0*nA, 5*nA))

var open = Network.named("conductances").seed(1);
var leaky = Lif.with().tau(20*ms).rest(-60*mV).threshold(-50*mV).reset(-60*mV).refractory(5*ms).leak(10*nS);
var from = open.poisson("inputs", 500, 10*Hz);
var to = open.population("neurons", 500, leaky);
open.connect(from).to(to).probability(0.1).weight(uniform(5*nS, 7*nS)).conductance(5*ms, 0*mV);
open.connect(to).to(to).inDegree(50).weight(20*nS).conductance(10*ms, -80*mV).delay(1.5*ms);
var pushed = open.population("pushed", 500, Lif.with());
open.stimulate(pushed).poisson(10000*Hz).weight(0.1*mV);
open.connect(pushed).to(pushed).inDegree(50).weight(-0.1*mV).delay(1.5*ms);
open.run(life).spikes("neurons").rate()

var mine = NeuronModel.of("""
        C dv/dt = -gL*(v - EL) - w + I : volt
        tau_w dw/dt = -w               : amp
        C = 200*pF : farad; gL = 10*nS : siemens; EL = -65*mV : volt
        tau_w = 100*ms : second; b = 20*pA : amp
        """).spikesWhen("v > -50*mV").onSpike("v = EL; w += b").initially("v = EL");
mine

var cells = Network.named("equations").seed(1);
var channels = cells.population("channels", 200, Neurons.traubMiles());
cells.connect(channels).to(channels).probability(0.1).weight(6*nS).conductance(5*ms, 0*mV);
cells.stimulate(channels).constant(300*pA);
cells.stimulate(cells.population("mine", 1, mine).record("v").record("w")).step(0.3*nA, 5*ms, 350*ms);
cells.run(life).traces("mine", "v", "w")
