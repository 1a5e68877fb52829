package dev.winnow.web.evaluate;

import dev.winnow.explanation.Explain;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;

/** Reads the query parameters of {@code POST /evaluate}. */
final class EvaluateParameters {

    private static final List<String> NAMES = List.of("explain", "why", "dryRun");
    private static final List<String> FLAGS = List.of("true", "false");

    private EvaluateParameters() {}

    /** The options; defaults where there are problems. */
    static EvaluateOptions read(MultivaluedMap<String, String> parameters, List<RequestProblem> problems) {
        Query query = new Query(parameters, NAMES, problems);
        List<String> words = Arrays.stream(Explain.values()).map(Explain::word).toList();
        return new EvaluateOptions(
                Explain.of(query.oneOf("explain", words, Explain.FULL.word())),
                query.text("why"),
                Boolean.parseBoolean(query.oneOf("dryRun", FLAGS, "false")));
    }
}
