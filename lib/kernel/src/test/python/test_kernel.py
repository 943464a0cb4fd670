"""What Jupyter and a person at the notebook expect of the kernel, tried on a real one: python3 test_kernel.py"""

import time
import unittest
from pathlib import Path

from kernel_client import FOLDER, Kernel


def texts(published, stream="stdout"):
    return "".join(c["text"] for kind, c in published if kind == "stream" and c["name"] == stream)


class KernelTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = Kernel()

    @classmethod
    def tearDownClass(cls):
        cls.status = cls.kernel.stop()

    def run_cell(self, code, **options):
        return self.kernel.run(code, **options)

    def failing(self, code):
        """The error of a cell, in the reply and as published, which must agree."""
        reply, published = self.run_cell(code)
        self.assertEqual("error", reply["status"])
        errors = [c for kind, c in published if kind == "error"]
        self.assertEqual(1, len(errors))
        for part in ("ename", "evalue", "traceback"):
            self.assertEqual(errors[0][part], reply[part])
        return errors[0]

    def test_the_last_expression_is_shown(self):
        self.assertEqual("3", self.kernel.value("int a = 1;\na + 2"))
        self.assertEqual("[1, 2, 3]", self.kernel.value("new int[] {1, 2, 3}"))

    def test_a_semicolon_null_and_void_show_nothing(self):
        for code in ("1 + 1;", "(Object) null", "Thread.yield()", "int b = 3", ""):
            reply, published = self.run_cell(code)
            self.assertEqual(("ok", []), (reply["status"], published), code)

    def test_the_imports_are_done(self):
        self.assertEqual("0.02", self.kernel.value("20*ms"))
        self.assertEqual("true", self.kernel.value("Lif.with() != null && Table.create() != null"))

    def test_a_figure_shows_itself_as_a_picture(self):
        cell = """
            var shown = Network.named("shown");
            shown.excitatory("E", 5, Lif.with());
            shown.run(10*ms).raster()"""
        data = [c["data"] for kind, c in self.run_cell(cell)[1] if kind == "execute_result"][0]
        self.assertIn("image/png", data)

    def test_a_table_shows_itself_as_html(self):
        cell = 'Table.create("t", IntColumn.create("x", new int[] {1, 2}))'
        data = [c["data"] for kind, c in self.run_cell(cell)[1] if kind == "execute_result"][0]
        self.assertIn("<table", data["text/html"])

    def test_streams_arrive_in_order_and_in_utf8(self):
        cell = 'System.out.print("é✓𝄞"); System.err.println("red"); System.out.println(" after")'
        published = self.run_cell(cell)[1]
        self.assertEqual(
            [("stdout", "é✓𝄞"), ("stderr", "red\n"), ("stdout", " after\n")],
            [(c["name"], c["text"]) for _, c in published],
        )

    def test_output_arrives_while_the_cell_runs(self):
        client = self.kernel.client
        began = time.time()
        request = client.execute('System.out.print("early"); Thread.sleep(2000);')
        while True:
            message = client.get_iopub_msg(timeout=10)
            if message["msg_type"] == "stream" and message["parent_header"].get("msg_id") == request:
                break
        self.assertLess(time.time() - began, 1.5)
        self.kernel.reply(request)

    def test_many_lines_are_few_messages(self):
        published = self.run_cell("for (int i = 0; i < 5000; i++) System.out.println(i);")[1]
        self.assertEqual(5000, texts(published).count("\n"))
        self.assertLess(len(published), 50)

    def test_a_thread_prints_into_the_cell_that_started_it(self):
        client = self.kernel.client
        first = client.execute("""
            new Thread(() -> {
                java.util.concurrent.locks.LockSupport.parkNanos(400_000_000);
                System.out.println("late");
            }).start();""")
        second = client.execute("Thread.sleep(1000);")
        parents = {}
        while len(parents) < 1:
            message = client.get_iopub_msg(timeout=10)
            if message["msg_type"] == "stream":
                parents[message["content"]["text"]] = message["parent_header"]["msg_id"]
        self.assertEqual({"late\n": first}, parents)
        self.kernel.reply(second)

    def test_a_pool_prints_into_the_cell_that_runs(self):
        self.run_cell("var pool = java.util.concurrent.Executors.newFixedThreadPool(2);\npool.submit(() -> {}).get();")
        published = self.run_cell('pool.submit(() -> System.out.println("pooled")).get();\npool.shutdown();')[1]
        self.assertEqual("pooled\n", texts(published))

    def test_a_display_is_updated_in_place(self):
        cell = """
            var id = display("0 %");
            System.out.println("between");
            updateDisplay(id, "100 %");"""
        published = self.run_cell(cell)[1]
        self.assertEqual(["display_data", "stream", "update_display_data"], [kind for kind, _ in published])
        self.assertEqual(published[0][1]["transient"], published[2][1]["transient"])
        self.assertEqual("100 %", published[2][1]["data"]["text/plain"])

    def test_an_exception_shows_its_message_then_the_line(self):
        error = self.failing('int ok = 1;\nthrow new IllegalArgumentException("population \'E\': too small");')
        self.assertEqual(("IllegalArgumentException", "population 'E': too small"), (error["ename"], error["evalue"]))
        self.assertIn("\x1b[1;31mIllegalArgumentException: population 'E': too small", error["traceback"][0])
        self.assertRegex(error["traceback"][1], r"at cell \[\d+\], line 2:   throw new Ill")
        self.assertLess(len(error["traceback"]), 8)

    def test_an_assertion_and_other_errors_fail_the_cell(self):
        self.assertEqual("AssertionError", self.failing('throw new AssertionError("no")')["ename"])
        deep = "int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)"
        self.assertEqual("StackOverflowError", self.failing(deep)["ename"])
        self.assertEqual("2", self.kernel.value("1+1"))

    def test_a_compile_error_shows_line_and_caret(self):
        error = self.failing('int fine = 1;\nint wrong = "text";')
        self.assertEqual("CompileError", error["ename"])
        self.assertIn("line 2: incompatible types", error["traceback"][0])
        self.assertEqual(error["traceback"][1].index('"'), error["traceback"][2].index("^"))

    def test_what_is_not_defined_fails_the_cell_that_uses_it(self):
        self.assertIn("method nowhere()", self.failing("void useIt() { nowhere(); }")["evalue"])
        self.assertIn("class Nowhere", self.failing("class Sub extends Nowhere {}")["evalue"])

    def test_cells_that_wait_behind_a_failure_are_given_up(self):
        client = self.kernel.client
        requests = [client.execute(code) for code in ("int given = 1;", "nonsense", "given = 2;", "given = 3;")]
        replies = {}
        while len(replies) < 4:
            message = client.get_shell_msg(timeout=10)
            replies[message["parent_header"]["msg_id"]] = message["content"]["status"]
        self.assertEqual(["ok", "error", "aborted", "aborted"], [replies[r] for r in requests])
        self.assertEqual("1", self.kernel.value("given"))

    def test_a_cell_sent_after_a_failure_runs(self):
        self.run_cell("nonsense")
        self.assertEqual("2", self.kernel.value("1+1"))

    def interrupted(self, before, statement):
        """The error of a cell that is interrupted in its last statement."""
        cell = before + '\n{ System.out.println("reached"); ' + statement + " }"
        reply, published = self.run_cell(cell, at_output=self.kernel.manager.interrupt_kernel)
        self.assertEqual("Interrupted", reply["ename"])
        return reply

    def test_an_interrupt_stops_a_cell_that_listens(self):
        began = time.time()
        self.interrupted("int before = 5;", "Thread.sleep(60_000); before = 6;")
        self.assertLess(time.time() - began, 10)
        self.assertEqual("5", self.kernel.value("before"))

    def test_an_interrupt_leaves_a_deaf_cell_behind(self):
        error = self.interrupted("boolean go = true;\nlong n = 0;", "while (go) n++;")
        self.assertIn("left behind", error["evalue"])
        self.assertEqual("2", self.kernel.value("1+1"))
        self.run_cell("go = false;")

    def test_an_interrupt_stops_a_simulation_and_keeps_what_it_has(self):
        self.run_cell('var slow = Network.named("slow");\nslow.excitatory("E", 4000, Lif.with());')
        error = self.interrupted("var sim = slow.simulation();", 'sim.run("1000 s");')
        self.assertRegex(error["evalue"], r"the cell was stopped at cell \[\d+\], line 2")
        self.assertEqual("true", self.kernel.value("sim.recording() != null"))

    def test_an_interrupted_thread_can_still_show_things(self):
        again = "Thread.currentThread().interrupt(); display(1);"
        self.interrupted("", "try { Thread.sleep(60_000); } catch (InterruptedException e) { " + again + " }")
        self.assertEqual("2", self.kernel.value("1+1"))

    def test_reading_from_the_keyboard_fails_clearly(self):
        error = self.failing("new java.util.Scanner(System.in).nextLine()")
        self.assertIn("keyboard", error["evalue"])

    def test_a_variable_declared_again_does_not_take_others_away(self):
        self.run_cell("""
            int gain = 5;
            class Amplifier { int of(int x) { return gain * x; } }
            var amplifier = new Amplifier();
            Supplier<Integer> read = () -> gain;""")
        self.run_cell("int gain = 6;")
        self.assertEqual("12", self.kernel.value("amplifier.of(2)"))
        self.assertEqual("6", self.kernel.value("read.get()"))

    def test_values_that_nobody_can_reach_any_more_leave_the_memory(self):
        self.run_cell("""
            var made = new ArrayList<java.lang.ref.WeakReference<Object>>();
            Object make() { Object o = new byte[10]; made.add(new java.lang.ref.WeakReference<>(o)); return o; }""")
        for cell in ("make()", "Object held = make();", "Object held = make();"):
            self.run_cell(cell)
        alive = "System.gc();\nmade.stream().map(each -> each.get() != null).toList()"
        self.assertEqual("[false, false, true]", self.kernel.value(alive))

    def test_a_class_of_another_shape_says_what_it_takes_away(self):
        self.run_cell("record Shape(int sides) {}\nvar shape = new Shape(3);")
        published = self.run_cell("record Shape(int sides, int size) {}")[1]
        note = r"'var shape = new Shape\(3\);' no longer fits .* run cell \[\d+\] again"
        self.assertRegex(texts(published, "stderr"), note)

    def complete(self, code):
        at = code.index("|")
        content = self.kernel.reply(self.kernel.client.complete(code.replace("|", ""), at))
        return content["matches"], code.replace("|", "")[content["cursor_start"]:content["cursor_end"]]

    def test_tab_completes_also_what_the_cell_itself_declares(self):
        self.assertEqual((["threshold("], "thr"), self.complete("/* 𝄞 */ var cell = Lif.with();\ncell.thr|"))
        self.assertIn("ms", self.complete("20*m|")[0])

    def inspect(self, code):
        at = code.index("|")
        return self.kernel.reply(self.kernel.client.inspect(code.replace("|", ""), at))

    def test_shift_tab_shows_the_documentation(self):
        content = self.inspect("20*m|s")
        self.assertTrue(content["found"])
        self.assertIn("illisecond", content["data"]["text/plain"])
        self.assertIn("Network.named(String name)", self.inspect('Network.nam|ed("x")')["data"]["text/plain"])
        self.assertFalse(self.inspect("nothingHere|")["found"])

    def test_a_console_learns_whether_the_code_is_complete(self):
        for code, status in (("1+1", "complete"), ("for (;;) {", "incomplete"), ("int x = ;", "invalid")):
            self.assertEqual(status, self.kernel.reply(self.kernel.client.is_complete(code))["status"], code)

    def test_a_jar_is_added_with_a_magic_and_others_are_explained(self):
        self.assertIn("no jar", self.failing("%classpath nowhere.jar")["evalue"])
        self.assertIn("%classpath the.jar", self.failing("%maven a:b:1\n1+1")["evalue"])
        self.assertEqual("ok", self.run_cell("%classpath .\n1+1")[0]["status"])

    def test_a_silent_request_publishes_nothing(self):
        reply, published = self.run_cell("1+1", silent=True)
        self.assertEqual(("ok", []), (reply["status"], published))

    def test_history_and_comms_are_answered(self):
        self.assertEqual([], self.kernel.reply(self.kernel.client.history())["history"])
        self.assertEqual({}, self.kernel.reply(self.kernel.client.comm_info())["comms"])


