package dev.winnow.audit.log;

import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionId;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Recommendation;
import dev.winnow.evaluation.Scorecard;
import dev.winnow.evaluation.StageChange;
import dev.winnow.explanation.Explanation;
import dev.winnow.explanation.Reason;
import dev.winnow.explanation.Receipt;
import dev.winnow.explanation.Unmet;
import dev.winnow.explanation.Verdict;
import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named examples of decisions. */
public final class Decisions {

    static final Instant MOMENT = Instant.parse("2026-11-22T09:30:00.123456Z");

    public static final Requester REQUESTER = new Requester("key:crm", null);

    private static final BigDecimal TOTAL = new BigDecimal("12.50");
    private static final Source CELL = new Source("stages.xlsx", "Gates", 14, "C14");

    private Decisions() {}

    public static Decision stored() {
        return promotion(DecisionId.at(MOMENT), explanation(details()));
    }

    public static Decision dryRun() {
        return promotion(null, explanation(details()));
    }

    public static Decision of(String policy) {
        return promotion(DecisionId.at(MOMENT), policy, null);
    }

    public static Decision summarized() {
        return promotion(DecisionId.at(MOMENT), explanation(null));
    }

    public static Decision unexplained() {
        return promotion(DecisionId.at(MOMENT), null);
    }

    public static Decision of(
            String policy, int release, String leadId, String stage, StageChange change, String points, Instant at) {
        return new Decision(
                DecisionId.at(at),
                policy,
                new ReleaseReference(release, "sha256:00"),
                at,
                at,
                null,
                leadId,
                new Scorecard(new BigDecimal(points), "", List.of()),
                new Recommendation("LEAD", stage, change, "marketing", null, null, null),
                null,
                null);
    }

    private static Decision promotion(@Nullable UUID id, @Nullable Explanation explanation) {
        return promotion(id, "b2b", explanation);
    }

    private static Decision promotion(@Nullable UUID id, String policy, @Nullable Explanation explanation) {
        return new Decision(
                id,
                policy,
                new ReleaseReference(3, "sha256:00"),
                MOMENT,
                Instant.parse("2026-11-22T00:00:00Z"),
                null,
                "L-1001",
                new Scorecard(TOTAL, "A2", List.of(new DimensionPoints("fit", TOTAL, new BigDecimal("1E+2")))),
                new Recommendation("LEAD", "MQL", StageChange.PROMOTE, "marketing", null, null, null),
                explanation,
                null);
    }

    private static Explanation explanation(Explanation.@Nullable Details details) {
        return new Explanation(
                "12.50 points, grade A2. Promote from LEAD to MQL.",
                List.of(new Reason("FIT-IND-03", "Fit", "fit", TOTAL, "…", CELL, Map.of("b", 2, "a", "fintech"))),
                List.of(new Unmet("SAL", Verdict.HUMAN, "sales.accepted", null, "is", true, "…", CELL)),
                details);
    }

    private static Explanation.Details details() {
        Receipt.Line line = new Receipt.Line(Receipt.Kind.CAP, null, null, "fit", TOTAL, TOTAL, null, "…", CELL);
        return new Explanation.Details(new Receipt(List.of(line), true), null, List.of());
    }
}
