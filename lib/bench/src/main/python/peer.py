"""What every Brian2 peer shares: its command line, the C++ standalone build, and the line of JSON it reports.

A peer script holds one benchmark. It defines `build(scale, method)`, which creates the network with Brian2 and
returns a `Model`, and ends with `peer.main("name", build, seconds=10)`. Run by hand, a peer prints its numbers:

    python3 coba.py --seconds 1 --seed 3
"""

import time

STARTED = time.perf_counter()  # before the slow imports: they are part of what a user waits for

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass, field

import numpy as np
import brian2 as b2


@dataclass
class Model:
    """The Brian2 objects of one benchmark network, and which neurons belong to which population."""

    group: b2.NeuronGroup
    synapses: list
    populations: dict  # name -> (first neuron, one past the last)
    inputs: list = field(default_factory=list)  # what else drives it
    event_rate: float = None  # synaptic events per second, where they come from neurons that nobody watches


def arguments(seconds, methods):
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=seconds, help="biological time")
    parser.add_argument("--scale", type=float, default=1.0, help="neurons, relative to the published network")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dt", type=float, default=0.1, help="time step in ms")
    parser.add_argument("--method", choices=methods, default=methods[0], help="integration method")
    parser.add_argument("--directory", help="keep the C++ project here, so that the next build is incremental")
    parser.add_argument("--spikes", help="write spike times (s) and neuron indices to this .npz file")
    return parser.parse_args()


def synapse_bytes(directory, synapses):
    """Bytes per synapse, at least: Brian2's arrays, which the run leaves in files, and the index of its spike queues.

    The queue holds each synapse once, as a 4-byte number in a vector that may have grown too large.
    """
    count = sum(len(s) for s in synapses)
    total = sum(4 * len(s) * len(s._pathways) for s in synapses)
    results = os.path.join(directory, "results")
    for file in os.listdir(results):
        if any(file.startswith(f"_dynamic_array_{s.name}_") for s in synapses):
            total += os.path.getsize(os.path.join(results, file))
    return total / count if count else None


def main(name, build, seconds, methods):
    args = arguments(seconds, methods)
    directory = args.directory or tempfile.mkdtemp(prefix="brian2-peer-")
    usage_file = os.path.join(tempfile.gettempdir(), f"brian2-peer-{os.getpid()}.json")
    measured = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measured.py")
    b2.prefs.devices.cpp_standalone.run_cmd_unix = [sys.executable, "-S", "-E", measured, usage_file, "./main"]
    b2.prefs.devices.cpp_standalone.openmp_threads = args.threads if args.threads > 1 else 0
    b2.BrianLogger.suppress_name("openmp")
    b2.set_device("cpp_standalone", build_on_run=False)
    b2.defaultclock.dt = args.dt * b2.ms
    b2.seed(args.seed)
    try:
        model = build(args.scale, args.method)
        monitor = b2.SpikeMonitor(model.group)
        network = b2.Network(model.group, *model.synapses, *model.inputs, monitor)
        network.run(args.seconds * b2.second)
        generated = time.perf_counter()
        b2.device.build(directory=directory, run=False, with_output=False)
        compiled = time.perf_counter()
        b2.device.run(directory, False, [])
        # Brian2's own measure of its time loop: processor time on one thread, wall time on several.
        run_s = b2.device._last_run_time
        with open(usage_file) as file:
            usage = json.load(file)
        times, neurons = np.array(monitor.t / b2.second), np.array(monitor.i)
        if args.spikes:
            np.savez(args.spikes, times=times, neurons=neurons)
        report = {
            "benchmark": name,
            "simulator": "brian2",
            "version": b2.__version__,
            "method": args.method,
            "threads": args.threads,
            "scale": args.scale,
            "dt_ms": args.dt,
            "seed": args.seed,
            "neurons": len(model.group),
            "synapses": int(sum(len(s) for s in model.synapses)),
            "bio_s": args.seconds,
            "generate_s": generated - STARTED,
            "compile_s": compiled - generated,
            "build_s": usage["wall_s"] - run_s,
            "run_s": run_s,
            "end_to_end_s": time.perf_counter() - STARTED,
            "peak_mb": usage["peak_mb"],
            "spikes": len(times),
            "last_spike_s": float(times.max()) if len(times) else 0.0,
            "events": events(neurons, model, args.seconds),
            "rates_hz": rates(times, neurons, model.populations, args.seconds),
            "bytes_per_synapse": synapse_bytes(directory, model.synapses),
            "python": platform.python_version(),
        }
        print(json.dumps(report), flush=True)
    finally:
        if os.path.exists(usage_file):
            os.remove(usage_file)
        if not args.directory:
            shutil.rmtree(directory, ignore_errors=True)


def events(neurons, model, seconds):
    """Synaptic events: for every spike, the number of synapses that leave its neuron."""
    if model.event_rate is not None:
        return round(model.event_rate * seconds)
    fired = np.bincount(neurons, minlength=len(model.group))
    return int(sum(fired[np.array(s.i) + getattr(s.source, "start", 0)].sum() for s in model.synapses))


def rates(times, neurons, populations, seconds):
    """Mean rate of each population over the whole run, in Hz."""
    return {
        name: float(np.count_nonzero((neurons >= first) & (neurons < last)) / (last - first) / seconds)
        for name, (first, last) in populations.items()
    }
