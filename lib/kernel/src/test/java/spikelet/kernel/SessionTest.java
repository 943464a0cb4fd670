package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static Session session;
    private static int count;

    @BeforeAll
    static void open() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Object eval(String code) {
        return session.eval(Cell.numbered(++count, code));
    }

    private static CellFailure failure(String code) {
        return assertThrows(CellFailure.class, () -> eval(code));
    }

    private static List<String> report(String code) {
        return failure(code).report().lines().toList();
    }

    @Test
    void theValueOfACellIsTheObjectItself() {
        eval("var list = new ArrayList<Integer>();");
        @SuppressWarnings("unchecked")
        var list = (List<Integer>) eval("list");
        list.add(7);
        assertEquals(7, eval("list.get(0)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "// only words",
                "1 + 1;",
                "1 + 1; // words",
                "int x = 3",
                "var y = 4;",
                "(Object) null",
                "void f() {}",
                "Thread.yield()",
                "int z; z = 5",
                "for (int i = 0; i < 2; i++) {}",
                "record Empty() {}",
                ";",
                "if (true) {}\n;"
            })
    void whatIsNoValueShowsNothing(String code) {
        assertNull(eval(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "41 + 1",
                "42 // the answer;",
                "42 /* ; */",
                "int q = 42;\n\nq\n",
                "String s = \";\";\ns.length() + 41",
                "{ int h = 1; }\n42"
            })
    void theLastExpressionIsTheValue(String code) {
        assertEquals(42, eval(code));
    }

    @Test
    void onlyTheLastExpressionIsShown() {
        assertEquals(2, eval("1\n;\n2"));
        assertNull(eval("1;\nint after = 2;"));
    }

    @Test
    void methodsOfACellMayReferForward() {
        assertEquals(8, eval("int twice() { return 2 * once(); }\nint once() { return 4; }\ntwice()"));
    }

    @Test
    void aSealedFamilyOfRecordsFitsInOneCell() {
        eval("""
            sealed interface Figure2 permits Circle, Square {}
            record Circle(double r) implements Figure2 {}
            record Square(double a) implements Figure2 {}
            Figure2 figure = new Square(3);""");
        assertEquals("Square[a=3.0]", eval("figure").toString());
    }

    @Test
    void lambdasLiveAcrossCells() {
        eval("Function<Integer, Integer> addFive = n -> n + 5;");
        assertEquals(6, eval("addFive.apply(1)"));
    }

    @Test
    void declaringTheSameRecordAgainKeepsItsObjects() {
        eval("record Kept(int x) {}\nvar kept = new Kept(1);");
        eval("record Kept(int x) {}");
        assertEquals(1, eval("kept.x()"));
    }

    @Test
    void anExceptionShowsItsMessageThenTheCellsLine() {
        var report = report("int fine = 1;\n\nthrow new IllegalStateException(\n    \"the net is empty\");");
        assertEquals("IllegalStateException: the net is empty", report.get(0));
        assertEquals("  at cell [" + count + "], line 3:   throw new IllegalStateException(", report.get(1));
        assertEquals(2, report.size());
    }

    @Test
    void anExceptionIsFollowedThroughTheCellsThatLeadToIt() {
        eval("\nint inner(int i) {\n  return new int[1][i].length;\n}");
        int first = count;
        var report = report("int outer() {\n  return inner(-1);\n}\nouter();");
        assertEquals("NegativeArraySizeException: -1", report.get(0));
        assertEquals("  at cell [" + first + "], line 3 in inner():   return new int[1][i].length;", report.get(1));
        assertEquals("  at cell [" + count + "], line 2 in outer():   return inner(-1);", report.get(2));
        assertEquals("  at cell [" + count + "], line 4:   outer();", report.get(3));
    }

    @Test
    void aCauseIsShownToo() {
        String report = failure("throw new RuntimeException(\"outside\", new IllegalStateException(\"inside\"))")
                .report();
        assertTrue(report.contains("caused by IllegalStateException: inside"), report);
    }

    @Test
    void aLongStackIsShort() {
        assertTrue(
                report("int deeper(int n) { return 1 + deeper(n); }\ndeeper(0)").size() < 5);
        assertTrue(report("List.of(3, 2).stream().map(n -> n / 0).sorted().toList()")
                        .size()
                < 10);
    }

    @Test
    void aCompileErrorHasLineAndCaret() {
        assertEquals(
                List.of(
                        "cell [" + (count + 1) + "], line 2: incompatible types: String cannot be converted to int",
                        "      int count = \"three\";",
                        "                  ^"),
                report("int ok = 1;\n  int count = \"three\";"));
    }

    @Test
    void aCellWithoutItsEndSaysSo() {
        assertEquals(
                "cell [" + (count + 1) + "], line 2: reached end of file while parsing",
                report("int half(int x) {\n  return x / 2;").get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void uses() { absent(); }",
                "class Uses { int f() { return absent(); } }",
                "int before() {\n return absent(); }\nbefore()"
            })
    void aMethodThatIsNotDefinedFailsTheCell(String code) {
        var failure = failure(code);
        assertEquals("CompileError", failure.name());
        assertTrue(failure.getMessage().contains("uses method absent(), which is not defined"), failure.getMessage());
    }

    @Test
    void aDeclarationThatFailedIsForgotten() {
        failure("int orphan() { return parent(); }");
        eval("int parent() { return 1; }");
        assertEquals("CompileError", failure("orphan()").name());
    }

    @Test
    void theMissingTypeIsNamedNotWhatFollowsFromIt() {
        assertEquals(
                "cell [" + (count + 1) + "], line 1: 'Child' uses class Parent, which is not defined",
                report("class Child extends Parent {}\nnew Child()").get(0));
    }

    @Test
    void anInterruptStopsTheCell() {
        interruptOnceReached();
        assertEquals(
                "Interrupted",
                failure("int step = 1;\n{" + REACHED + "Thread.sleep(60_000); }\nstep = 2;")
                        .name());
        assertEquals(1, eval("step"));
    }

    @Test
    void aCellThatSwallowsItsInterruptEndsWithItsSnippet() {
        interruptOnceReached();
        String sleep = "try { Thread.sleep(60_000); } catch (InterruptedException e) { state = 2; }";
        assertEquals(
                "Interrupted",
                failure("int state = 1;\n{" + REACHED + sleep + "}\nstate = 3;").name());
        assertEquals(2, eval("state"));
    }

    @Test
    void aLoopThatDoesNotListenIsLeftBehind() {
        interruptOnceReached();
        String message = failure("volatile boolean spin = true;\n{" + REACHED + "while (spin); }")
                .getMessage();
        assertTrue(message.contains("left behind"), message);
        assertEquals(2, eval("spin = false;\n1 + 1"));
    }

    @Test
    void anInterruptBetweenCellsDoesNothing() {
        session.interrupt();
        assertEquals(2, eval("1 + 1"));
    }

    /** With this a cell says that it is there. */
    private static final String REACHED = "System.setProperty(\"spikelet.test.reached\", \"\");";

    private static void interruptOnceReached() {
        System.clearProperty("spikelet.test.reached");
        new Thread(() -> {
                    while (System.getProperty("spikelet.test.reached") == null) LockSupport.parkNanos(1_000_000);
                    LockSupport.parkNanos(100_000_000);
                    session.interrupt();
                })
                .start();
    }

    @Test
    void aRefusalTellsWhoRefusesAndNotHow() {
        var lines = report("spikelet.Network.named(\"net\").dt(-1)");
        assertTrue(lines.get(0).startsWith("IllegalArgumentException: "), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("     thrown in spikelet.Network.dt(")), lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("Check.") || l.contains("Require.")), lines.toString());
    }
}
