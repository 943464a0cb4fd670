"""Writes receptors.json: kinetic receptors under pulses of transmitter, solved by scipy to high accuracy.

    python3 receptors.py FILE
"""

import json
import sys

import numpy as np
import scipy
from scipy.integrate import solve_ivp

# Rates per second at 1 mM of transmitter: Destexhe, Mainen and Sejnowski, in Koch and Segev 1998.
RECEPTORS = {
    "AMPA": {"binding_Hz": 1100.0, "unbinding_Hz": 190.0, "reversal_mV": 0.0},
    "NMDA": {"binding_Hz": 72.0, "unbinding_Hz": 6.6, "reversal_mV": 0.0, "magnesium_mM": 1.0},
    "GABA_A": {"binding_Hz": 5000.0, "unbinding_Hz": 180.0, "reversal_mV": -80.0},
    "GABA_B": {"binding_Hz": 90.0, "unbinding_Hz": 1.2, "reversal_mV": -95.0,
               "production_Hz": 180.0, "removal_Hz": 34.0, "dissociation_uM4": 100.0},
}
PULSE = 1e-3
TRAINS = {
    "one spike": [5.0],
    "a pulse prolonged": [5.0, 5.4, 6.2, 12.0],
    "fifty spikes at 200 Hz": [5.0 + 5 * k for k in range(50)],
}
TIMES = [4.0, 5.5, 6.0, 6.8, 7.3, 10.0, 15.0, 25.0, 50.0, 100.0, 200.0, 256.0, 300.0, 400.0]
BURSTS = [1, 2, 5, 10, 20]
CELL = {"C_pF": 200.0, "g_L_nS": 10.0, "E_L_mV": -70.0, "g_nS": 8.0}
CELL_TIMES = [6.0, 8.0, 12.0, 20.0, 30.0, 45.0, 60.0]
CELL_TRAIN = [5.0, 9.0, 25.0, 25.5]
OPTIONS = {"method": "DOP853", "rtol": 1e-12, "atol": 1e-16}


def edges(spikes):
    """When transmitter comes and goes, in second: a list of (time, present)."""
    changes = []
    for k, t in enumerate(spikes):
        changes.append((t * 1e-3, 1.0))
        if k + 1 == len(spikes) or spikes[k + 1] * 1e-3 > t * 1e-3 + PULSE:
            changes.append((t * 1e-3 + PULSE, 0.0))
    return changes


def solve(derivatives, start, spikes, times):
    """The state at the given times, the solver stopped wherever the transmitter changes."""
    grid = sorted(set([0.0] + [t for t, _ in edges(spikes)] + list(times)))
    present = dict(edges(spikes))
    state = np.array(start)
    on = present.get(0.0, 0.0)
    found = {0.0: state}
    for a, b in zip(grid[:-1], grid[1:]):
        on = present.get(a, on)
        state = solve_ivp(lambda t, y: derivatives(y, on), (a, b), state, **OPTIONS).y[:, -1]
        found[b] = state
    return [found[t] for t in times]


def kinetics(p):
    def derivatives(y, on):
        r = p["binding_Hz"] * on * (1 - y[0]) - p["unbinding_Hz"] * y[0]
        return [r, p.get("production_Hz", 0) * y[0] - p.get("removal_Hz", 0) * y[1]]
    return derivatives


def opened(p, y):
    if "dissociation_uM4" not in p:
        return y[0]
    return y[1] ** 4 / (y[1] ** 4 + p["dissociation_uM4"])


def cell(p, magnesium):
    """v in volt behind the receptors' r."""
    def derivatives(y, on):
        r, s = kinetics(p)(y, on)
        block = 1 / (1 + magnesium / 3.57 * np.exp(-0.062 * y[2] * 1e3)) if magnesium else 1
        synaptic = CELL["g_nS"] * 1e-9 * y[0] * block * (p["reversal_mV"] * 1e-3 - y[2])
        leak = CELL["g_L_nS"] * 1e-9 * (CELL["E_L_mV"] * 1e-3 - y[2])
        return [r, s, (leak + synaptic) / (CELL["C_pF"] * 1e-12)]
    return derivatives


def main(file):
    courses, cells, bursts = [], [], []
    for name, p in RECEPTORS.items():
        for train, spikes in TRAINS.items():
            states = solve(kinetics(p), [0, 0], spikes, [t * 1e-3 for t in TIMES])
            courses.append({"receptor": name, "train": train, "open": [float(opened(p, y)) for y in states]})
    for name, magnesium in [("AMPA", 0), ("NMDA", 0), ("NMDA", 1), ("GABA_A", 0)]:
        p = RECEPTORS[name]
        start = [0, 0, CELL["E_L_mV"] * 1e-3]
        states = solve(cell(p, magnesium), start, CELL_TRAIN, [t * 1e-3 for t in CELL_TIMES])
        cells.append({"receptor": name, "magnesium_mM": magnesium, "v_mV": [float(y[2] * 1e3) for y in states]})
    for n in BURSTS:
        grid = [k * 1e-3 for k in range(1, 501)]
        p = RECEPTORS["GABA_B"]
        states = solve(kinetics(p), [0, 0], [5.0 + 5 * k for k in range(n)], grid)
        bursts.append({"spikes": n, "peak_open": float(max(opened(p, y) for y in states))})
    result = {
        "model": "kinetic receptors under pulses of transmitter of 1 ms and 1 mM, prolonged by spikes during them",
        "source": "Destexhe, Mainen and Sejnowski 1998, in Koch and Segev, Methods in Neuronal Modeling; "
                  "magnesium: Jahr and Stevens, J. Neurosci. 10, 1990, eq. 4a",
        "equations": [
            "dr/dt = binding [pulse] (1 - r) - unbinding r, open = r",
            "GABA_B: ds/dt = production r - removal s, open = s^4 / (s^4 + dissociation)",
            "cell: C dv/dt = g_L (E_L - v) + g open / (1 + Mg/3.57 mM exp(-0.062 v/mV)) (reversal - v)",
        ],
        "solver": f"scipy {scipy.__version__} DOP853 rtol 1e-12 atol 1e-16, restarted where the transmitter changes",
        "script": "lib/bench/src/main/python/receptors.py",
        "receptors": RECEPTORS,
        "trains_ms": TRAINS,
        "times_ms": TIMES,
        "courses": courses,
        "cell": {"parameters": CELL, "train_ms": CELL_TRAIN, "times_ms": CELL_TIMES, "cases": cells},
        "bursts": {"interval_ms": 5, "first_ms": 5, "peak_over_ms": "1, 2, … 500", "cases": bursts},
    }
    with open(file, "w", encoding="utf-8") as out:
        json.dump(result, out, indent=1, ensure_ascii=False)
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
