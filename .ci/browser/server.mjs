// The notebook server, started the way a user starts it: scripts/notebook, only without opening a browser.
import { spawn } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";

const ADDRESS = /https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/\S*/;

/**
 * Starts `command` and waits until it prints its address.
 * Returns { url, stop }; everything the server says goes to `log`.
 */
export async function startServer(command, args, { cwd, log, timeout = 600_000 }) {
  writeFileSync(log, "");
  // A process group of its own, so that stop() also ends Jupyter and the kernels under the script.
  const child = spawn(command, args, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => endGroup(child);

  const url = await new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => fail(`printed no address within ${timeout / 1000} s`), timeout);
    const fail = (why) => {
      clearTimeout(timer);
      reject(new Error(`${command} ${args.join(" ")} ${why}; its last words:\n${said.slice(-2000)}`));
    };
    const listen = (chunk) => {
      appendFileSync(log, chunk);
      said += chunk;
      // Only whole lines: half an address would lack its token.
      const found = said.slice(0, said.lastIndexOf("\n") + 1).match(ADDRESS);
      if (found) {
        clearTimeout(timer);
        resolve(new URL(found[0]));
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", (e) => fail(`did not start: ${e.message}`));
    child.on("exit", (code) => fail(`ended with status ${code}`));
  }).catch(async (e) => {
    await stop();
    throw e;
  });
  return { url, stop };
}

async function endGroup(child) {
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    if (!groupLives(child.pid)) return;
    process.kill(-child.pid, signal);
    for (let i = 0; i < 50 && groupLives(child.pid); i++) await new Promise((r) => setTimeout(r, 100));
  }
}

function groupLives(pid) {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}
