"""Writes gap_junctions.json: spike times of two cells of unequal drive, alone and electrically coupled, solved by scipy.

    python3 gap_junctions.py FILE
"""

import json
import sys

import numpy as np
import scipy
from scipy.integrate import solve_ivp

AREA = 2e-4  # cm²; currents in nA over it are µA/cm² times 1e-3
DURATION = 200.0


def exprel(x):
    return np.where(np.abs(x) < 1e-8, 1 + x / 2, np.expm1(x) / np.where(x == 0, 1, x))


def hodgkin_huxley(v):
    """Rates of m, h, n in 1/ms at v in mV: J. Physiol. 117, 1952, rest at -65 mV."""
    return (
        (1 / exprel(-(v + 40) / 10), 4 * np.exp(-(v + 65) / 18)),
        (0.07 * np.exp(-(v + 65) / 20), 1 / (1 + np.exp(-(v + 35) / 10))),
        (0.1 / exprel(-(v + 55) / 10), 0.125 * np.exp(-(v + 65) / 80)),
    )


def wang_buzsaki(v):
    """J. Neurosci. 16, 1996; m is instantaneous, h and n are faster by the factor 5."""
    return (
        (1 / exprel(-(v + 35) / 10), 4 * np.exp(-(v + 60) / 18)),
        (5 * 0.07 * np.exp(-(v + 58) / 20), 5 / (1 + np.exp(-(v + 28) / 10))),
        (5 * 0.1 / exprel(-(v + 34) / 10), 5 * 0.125 * np.exp(-(v + 44) / 80)),
    )


MODELS = {
    "Hodgkin-Huxley": {"rates": hodgkin_huxley, "g": (120.0, 36.0, 0.3), "E": (50.0, -77.0, -54.387), "slow_m": True,
                       "start": -65.0, "drive_nA": [2.0, 2.1], "couplings_nS": [0.0, 20.0, 100.0]},
    "Wang-Buzsaki": {"rates": wang_buzsaki, "g": (35.0, 9.0, 0.1), "E": (55.0, -90.0, -65.0), "slow_m": False,
                     "start": -64.0, "drive_nA": [0.2, 0.21], "couplings_nS": [0.0, 5.0, 20.0]},
}


def steady(rates):
    return [a / (a + b) for a, b in rates]


def spikes(model, coupling):
    """Upward crossings of 0 mV of both cells, in ms."""
    (gna, gk, gl), (ena, ek, el) = model["g"], model["E"]
    drive = np.array(model["drive_nA"]) * 1e-3 / AREA
    g = coupling * 1e-6 / AREA  # mS/cm²

    def derivatives(t, y):
        v, m, h, n = y.reshape(4, 2)
        (am, bm), (ah, bh), (an, bn) = model["rates"](v)
        open_m = m if model["slow_m"] else am / (am + bm)
        dv = drive - gna * open_m**3 * h * (v - ena) - gk * n**4 * (v - ek) - gl * (v - el) + g * (v[::-1] - v)
        return np.concatenate([dv, am * (1 - m) - bm * m, ah * (1 - h) - bh * h, an * (1 - n) - bn * n])

    events = []
    for k in range(2):
        def crossing(t, y, k=k):
            return y[k]
        crossing.direction = 1
        events.append(crossing)
    v = np.full(2, model["start"])
    start = np.concatenate([v] + [np.full(2, x[0]) for x in steady(model["rates"](v))])
    solution = solve_ivp(derivatives, (0, DURATION), start, method="DOP853", rtol=1e-10, atol=1e-12, events=events)
    return [[float(t) for t in times] for times in solution.t_events]


def main(file):
    cases = [
        {"model": name, "start_mV": m["start"], "drive_nA": m["drive_nA"], "gap_junction_nS": g,
         "spikes_ms": spikes(m, g)}
        for name, m in MODELS.items() for g in m["couplings_nS"]
    ]
    result = {
        "model": "two cells of 20,000 square micrometres, one gap junction between them",
        "source": "Hodgkin and Huxley, J. Physiol. 117, 1952; Wang and Buzsaki, J. Neurosci. 16, 1996",
        "initial": "v as given, gates at their steady state there",
        "spike": "upward crossing of 0 mV",
        "duration_ms": DURATION,
        "solver": f"scipy {scipy.__version__} DOP853 rtol 1e-10 atol 1e-12, spikes by root finding",
        "script": "lib/bench/src/main/python/gap_junctions.py",
        "cases": cases,
    }
    with open(file, "w", encoding="utf-8") as out:
        json.dump(result, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
