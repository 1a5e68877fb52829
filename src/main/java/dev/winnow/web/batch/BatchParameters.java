package dev.winnow.web.batch;

import dev.winnow.explanation.Explain;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of {@code POST /evaluate/batch}.
 *
 * @param policy of lines that name none; null for the default one
 */
record BatchParameters(@Nullable String policy, EvaluateOptions options) {

    private static final List<String> NAMES = List.of("policy", "explain", "dryRun");
    private static final List<String> FLAGS = List.of("true", "false");

    /** Defaults where there are problems. */
    static BatchParameters read(MultivaluedMap<String, String> parameters, List<RequestProblem> problems) {
        Query query = new Query(parameters, NAMES, problems);
        List<String> words = Arrays.stream(Explain.values()).map(Explain::word).toList();
        return new BatchParameters(
                query.text("policy"),
                new EvaluateOptions(
                        Explain.of(query.oneOf("explain", words, Explain.NONE.word())),
                        null,
                        Boolean.parseBoolean(query.oneOf("dryRun", FLAGS, "false"))));
    }

    /** What applies to all lines. */
    List<String> meaning() {
        return List.of(
                policy == null ? "" : "policy " + policy, options.explain().word());
    }
}
