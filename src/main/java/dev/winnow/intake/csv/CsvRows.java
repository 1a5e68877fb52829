package dev.winnow.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of CSV files as spreadsheet programs and CRM exports write them: cells are separated by commas,
 * semicolons, tabs or bars, or as a first line {@code sep=;} says. Holds one row at a time in memory.
 */
public final class CsvRows implements Closeable {

    /** As in spreadsheet programs. */
    public static final int LONGEST_CELL = 32_767;

    private static final int LONGEST_ROW = 1_048_576;
    private static final int LONGEST_FIRST_LINE = 65_536;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(.)\\r?\\n");
    private static final String QUOTES = "CSV with closed quotes";

    /** A row after the last one. A cell that contains it lacks its closing quote. */
    private static final String END = "\n\u0001end\u0001";

    private final Reader text;
    private final Iterator<CsvRecord> records;
    private long row;

    private CsvRows(Reader text, Iterator<CsvRecord> records) {
        this.text = text;
        this.records = records;
    }

    /**
     * Opens a file.
     *
     * @param understood how many cells of a header are known: the separator that makes most of them known is taken, of
     *     equal ones that which makes more cells
     * @throws CsvFormatException if the file isn't text
     */
    public static CsvRows open(InputStream file, ToLongFunction<List<String>> understood) throws IOException {
        BufferedReader text = new BufferedReader(new CsvText(file), 2 * LONGEST_FIRST_LINE);
        text.mark(LONGEST_FIRST_LINE);
        String first = firstLine(text);
        Matcher line = SEPARATOR_LINE.matcher(first);
        char separator;
        if (line.matches()) {
            separator = line.group(1).charAt(0);
        } else {
            separator = separator(first, understood);
            text.reset();
        }
        return new CsvRows(text, reader(new EndedText(text, END), separator).iterator());
    }

    /** Whether a row has a cell for each column. Empty cells after the last one are separators too many, which some programs write. */
    public static boolean fits(List<String> cells, int columns) {
        return cells.size() >= columns
                && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
    }

    /**
     * The cells of the next row; null after the last one.
     *
     * @throws CsvFormatException if the rest of the file can't be read
     */
    public @Nullable List<String> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord cells = records.next();
            String last = cells.getField(cells.getFieldCount() - 1);
            if (cells.getFieldCount() == 1 && last.equals(END.strip())) {
                return null;
            }
            row++;
            if (last.endsWith(END)) {
                throw new CsvFormatException(QUOTES, "none from row " + row + " on");
            }
            return cells.getFields();
        } catch (CsvParseException e) {
            throw problem(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The number of the last row, from 1, which is the header; 0 before the first one. */
    public long row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private CsvFormatException problem(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).contains("exceeds the max")
                ? new CsvFormatException(
                        String.format(Locale.ROOT, "%s and at most %,d characters in a cell", QUOTES, LONGEST_CELL),
                        "more in row " + (row + 1))
                : new CsvFormatException(QUOTES, "text after a quote in row " + (row + 1));
    }

    private static String firstLine(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = text.read(); character >= 0; character = text.read()) {
            line.append((char) character);
            if (character == '\n' || line.length() == LONGEST_FIRST_LINE) {
                break;
            }
        }
        return line.toString();
    }

    private static char separator(String header, ToLongFunction<List<String>> understood) {
        String line = header.endsWith("\n") ? header.substring(0, header.length() - 1) : header;
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> understood.applyAsLong(cells(line, separator)))
                        .thenComparing(separator -> cells(line, separator).size())
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElseThrow();
    }

    private static List<String> cells(String line, char separator) {
        try (CsvReader<CsvRecord> reader = reader(new StringReader(line), separator)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .build(
                        CsvRecordHandler.of(
                                limits -> limits.maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW)),
                        text);
    }
}
