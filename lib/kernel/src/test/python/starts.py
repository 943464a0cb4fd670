"""Starts the kernel many times, with each JDK: starts.py [TIMES [JAVA...]]

Each time: it becomes ready, evaluates 1+1, its heart beats, and it ends by itself when asked to. One line of counts for
each JDK; the exit status is 1 if one start failed. scripts/notebook --check must have made the kernel.
"""

import glob
import re
import statistics
import subprocess
import sys
import time

import zmq

from kernel_client import Kernel


def version(java):
    answer = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
    return re.search(r'"([^"]+)"', answer).group(1)


def jdks():
    found = {}
    for java in sorted(glob.glob("/usr/lib/jvm/*/bin/java")):
        if int(version(java).split(".")[0]) >= 17:
            found.setdefault(version(java), java)
    return list(found.values())


def heart_beats(manager):
    with zmq.Context() as context, context.socket(zmq.REQ) as heart:
        heart.linger = 0
        heart.connect(f"tcp://{manager.ip}:{manager.hb_port}")
        heart.send(b"there?")
        return heart.poll(5000) and heart.recv() == b"there?"


def start(java):
    """One start. Returns the seconds until it was ready and until its first cell was done, and what went wrong."""
    kernel = Kernel(java)
    try:
        began = time.time()
        value = kernel.value("1+1")
        first_cell = kernel.seconds_to_ready + time.time() - began
        problem = None if value == "2" else "1+1 is " + value
        if not heart_beats(kernel.manager):
            problem = "no heartbeat"
    finally:
        status = kernel.stop()
    return kernel.seconds_to_ready, first_cell, problem or (f"exit status {status}" if status != 0 else None)


def main():
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    all_good = True
    for java in sys.argv[2:] or jdks():
        ready, first, problems = [], [], []
        for _ in range(times):
            try:
                to_ready, to_first, problem = start(java)
                ready.append(to_ready)
                first.append(to_first)
            except Exception as error:
                problem = repr(error)
            if problem:
                problems.append(problem)
        good = f"JDK {version(java)}: {times - len(problems)} of {times} good"
        if ready:
            good += f"; ready in {statistics.median(ready):.2f} s, first cell done after"
            good += f" {statistics.median(first):.2f} s (medians; slowest {max(first):.2f} s)"
        print(good, *problems[:3], sep="; ", flush=True)
        all_good &= not problems
    sys.exit(0 if all_good else 1)


main()
