package dev.winnow.intake.file;

import dev.winnow.intake.csv.CsvFormatException;
import dev.winnow.intake.csv.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file. */
final class CsvSource implements RowSource {

    private final CsvRows rows;
    private final Header header;

    private CsvSource(CsvRows rows, Header header) {
        this.rows = rows;
        this.header = header;
    }

    static CsvSource open(InputStream file, FileLimits limits, ToLongFunction<List<String>> understood)
            throws IOException {
        try {
            CsvRows rows = CsvRows.open(file, understood);
            List<String> first = rows.next();
            while (first != null && first.stream().allMatch(String::isBlank)) {
                first = rows.next();
            }
            return new CsvSource(rows, Header.of(first, limits));
        } catch (CsvFormatException e) {
            throw new UnreadableFileException(e.expected(), e.found());
        }
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public @Nullable LeadRow next() throws IOException {
        try {
            for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
                LeadRow row = header.row(rows.row(), cells, false);
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (CsvFormatException e) {
            throw new UnreadableFileException(e.expected(), e.found());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
