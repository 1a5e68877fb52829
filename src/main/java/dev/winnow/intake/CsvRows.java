package dev.winnow.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.winnow.problem.RequestProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rows of CSV files as spreadsheet programs and CRM exports write them: cells are separated by commas,
 * semicolons, tabs or bars, or as a first line {@code sep=;} says.
 */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(.)\\r?\\n");
    private static final String UNQUOTED = "CSV with closed quotes";

    private CsvRows() {}

    /** Takes the rows. */
    interface Consumer {
        /**
         * @param row its number, from 1, which is the header
         * @return whether to go on
         */
        boolean take(long row, List<String> cells);
    }

    /**
     * Reads a file; whether the consumer took all of its rows.
     *
     * @param understood how many cells of a header are known
     */
    static boolean read(
            byte[] body, ToLongFunction<List<String>> understood, Consumer consumer, List<RequestProblem> problems) {
        String text = CsvText.decoded(body, problems);
        if (text == null) {
            return false;
        }
        Matcher line = SEPARATOR_LINE.matcher(text);
        return line.lookingAt()
                ? read(text.substring(line.end()), line.group(1).charAt(0), consumer, problems)
                : read(text, separator(text, understood), consumer, problems);
    }

    /** Whether a row has a cell for each column. Empty cells after the last one are separators too many, which some programs write. */
    static boolean fits(List<String> cells, int columns) {
        return cells.size() >= columns
                && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
    }

    /** The one by which most headers are understood; of equal ones that which makes more columns. */
    private static char separator(String text, ToLongFunction<List<String>> understood) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> understood.applyAsLong(cells(header, separator)))
                        .thenComparing(separator -> cells(header, separator).size())
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElseThrow();
    }

    private static List<String> cells(String line, char separator) {
        try (CsvReader<CsvRecord> reader = reader(line, separator)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(text);
    }

    private static boolean read(String text, char separator, Consumer consumer, List<RequestProblem> problems) {
        long row = 0;
        String last = "";
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord cells : reader) {
                row++;
                last = cells.getField(cells.getFieldCount() - 1);
                if (!consumer.take(row, cells.getFields())) {
                    return false;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.add(RequestProblem.at("", UNQUOTED, "text after a quote in row " + (row + 1)));
        }
        if (endsInQuotes(text, last)) {
            problems.add(0, RequestProblem.at("", UNQUOTED, "none from row " + row + " on"));
        }
        return true;
    }

    /** Whether the last cell has swallowed the rest of the file, because its closing quote is missing. */
    private static boolean endsInQuotes(String text, String last) {
        return text.endsWith('"' + last.replace("\"", "\"\"")) && !(last.isEmpty() && text.endsWith("\"\""));
    }
}
