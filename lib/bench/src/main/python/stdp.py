"""Song, Miller and Abbott 2000 (Nat Neurosci 3:919-926): a thousand inputs compete for one neuron.

Pairs of spikes all to all. An arriving spike delivers the weight it finds; a postsynaptic spike of the same step comes after it.
"""

import peer
from brian2 import Hz, NeuronGroup, PoissonGroup, Synapses, mV, ms

INPUTS = 1000
PARAMETERS = dict(tau=20 * ms, taue=5 * ms, El=-70 * mV, Ee=0 * mV, largest=0.015, plus=0.01, minus=0.0105, window=20 * ms)
METHODS = ["euler", "rk4"]

NEURON = """
dv/dt = (El - v + g*(Ee - v))/tau : volt
dg/dt = -g/taue : 1
"""
SYNAPSE = """
w : 1
dx/dt = -x/window : 1 (event-driven)
dy/dt = -y/window : 1 (event-driven)
"""


def build(scale, method):
    inputs = PoissonGroup(round(INPUTS * scale), rates=15 * Hz)
    neuron = NeuronGroup(1, NEURON, threshold="v > -54*mV", reset="v = -60*mV", method=method, namespace=PARAMETERS)
    neuron.v = PARAMETERS["El"]
    synapses = Synapses(inputs, neuron, SYNAPSE,
                        on_pre="g += w; x += 1; w = clip(w - minus*largest*y, 0, largest)",
                        on_post="y += 1; w = clip(w + plus*largest*x, 0, largest)", namespace=PARAMETERS)
    synapses.connect()
    synapses.w = "rand() * largest"
    return peer.Model(neuron, [synapses], {"neuron": (0, 1)}, [inputs], event_rate=15 * len(inputs))


if __name__ == "__main__":
    peer.main("stdp", build, seconds=100, methods=METHODS)
