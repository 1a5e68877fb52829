package dev.winnow.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.RequestKey;
import dev.winnow.audit.log.Requester;
import dev.winnow.intake.EvaluateBody;
import dev.winnow.intake.batch.Batch;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.QualificationRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a batch: each is a body of {@code POST /evaluate}.
 *
 * @param caller {@code key:crm}
 * @param policies that may decide; empty for all
 */
record BatchLineReader(Batch batch, BatchParameters parameters, String caller, Set<String> policies) {

    /** Null and at least one more problem if the line can't be read. */
    @Nullable
    QualificationRequest read(long line, byte[] bytes, List<RequestProblem> problems) {
        return inBatch(EvaluateBody.read(
                bytes, parameters.options(), meaning -> requester(line, meaning), policies, problems));
    }

    /** As {@link #read(long, byte[], List)}, of a line that was read as JSON. */
    @Nullable
    QualificationRequest read(long line, JsonNode json, List<RequestProblem> problems) {
        return inBatch(
                EvaluateBody.of(json, parameters.options(), meaning -> requester(line, meaning), policies, problems));
    }

    private @Nullable QualificationRequest inBatch(@Nullable QualificationRequest request) {
        return request == null ? null : request.in(batch.id(), parameters.policy());
    }

    private Requester requester(long line, Supplier<List<String>> meaning) {
        RequestKey key = batch.isRemembered() ? batch.key(line, meaning.get()) : null;
        return new Requester(caller, key);
    }
}
