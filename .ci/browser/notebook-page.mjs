// What a student does and sees in the classic notebook (6.4), in words a test can use.

/** A notebook open in a browser tab. */
export class NotebookPage {
  constructor(page) {
    this.page = page;
    this.scriptErrors = [];
    page.on("pageerror", (e) => this.scriptErrors.push(e.message));
  }

  /** Opens the notebook at `path` (relative to the server's folder) and waits for its kernel. */
  async open(server, path) {
    const url = new URL(server);
    const base = url.pathname.replace(/\/(tree|notebooks|lab)?(\/.*)?$/, "");
    url.pathname = `${base}/notebooks/${path}`;
    await this.page.goto(url.href);
    await this.page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected(), null, { timeout: 60_000 });
    // The committed file must stay as it is: nothing is saved behind the test's back.
    await this.page.evaluate(() => {
      Jupyter.notebook.set_autosave_interval(0);
      Jupyter.notebook.save_notebook = () => Promise.resolve();
    });
  }

  /** Forgets the outputs that came with the file, so that what is seen afterwards is new. */
  async clearOutputs() {
    await this.page.evaluate(() => Jupyter.notebook.clear_all_output());
  }

  /** Cell > Run All, by the menu. */
  async runAll() {
    await this.page.click("#celllink");
    await this.page.click("#run_all_cells");
  }

  /** Waits until no cell is running or waiting and the kernel is idle. */
  async finished(timeout) {
    await this.page.waitForFunction(
      () => {
        const code = Jupyter.notebook.get_cells().filter((c) => c.cell_type === "code" && c.get_text().trim());
        const waiting = code.filter((c) => !Number.isInteger(c.input_prompt_number));
        const mayFail = (c) => (c.metadata.tags ?? []).includes("raises-exception");
        const failed = code.some((c) => !mayFail(c) && c.output_area.outputs.some((o) => o.output_type === "error"));
        const busy = Jupyter.notebook.kernel_busy || code.some((c) => c.element.hasClass("running"));
        // After an error that was not announced the notebook drops the cells that were waiting.
        return !busy && (failed || waiting.length === 0);
      },
      null,
      { timeout, polling: 200 },
    );
    // Pictures of the last cell may still be decoding.
    await this.page.waitForFunction(() => [...document.images].every((i) => i.complete), null, { timeout: 10_000 });
  }

  /**
   * One entry a code cell: its number among all cells, its first line, its error (or null), whether it may fail
   * (tag raises-exception), and the natural sizes of the pictures that can be seen under it.
   */
  async cells() {
    return this.page.evaluate(() => {
      const sizes = (element) => {
        const seen = (e) => e.getClientRects().length > 0;
        const images = [...element.querySelectorAll(".output_area img")].filter(seen);
        const canvases = [...element.querySelectorAll(".output_area canvas")].filter(seen);
        return [
          ...images.map((i) => [i.naturalWidth, i.naturalHeight]),
          ...canvases.map((c) => [c.width, c.height]),
        ];
      };
      return Jupyter.notebook
        .get_cells()
        .map((cell, index) => ({ cell, index }))
        .filter(({ cell }) => cell.cell_type === "code" && cell.get_text().trim())
        .map(({ cell, index }) => {
          const error = cell.output_area.outputs.find((o) => o.output_type === "error");
          return {
            index,
            source: cell.get_text().trim().split("\n")[0],
            ran: Number.isInteger(cell.input_prompt_number),
            error: error ? `${error.ename}: ${error.evalue}` : null,
            mayFail: (cell.metadata.tags ?? []).includes("raises-exception"),
            pictures: sizes(cell.element[0]),
          };
        });
    });
  }

  /** The sliders under all cells. */
  sliders() {
    return this.page.locator('.output_area input[type="range"]');
  }

  /** The picture a slider belongs to, as PNG bytes: the nearest one around it that can be seen. */
  async pictureOf(slider) {
    const picture = await slider.evaluateHandle((input) => {
      const seen = (e) => e.getClientRects().length > 0;
      for (let box = input.parentElement; box; box = box.parentElement) {
        const found = [...box.querySelectorAll("img, canvas, svg")].find(seen);
        if (found || box.classList.contains("output_area")) return found ?? null;
      }
      return null;
    });
    const element = picture.asElement();
    if (!element) return null;
    return element.screenshot();
  }

  /** Saves the whole notebook, from top to bottom, as pictures `stem`-1.png, `stem`-2.png, … that are easy to look at. */
  async screenshots(stem) {
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: size.width, height: 2400 });
    await this.page.waitForFunction(() => document.querySelector("#site").clientHeight > 2000);
    const { shown, whole } = await this.page.evaluate(() => {
      const site = document.querySelector("#site");
      return { shown: site.clientHeight, whole: site.scrollHeight };
    });
    const files = [];
    for (let top = 0; top < whole; top += shown) {
      await this.page.evaluate((y) => (document.querySelector("#site").scrollTop = y), top);
      files.push(`${stem}-${files.length + 1}.png`);
      await this.page.screenshot({ path: files.at(-1) });
    }
    await this.page.setViewportSize(size);
    return files;
  }

  /** Closes the tab and its kernel. */
  async close() {
    await this.page.evaluate(() => new Promise((done) => Jupyter.notebook.session.delete(done, done)));
    await this.page.close({ runBeforeUnload: false });
  }
}
