package dev.winnow.web.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.intake.SentOutcome;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.LogProblems;
import dev.winnow.problem.outcome.ReportOutcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of reporting several outcomes, one after the other. */
record OutcomeReport(long recorded, long repeated, long refused, List<Line> results) {

    private static final String RECORDED = "recorded";
    private static final String REPEATED = "repeated";
    private static final String REFUSED = "refused";

    OutcomeReport {
        results = List.copyOf(results);
    }

    /**
     * @param line its row in a CSV file, or its place in an array, from 1
     * @param outcome null if it was refused
     * @param problem null unless it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long line,
            String result,
            @Nullable OutcomeDocument outcome,
            @Nullable Problem problem) {}

    /** @param results of those that could be read, in their order; fewer, if recording them failed in between */
    static OutcomeReport of(List<SentOutcome> sent, List<OutcomeResult> results) {
        Iterator<OutcomeResult> next = results.iterator();
        List<Line> lines = new ArrayList<>();
        for (SentOutcome each : sent) {
            lines.add(
                    each.report() == null
                            ? refused(each.line(), ProblemDetails.malformed(each.problems()))
                            : next.hasNext()
                                    ? line(each.line(), next.next())
                                    : refused(each.line(), LogProblems.ofChange()));
        }
        return new OutcomeReport(count(lines, RECORDED), count(lines, REPEATED), count(lines, REFUSED), lines);
    }

    private static Line line(long line, OutcomeResult result) {
        String word = result instanceof OutcomeResult.Recorded ? RECORDED : REPEATED;
        return ReportOutcome.of(result)
                .fold(
                        outcome -> new Line(line, word, OutcomeDocument.of(outcome), null),
                        problem -> refused(line, problem));
    }

    private static Line refused(long line, Problem problem) {
        return new Line(line, REFUSED, null, problem);
    }

    private static long count(List<Line> lines, String result) {
        return lines.stream().filter(line -> line.result().equals(result)).count();
    }
}
