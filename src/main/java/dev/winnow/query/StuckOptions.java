package dev.winnow.query;

import dev.winnow.insight.funnel.StuckPlace;
import dev.winnow.policy.Policy;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code GET /insights/stuck} is asked for. */
@ApplicationScoped
public class StuckOptions {

    private static final List<String> NAMES = List.of("policy", "stage", "limit", "before");
    private static final int MOST = 200;
    private static final int USUAL = 20;

    private final FunnelOptions funnel;

    StuckOptions(FunnelOptions funnel) {
        this.funnel = funnel;
    }

    /**
     * What is asked.
     *
     * @param stage null for all
     * @param before the last lead of the page before; null for the first page
     */
    public record Asked(
            Policy policy, @Nullable String stage, @Nullable StuckPlace before, int limit) {}

    /** Null, with problems, where the parameters can't be read. The policy may be left out if there is only one. */
    public @Nullable Asked read(Map<String, List<String>> parameters, List<RequestProblem> problems) {
        Query query = new Query(parameters, NAMES, problems);
        ActivePolicy policy = funnel.policy(query.term("policy"), problems);
        String stage = query.term("stage");
        int limit = query.whole("limit", USUAL, MOST);
        String text = query.term("before");
        StuckPlace before = text == null ? null : StuckPlace.read(text);
        if (text != null && before == null) {
            problems.add(RequestProblem.parameter("before", "the next of a page before", text, null));
        }
        return policy == null || !problems.isEmpty() ? null : new Asked(policy.policy(), stage, before, limit);
    }
}
