"""Brunel 2000 (J Comput Neurosci 8:183-208, model A) whose synapses between excitatory neurons learn from pairs of spikes, all to all."""

import peer
from brian2 import Hz, NeuronGroup, PoissonInput, Synapses, ms, mV

EXCITATORY, INHIBITORY = 10000, 2500
INPUTS = 1000
PARAMETERS = dict(tau=20 * ms, J=0.1 * mV, g=5, largest=0.3 * mV, plus=0.001, minus=0.00105, window=20 * ms)
METHODS = ["exact"]

SYNAPSE = """
w : volt
dx/dt = -x/window : 1 (event-driven)
dy/dt = -y/window : 1 (event-driven)
"""


def build(scale, method):
    e, i = round(EXCITATORY * scale), round(INHIBITORY * scale)
    p = INPUTS / e
    group = NeuronGroup(e + i, "dv/dt = -v/tau : volt (unless refractory)", threshold="v > 20*mV", reset="v = 10*mV",
                        refractory=2 * ms, method=method, namespace=PARAMETERS)
    learning = Synapses(group[:e], group[:e], SYNAPSE,
                        on_pre="v_post += w; x += 1; w = clip(w - minus*largest*y, 0*mV, largest)",
                        on_post="y += 1; w = clip(w + plus*largest*x, 0*mV, largest)", delay={"pre": 1.5 * ms},
                        namespace=PARAMETERS)
    learning.connect(p=p)
    learning.w = PARAMETERS["J"]
    excitation = Synapses(group[:e], group[e:], on_pre="v += J", delay=1.5 * ms, namespace=PARAMETERS)
    excitation.connect(p=p)
    inhibition = Synapses(group[e:], group, on_pre="v -= g*J", delay=1.5 * ms, namespace=PARAMETERS)
    inhibition.connect(p=p)
    external = PoissonInput(group, "v", N=INPUTS, rate=20 * Hz, weight=PARAMETERS["J"])
    return peer.Model(group, [learning, excitation, inhibition], {"E": (0, e), "I": (e, e + i)}, [external])


if __name__ == "__main__":
    peer.main("brunel-stdp", build, seconds=1, methods=METHODS)
