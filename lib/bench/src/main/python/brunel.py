"""Brunel 2000 (J Comput Neurosci 8:183-208, model A): g 5, eta 2, delay 1.5 ms; asynchronous and irregular.

Pairs connect with probability 0.1, which gives 1,000 excitatory and 250 inhibitory inputs on average.
"""

import peer
from brian2 import Hz, NeuronGroup, PoissonInput, Synapses, ms, mV

EXCITATORY, INHIBITORY = 10000, 2500
INPUTS = 1000
PARAMETERS = dict(tau=20 * ms, J=0.1 * mV, g=5)
METHODS = ["exact"]


def build(scale, method):
    e, i = round(EXCITATORY * scale), round(INHIBITORY * scale)
    p = INPUTS / e
    group = NeuronGroup(e + i, "dv/dt = -v/tau : volt (unless refractory)", threshold="v > 20*mV", reset="v = 10*mV",
                        refractory=2 * ms, method=method, namespace=PARAMETERS)
    excitation = Synapses(group[:e], group, on_pre="v += J", delay=1.5 * ms, namespace=PARAMETERS)
    excitation.connect(p=p)
    inhibition = Synapses(group[e:], group, on_pre="v -= g*J", delay=1.5 * ms, namespace=PARAMETERS)
    inhibition.connect(p=p)
    external = PoissonInput(group, "v", N=INPUTS, rate=20 * Hz, weight=PARAMETERS["J"])
    return peer.Model(group, [excitation, inhibition], {"E": (0, e), "I": (e, e + i)}, [external])


if __name__ == "__main__":
    peer.main("brunel", build, seconds=1, methods=METHODS)
