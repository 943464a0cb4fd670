// A tutorial in a real browser, as a student meets it: open, Run All, look at the pictures, move the slider.
//
//   node tutorial-test.mjs [NOTEBOOK [OUTPUT_FOLDER]]
//
// NOTEBOOK is a file under notebooks/ (the first tutorial if left out). Screenshots and the server's log go to
// OUTPUT_FOLDER (target/browser). Set CHROMIUM to use another browser than /usr/bin/chromium.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { NotebookPage } from "./notebook-page.mjs";
import { startServer } from "./server.mjs";

const MOST_TIME_TO_RUN = 180_000;
const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "notebooks");
const name = basename(process.argv[2] ?? readdirSync(folder).find((f) => /^01-.*\.ipynb$/.test(f)) ?? "01-….ipynb");
const out = resolve(process.argv[3] ?? join(root, "target", "browser"));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

let passed = 0;
let failed = 0;
function check(statement, holds, detail = "") {
  holds ? passed++ : failed++;
  console.log(`${holds ? "ok    " : "NOT OK"} ${statement}${!holds && detail ? `: ${detail}` : ""}`);
}

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
const file = join(folder, name);
const before = readFileSync(file);
const expected = cellsWithPictures(JSON.parse(before));

const server = await startServer(join(root, "scripts", "notebook"), ["--no-browser"], {
  cwd: root,
  log: join(out, "server.log"),
});
let browser;
try {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: BROWSER_FLAGS });
  const notebook = new NotebookPage(await browser.newPage({ viewport: { width: 1200, height: 900 } }));
  await notebook.open(server.url, name);
  await notebook.clearOutputs();
  const start = Date.now();
  await notebook.runAll();
  await notebook.finished(MOST_TIME_TO_RUN);
  console.log(`Run All of ${name} took ${((Date.now() - start) / 1000).toFixed(1)} s`);

  const cells = await notebook.cells();
  reportCells(cells);
  await reportSliders(notebook);
  check("no script of the page failed", notebook.scriptErrors.length === 0, notebook.scriptErrors.join("; "));
  const shots = await notebook.screenshots(join(out, basename(name, ".ipynb")));
  console.log(`screenshots: ${shots.join(" ")}`);
  await notebook.close();
} catch (e) {
  check("the tutorial ran to its end", false, e.message);
} finally {
  await browser?.close();
  await server.stop();
}
check("the notebook file was left as it was", digest(readFileSync(file)) === digest(before));

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function reportCells(cells) {
  check("the tutorial has code cells", cells.length > 0);
  const left = cells.filter((c) => !c.ran);
  check("every code cell ran", left.length === 0, left.map(describe).join("; "));
  const wrong = cells.filter((c) => c.error && !c.mayFail);
  check("no cell shows an error", wrong.length === 0, wrong.map((c) => `${describe(c)} ${c.error}`).join("; "));

  const plotting = cells.filter((c) => c.pictures.length > 0);
  check("there are plots", plotting.length > 0);
  const empty = plotting.filter((c) => c.pictures.some(([width, height]) => !(width > 0 && height > 0)));
  const statement = `every picture under the ${plotting.length} plotting cells has a size`;
  check(statement, empty.length === 0, empty.map(describe).join("; "));
  const lost = cells.filter((c) => expected.has(c.index) && c.pictures.length === 0);
  check("every cell with a picture in the file has one here", lost.length === 0, lost.map(describe).join("; "));
}

async function reportSliders(notebook) {
  const sliders = notebook.sliders();
  const count = await sliders.count();
  check("there is an explorer with a slider", count > 0);
  for (let k = 0; k < count; k++) {
    const slider = sliders.nth(k);
    await slider.scrollIntoViewIfNeeded();
    await slider.focus();
    await slider.press("Home");
    const first = await notebook.pictureOf(slider);
    await slider.press("End");
    await notebook.page.waitForTimeout(300);
    const last = await notebook.pictureOf(slider);
    check(`slider ${k + 1} has a picture`, first !== null && last !== null);
    check(`slider ${k + 1} moves its picture`, first && last && digest(first) !== digest(last));
  }
}

function describe(cell) {
  return `cell ${cell.index + 1} (${cell.source})`;
}

/** The numbers of the cells whose committed outputs hold a picture. */
function cellsWithPictures(notebook) {
  const pictured = (output) => {
    const data = output.data ?? {};
    return "image/png" in data || /<(img|canvas|svg)\b/.test([data["text/html"] ?? []].flat().join(""));
  };
  return new Set(notebook.cells.flatMap((cell, k) => ((cell.outputs ?? []).some(pictured) ? [k] : [])));
}
