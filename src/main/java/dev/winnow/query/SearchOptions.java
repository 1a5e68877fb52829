package dev.winnow.query;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.evaluation.StageChange;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /decisions}, and the page of decisions, are asked for.
 *
 * @param before the last decision of the previous page; null for the first page
 */
public record SearchOptions(DecisionFilter filter, @Nullable UUID before, int limit) {

    /** The names of the conditions. */
    public static final List<String> FILTERS = List.of(
            "lead",
            "fact",
            "policy",
            "release",
            "stage",
            "change",
            "row",
            "caller",
            "from",
            "to",
            "minPoints",
            "maxPoints");

    private static final List<String> NAMES =
            Stream.concat(FILTERS.stream(), Stream.of("limit", "before")).toList();
    /** What a decision can change about a stage. */
    public static final List<String> CHANGES =
            Arrays.stream(StageChange.values()).map(StageChange::word).toList();

    private static final int MOST = 200;
    private static final int USUAL = 20;
    private static final int LARGEST_RELEASE = 999_999_999;

    public static SearchOptions page(
            Map<String, List<String>> parameters,
            List<String> personal,
            VisibleDecisions visible,
            List<RequestProblem> problems) {
        Query query = new Query(parameters, NAMES, problems);
        return new SearchOptions(
                filter(query, personal, visible, problems),
                query.decision("before"),
                query.whole("limit", USUAL, MOST));
    }

    /**
     * For an export, which has no pages.
     *
     * @param personal paths of the facts that leads can be found by
     */
    public static DecisionFilter all(
            Map<String, List<String>> parameters,
            List<String> personal,
            VisibleDecisions visible,
            List<RequestProblem> problems) {
        return filter(new Query(parameters, FILTERS, problems), personal, visible, problems);
    }

    private static DecisionFilter filter(
            Query query, List<String> personal, VisibleDecisions visible, List<RequestProblem> problems) {
        Query.Period period = query.period();
        DecisionFilter filter = new DecisionFilter(
                query.term("lead"),
                query.personalFact("fact", personal),
                visible.policies(query.term("policy")),
                query.whole("release", LARGEST_RELEASE),
                query.term("stage"),
                query.oneOf("change", CHANGES),
                query.term("row"),
                query.term("caller"),
                period.from(),
                period.to(),
                query.decimal("minPoints"),
                query.decimal("maxPoints"));
        if (query.has("release") && !query.has("policy")) {
            problems.add(RequestProblem.parameter("policy", "the policy of this release", "none", null));
        }
        BigDecimal least = filter.minPoints();
        BigDecimal most = filter.maxPoints();
        if (least != null && most != null && least.compareTo(most) > 0) {
            problems.add(RequestProblem.parameter(
                    "maxPoints", "a number from " + least.toPlainString(), most.toPlainString(), null));
        }
        return filter;
    }
}
