package dev.winnow.web.decision;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.evaluation.Change;
import dev.winnow.intake.Mistake;
import dev.winnow.web.request.Query;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, and how much of it: the query parameters of {@code GET /decisions}.
 *
 * @param before where the page before ended; null for the first page
 */
record SearchOptions(DecisionFilter filter, @Nullable UUID before, int limit) {

    private static final List<String> FILTERS = List.of(
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
    private static final List<String> CHANGES =
            Arrays.stream(Change.values()).map(Change::word).toList();

    private static final int MOST = 200;
    private static final int USUAL = 20;
    private static final int LARGEST_RELEASE = 999_999_999;

    static SearchOptions page(
            MultivaluedMap<String, String> parameters,
            List<String> personal,
            VisibleDecisions visible,
            List<Mistake> mistakes) {
        Query query = new Query(parameters, NAMES, mistakes);
        return new SearchOptions(
                filter(query, personal, visible, mistakes),
                query.decision("before"),
                query.whole("limit", USUAL, MOST));
    }

    /**
     * Of all pages at once.
     *
     * @param personal paths of the facts that leads are found by
     */
    static DecisionFilter all(
            MultivaluedMap<String, String> parameters,
            List<String> personal,
            VisibleDecisions visible,
            List<Mistake> mistakes) {
        return filter(new Query(parameters, FILTERS, mistakes), personal, visible, mistakes);
    }

    private static DecisionFilter filter(
            Query query, List<String> personal, VisibleDecisions visible, List<Mistake> mistakes) {
        DecisionFilter filter = new DecisionFilter(
                query.term("lead"),
                query.personalFact("fact", personal),
                visible.policies(query.term("policy")),
                query.whole("release", LARGEST_RELEASE),
                query.term("stage"),
                query.oneOf("change", CHANGES),
                query.term("row"),
                query.term("caller"),
                query.time("from"),
                query.time("to"),
                query.decimal("minPoints"),
                query.decimal("maxPoints"));
        if (query.has("release") && !query.has("policy")) {
            mistakes.add(Mistake.parameter("policy", "the policy whose release is meant", "none", null));
        }
        Instant from = filter.from();
        Instant to = filter.to();
        if (from != null && to != null && !from.isBefore(to)) {
            mistakes.add(Mistake.parameter("to", "a time after " + from, to.toString(), null));
        }
        BigDecimal least = filter.minPoints();
        BigDecimal most = filter.maxPoints();
        if (least != null && most != null && least.compareTo(most) > 0) {
            mistakes.add(Mistake.parameter(
                    "maxPoints", "a number from " + least.toPlainString(), most.toPlainString(), null));
        }
        return filter;
    }
}
