"""Writes short_term.json: what Brian2's event-driven synapses with short-term plasticity do to an irregular train.

    python3 short_term.py FILE
"""

import json
import sys

import brian2
import numpy as np
from brian2 import Network, NeuronGroup, SpikeGeneratorGroup, StateMonitor, Synapses, ms

PARAMETERS = [("depressing", 0.5, 800, 0), ("facilitating", 0.03, 130, 530), ("both", 0.2, 300, 200)]
RECOVERY = "dx/dt = (1 - x)/recovery : 1 (event-driven)"
FACILITATION = "\ndu/dt = -u/facilitation : 1 (event-driven)"
USE = "u += U*(1 - u)\n"
RELEASE = "used = {u}*x\nx -= used\nsum_post += used"


def train():
    """Intervals of a Poisson process of 25 Hz, on the grid of 0.1 ms."""
    gaps = np.random.RandomState(12).exponential(40, 60)
    return np.unique(np.round(np.cumsum(gaps) * 10).astype(int)) / 10.0 + 1.0


def amplitudes(times, use, recovery, facilitation):
    source = SpikeGeneratorGroup(1, np.zeros(len(times), int), times * ms)
    target = NeuronGroup(1, "sum : 1")
    facilitates = facilitation > 0
    synapses = Synapses(
        source,
        target,
        RECOVERY + (FACILITATION if facilitates else ""),
        on_pre=(USE if facilitates else "") + RELEASE.format(u="u" if facilitates else "U"),
        namespace={"U": use, "recovery": recovery * ms, "facilitation": max(facilitation, 1) * ms},
    )
    synapses.connect()
    synapses.x = 1
    monitor = StateMonitor(target, "sum", record=True)
    Network(source, target, synapses, monitor).run((times[-1] + 5) * ms)
    steps = np.diff(monitor.sum[0])
    return [float(a) for a in steps[np.nonzero(steps)]]


def main(file):
    brian2.prefs.codegen.target = "numpy"
    brian2.defaultclock.dt = 0.1 * ms
    times = train()
    cases = [
        {"name": n, "U": u, "recovery_ms": r, "facilitation_ms": f, "amplitudes": amplitudes(times, u, r, f)}
        for n, u, r, f in PARAMETERS
    ]
    assert all(len(c["amplitudes"]) == len(times) for c in cases)
    result = {
        "model": "short-term plasticity",
        "source": "Tsodyks and Markram, PNAS 94, 1997; Markram, Wang and Tsodyks, PNAS 95, 1998",
        "equations": [
            "dx/dt = (1 - x)/recovery, du/dt = -u/facilitation",
            "at a spike: u += U (1 - u) (u = U without facilitation); amplitude u x; x -= u x",
        ],
        "initial": "x = 1, u = 0",
        "simulator": f"Brian2 {brian2.__version__}, event-driven synapses, dt 0.1 ms",
        "script": "lib/bench/src/main/python/short_term.py",
        "units": "amplitudes as a part of the weight",
        "spike_times_ms": [float(t) for t in times],
        "cases": cases,
    }
    with open(file, "w", encoding="utf-8") as out:
        json.dump(result, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
