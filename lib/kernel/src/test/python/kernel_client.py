"""A kernel as Jupyter starts it, for the tests beside this file. Needs jupyter_client (Debian: jupyter-client)."""

import json
import os
import tempfile
import time
from pathlib import Path

from jupyter_client.manager import KernelManager

HOME = Path(__file__).resolve().parents[5]
FOLDER = HOME / "target" / "jupyter" / "kernels" / "spikelet"  # made by scripts/notebook


def write_kernelspec(folder, java):
    """Makes a folder for JUPYTER_PATH in which the kernel runs on the given Java."""
    spec = json.loads((FOLDER / "kernel.json").read_text())
    spec["argv"] = [word.replace("{resource_dir}", str(FOLDER)) for word in spec["argv"]]
    if java:
        spec["argv"][0] = str(java)
    target = Path(folder) / "kernels" / "spikelet"
    target.mkdir(parents=True)
    (target / "kernel.json").write_text(json.dumps(spec))


class Kernel:
    """A running kernel and its client."""

    def __init__(self, java=None):
        self.specs = tempfile.TemporaryDirectory(prefix="spikelet-")
        write_kernelspec(self.specs.name, java)
        os.environ["JUPYTER_PATH"] = self.specs.name
        started = time.time()
        self.manager = KernelManager(kernel_name="spikelet")
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        self.seconds_to_ready = time.time() - started

    def run(self, code, timeout=60, at_output=lambda: None, **options):
        """Executes a cell. Returns the reply and the messages it published, as (type, content).

        at_output is called once the cell has printed something.
        """
        request = self.client.execute(code, **options)
        published = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    break
            elif message["msg_type"] != "execute_input":
                if message["msg_type"] == "stream" and not any(kind == "stream" for kind, _ in published):
                    at_output()
                published.append((message["msg_type"], message["content"]))
        return self.reply(request, timeout), published

    def reply(self, request, timeout=60):
        """The content of the reply to a request."""
        while True:
            message = self.client.get_shell_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def value(self, code):
        """The text of a cell's value."""
        reply, published = self.run(code)
        assert reply["status"] == "ok", reply
        return [content["data"]["text/plain"] for kind, content in published if kind == "execute_result"][0]

    def stop(self):
        """Asks the kernel to end. Returns its exit status; None if it had to be killed."""
        process = self.manager.provisioner.process
        self.manager.request_shutdown()
        try:
            status = process.wait(timeout=10)
        except Exception:
            status = None
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.specs.cleanup()
        return status
