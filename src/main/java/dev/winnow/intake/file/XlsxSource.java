package dev.winnow.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook. Holds the packed file and the texts that cells share. */
final class XlsxSource implements RowSource {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final String EXPECTED = "a workbook as spreadsheet programs write it";

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxParts parts;
    private final Header header;
    private long row;

    private XlsxSource(ReadableWorkbook workbook, Stream<Row> stream, XlsxParts parts, FileLimits limits)
            throws UnreadableFileException {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.parts = parts;
        this.header = Header.of(nextCells(), limits);
    }

    static XlsxSource open(InputStream file, FileLimits limits) throws IOException {
        byte[] packed = file.readNBytes(limits.packedWorkbook() + 1);
        if (packed.length > limits.packedWorkbook()) {
            String expected = "a workbook of at most " + FileLimits.shown(limits.packedWorkbook()) + ", or a CSV file";
            throw new UnreadableFileException(expected, "a larger one");
        }
        XlsxParts parts = XlsxParts.of(packed, limits);
        file.close();
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
            Sheet first = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no visible sheet"));
            return new XlsxSource(workbook, first.openStream(), parts, limits);
        } catch (RuntimeException e) {
            throw unusual(0, e);
        }
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public @Nullable LeadRow next() throws IOException {
        for (List<String> cells = nextCells(); cells != null; cells = nextCells()) {
            LeadRow next = header.row(row, cells, true);
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** Of the next row with a cell that isn't empty. */
    private @Nullable List<String> nextCells() throws UnreadableFileException {
        try {
            while (rows.hasNext()) {
                Row next = rows.next();
                row = next.getRowNum();
                List<String> cells = new ArrayList<>(next.getCellCount());
                for (int column = 0; column < next.getCellCount(); column++) {
                    Cell cell = next.getCell(column);
                    cells.add(cell == null ? "" : SheetCell.text(cell, parts.is1904()));
                }
                if (!cells.stream().allMatch(String::isBlank)) {
                    return cells;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw unusual(row, e);
        }
    }

    private static UnreadableFileException unusual(long row, RuntimeException cause) {
        UnreadableFileException problem = new UnreadableFileException(
                EXPECTED, row == 0 ? "one that can't be opened" : "a cell that can't be read after row " + row);
        problem.initCause(cause);
        return problem;
    }

    @Override
    public double share() {
        return row / (double) Math.max(parts.rows(), 1);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
