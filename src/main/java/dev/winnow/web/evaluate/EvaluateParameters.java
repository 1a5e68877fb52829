package dev.winnow.web.evaluate;

import dev.winnow.explanation.Explain;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of {@code POST /evaluate}.
 *
 * @param mapping by which the body becomes a lead; null if it is one
 */
record EvaluateParameters(@Nullable String mapping, EvaluateOptions options) {

    private static final List<String> NAMES = List.of("mapping", "explain", "why", "dryRun");
    private static final List<String> FLAGS = List.of("true", "false");

    /** Defaults where there are problems. */
    static EvaluateParameters read(MultivaluedMap<String, String> parameters, List<RequestProblem> problems) {
        Query query = new Query(parameters, NAMES, problems);
        List<String> words = Arrays.stream(Explain.values()).map(Explain::word).toList();
        return new EvaluateParameters(
                query.text("mapping"),
                new EvaluateOptions(
                        Explain.of(query.oneOf("explain", words, Explain.FULL.word())),
                        query.text("why"),
                        Boolean.parseBoolean(query.oneOf("dryRun", FLAGS, "false"))));
    }
}
