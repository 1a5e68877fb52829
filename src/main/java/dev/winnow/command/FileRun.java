package dev.winnow.command;

import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.file.LeadRows;
import dev.winnow.intake.file.UnreadableFileException;
import dev.winnow.intake.result.LeadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates a file some rows at a time, and writes their results. What breaks off keeps the results before. */
final class FileRun {

    private static final int AT_ONCE = 512;

    private final Path file;
    private final LeadRows rows;
    private final RowEvaluation evaluation;
    private final ResultFile results;
    private long evaluated;
    private long refused;
    private @Nullable String broken;

    FileRun(Path file, LeadRows rows, RowEvaluation evaluation, ResultFile results) {
        this.file = file;
        this.rows = rows;
        this.evaluation = evaluation;
        this.results = results;
    }

    /** The exit code: 0, 1 if rows have problems or reading broke off, 2 if there is no result. */
    int run(Progress progress, PrintWriter err) throws IOException {
        while (broken == null) {
            List<LeadRow> next = next();
            if (next.isEmpty()) {
                break;
            }
            for (LeadResult result : evaluated(next)) {
                results.add(result);
                refused += result.isRefused() ? 1 : 0;
                evaluated += result.isRefused() ? 0 : 1;
            }
            progress.to(rows.position());
        }
        progress.close();
        return end(err);
    }

    private List<LeadRow> next() throws IOException {
        List<LeadRow> next = new ArrayList<>();
        try {
            for (LeadRow row = rows.next(); row != null; row = next.size() < AT_ONCE ? rows.next() : null) {
                next.add(row);
            }
        } catch (UnreadableFileException e) {
            broken = "%s: after row %s: %s"
                    .formatted(file, rows.position().row(), e.problem().sentence());
        }
        return next;
    }

    private List<LeadResult> evaluated(List<LeadRow> next) {
        try {
            return evaluation.of(next);
        } catch (IOException e) {
            broken = "from row %s on: %s".formatted(next.get(0).number(), e.getMessage());
            return List.of();
        }
    }

    private int end(PrintWriter err) throws IOException {
        if (broken != null) {
            err.println(broken);
        }
        if (evaluated + refused == 0) {
            if (broken == null) {
                err.println(file + ": expected at least one lead, found none");
            }
            return 2;
        }
        results.end();
        err.printf("%s evaluated, %s with problems%n", evaluated, refused);
        return refused > 0 || broken != null ? 1 : 0;
    }
}
