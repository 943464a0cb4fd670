package spikelet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellTest {
    private final Cell cell = Cell.numbered(3, "int a = 1;\nint b;\n");

    @Test
    void aPositionIsALineAndAColumn() {
        assertEquals(new Cell.Position(cell, 1, 0), cell.at(0));
        assertEquals(new Cell.Position(cell, 2, 4), cell.at(15));
        assertEquals("int b;", cell.at(15).text());
    }

    @Test
    void aPositionPastTheEndIsTheEnd() {
        assertEquals(3, cell.at(1000).line());
        assertEquals("", cell.at(1000).text());
    }

    @Test
    void aLineIsToldAsItsReaderExpects() {
        assertEquals("cell [3], line 2", cell.at(11).toString());
        assertEquals("first.jsh:2", Cell.file("first.jsh", cell.code()).at(11).toString());
    }
}
