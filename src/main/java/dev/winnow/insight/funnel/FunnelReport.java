package dev.winnow.insight.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.winnow.insight.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the leads of a policy came whose first facts are of a time.
 *
 * @param from the first day, in UTC
 * @param to the day after the last
 * @param samples whether the leads are made up, which they are as long as there are no others
 * @param countedAt until when decisions and outcomes are counted; null if this server hasn't counted yet
 * @param medianErrorPercent by how much a median may be wrong
 * @param leads how many there are
 * @param stages those of the ladder, lowest first
 * @param outcomes accepted, opportunity and won: who has one is counted in those before
 * @param beside stages off the ladder, and how many leads were ever recommended them
 * @param acceptance what sales said
 * @param by what groups are made by; null for none
 * @param groups in the order of their size; cohorts in the order of time
 * @param now where the leads of the policy are now, whenever they came
 */
@JsonInclude(Include.NON_NULL)
public record FunnelReport(
        String policy,
        LocalDate from,
        LocalDate to,
        boolean samples,
        @Nullable Instant countedAt,
        int medianErrorPercent,
        long leads,
        List<Step> stages,
        List<Step> outcomes,
        List<Count> beside,
        Acceptance acceptance,
        @Nullable String by,
        List<Group> groups,
        List<StageNow> now) {

    public FunnelReport {
        stages = List.copyOf(stages);
        outcomes = List.copyOf(outcomes);
        beside = List.copyOf(beside);
        groups = List.copyOf(groups);
        now = List.copyOf(now);
    }

    /**
     * @param label in the analysts' words
     * @param ofPrevious the share of those that reached the step before; absent for the first, and where nobody did
     * @param ofAll the share of all leads
     * @param medianDays between the step before and this one, for those that reached both; absent without any
     */
    @JsonInclude(Include.NON_NULL)
    public record Step(
            String step,
            String label,
            long leads,
            @Nullable Share ofPrevious,
            @Nullable Share ofAll,
            @Nullable BigDecimal medianDays) {}

    public record Count(String step, String label, long leads) {}

    /**
     * @param rate of those that sales accepted or rejected, the accepted; absent without any
     * @param reasons of rejections, the most frequent first
     * @param losses reasons why leads were lost
     * @param recyclings reasons why leads were returned to marketing
     */
    @JsonInclude(Include.NON_NULL)
    public record Acceptance(
            long accepted,
            long rejected,
            long recycled,
            long lost,
            @Nullable Share rate,
            List<Reason> reasons,
            List<Reason> losses,
            List<Reason> recyclings) {

        public Acceptance {
            reasons = List.copyOf(reasons);
            losses = List.copyOf(losses);
            recyclings = List.copyOf(recyclings);
        }
    }

    /** @param reason a code; empty for none */
    public record Reason(String reason, long leads) {}

    /**
     * Leads with one value of a segment, or of one cohort.
     *
     * @param value empty for leads where it isn't known; {@code other} for groups that are too small to be shown
     * @param tooYoung whether the cohort had less time than leads usually take; absent for segments
     */
    @JsonInclude(Include.NON_NULL)
    public record Group(String value, long leads, @Nullable Boolean tooYoung, List<Step> stages, List<Step> outcomes) {

        public Group {
            stages = List.copyOf(stages);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * @param leads whose latest decision recommends the stage
     * @param stuck those of them that have been there for more than 30 days
     */
    public record StageNow(String stage, String label, long leads, long stuck) {}
}
