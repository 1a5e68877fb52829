package dev.winnow.intake;

import dev.winnow.intake.csv.CsvFormatException;
import dev.winnow.intake.csv.CsvRows;
import dev.winnow.problem.RequestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/** Reads CSV of a request's body row by row. */
final class CsvLines {

    private CsvLines() {}

    /** Takes the rows. */
    interface Consumer {
        /**
         * @param row its number, from 1, which is the header
         * @return whether to go on
         */
        boolean take(long row, List<String> cells);
    }

    /**
     * Reads a body; whether the consumer took all of its rows.
     *
     * @param understood how many cells of a header are known
     */
    static boolean read(
            byte[] body, ToLongFunction<List<String>> understood, Consumer consumer, List<RequestProblem> problems) {
        try (CsvRows rows = CsvRows.open(new ByteArrayInputStream(body), understood)) {
            for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
                if (!consumer.take(rows.row(), cells)) {
                    return false;
                }
            }
            return true;
        } catch (CsvFormatException e) {
            problems.add(0, RequestProblem.at("", e.expected(), e.found()));
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("a body in memory can be read", e);
        }
    }
}