class StartTest(unittest.TestCase):
    def test_it_starts_from_the_archive_that_was_made_for_it(self):
        deadline = time.time() + 300  # made in the background by scripts/notebook
        while not (archives := [a for a in FOLDER.glob("start-*.jsa") if a.stat().st_size]) and time.time() < deadline:
            time.sleep(1)
        self.assertEqual(1, len(archives))
        kernel = Kernel()
        try:
            self.assertEqual("2", kernel.value("1+1"))
            mapped = Path(f"/proc/{kernel.manager.provisioner.process.pid}/maps")
            if mapped.exists():
                self.assertIn(archives[0].name, mapped.read_text())
        finally:
            self.assertEqual(0, kernel.stop())


class LifeTest(unittest.TestCase):
    def test_restart_forgets_and_works(self):
        kernel = Kernel()
        try:
            kernel.run("int kept = 1;")
            kernel.manager.restart_kernel()
            kernel.client.wait_for_ready(timeout=60)
            self.assertEqual("error", kernel.run("kept")[0]["status"])
            self.assertEqual("2", kernel.value("1+1"))
        finally:
            self.assertEqual(0, kernel.stop())

    def test_a_kernel_with_a_deaf_cell_ends_when_asked(self):
        kernel = Kernel()
        kernel.client.execute("while (true);")
        time.sleep(3)
        self.assertEqual(0, kernel.stop())

    def test_two_kernels_do_not_know_each_other(self):
        one, other = Kernel(), Kernel()
        try:
            one.run("int mine = 1;")
            self.assertEqual("error", other.run("mine")[0]["status"])
            self.assertEqual("1", one.value("mine"))
        finally:
            self.assertEqual([0, 0], [one.stop(), other.stop()])


if __name__ == "__main__":
    unittest.main(verbosity=2)
