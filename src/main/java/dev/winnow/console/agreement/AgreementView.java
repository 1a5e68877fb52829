package dev.winnow.console.agreement;

import dev.winnow.console.definition.LadderStep;
import dev.winnow.console.insight.RecentFigures.Recent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a policy's stages.
 *
 * @param title the labels of the stages that have a gate: {@code Lead, MQL and SQL}
 * @param routes what takes leads back or off the ladder
 * @param phases of buyers; empty if the policy has none
 * @param actions empty if the policy has none
 * @param recent the figures of the last 90 days; null without leads, and for callers who may not see them
 * @param isReader whether the caller may read releases
 */
public record AgreementView(
        String policy,
        String title,
        List<LadderStep> ladder,
        List<Outcome> routes,
        List<Part> parts,
        List<Outcome> phases,
        List<Outcome> actions,
        List<LimitLine> limits,
        Agreed agreed,
        Reviewed reviewed,
        @Nullable Recent recent,
        boolean isReader) {

    public AgreementView {
        ladder = List.copyOf(ladder);
        routes = List.copyOf(routes);
        parts = List.copyOf(parts);
        phases = List.copyOf(phases);
        actions = List.copyOf(actions);
        limits = List.copyOf(limits);
    }

    /**
     * What rows of the same effect decide.
     *
     * @param change {@code recycle}, {@code demote} or {@code disqualify}; empty for phases and actions
     * @param more how many ways aren't shown
     */
    public record Outcome(String change, String label, List<RowLine> ways, int more) {

        public Outcome {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A row in words.
     *
     * @param points of a row that gives some, formatted; empty for others
     * @param times how often it counts; 1 for once, 0 for any number of times
     */
    public record RowLine(String id, List<String> conditions, String points, int times) {

        public RowLine {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A dimension with the rows that matter most.
     *
     * @param cap formatted; null for none
     * @param floor formatted; null for none
     * @param all how many rows it has
     */
    public record Part(
            String label,
            @Nullable String cap,
            @Nullable String floor,
            @Nullable Integer halfLife,
            int all,
            List<RowLine> rows) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** @param stage null if it isn't about one */
    public record LimitLine(
            String id,
            String measure,
            @Nullable String stage,
            @Nullable String atLeast,
            @Nullable String atMost,
            String description) {}

    /**
     * Who agreed to the active release, and when.
     *
     * @param author null for releases of policy folders
     * @param activated when it became active; null if that isn't recorded
     * @param isGoverned whether its steps are recorded
     */
    public record Agreed(
            int release,
            String digest,
            Instant createdAt,
            @Nullable String author,
            @Nullable Instant activated,
            boolean isGoverned,
            @Nullable Signature marketing,
            @Nullable Signature sales) {}

    public record Signature(String name, Instant at, String reason) {}

    /**
     * @param on null if nobody has set a date
     * @param isSetter whether the caller may set it
     */
    public record Reviewed(
            @Nullable LocalDate on,
            @Nullable String by,
            boolean isDue,
            boolean isOverdue,
            boolean isSetter,
            LocalDate today) {}
}
