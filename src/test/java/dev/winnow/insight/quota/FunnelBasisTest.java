package dev.winnow.insight.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.insight.funnel.FunnelReport.Acceptance;
import dev.winnow.insight.funnel.FunnelReport.Group;
import dev.winnow.insight.funnel.FunnelReport.Step;
import dev.winnow.insight.quota.BasisResult.Found;
import dev.winnow.insight.quota.BasisResult.NoLeads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunnelBasisTest {

    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2027-01-01");
    private static final LocalDate TOMORROW = LocalDate.parse("2026-12-02");

    @Test
    void saleFollowsTheHighestStageThatAsManyLeadsReached() {
        QuotaBasis basis = found(List.of(stage("LEAD", 400, null), stage("MQL", 100, "4"), stage("SAL", 10, "3")), 20);

        assertThat(basis.first()).isEqualTo("LEAD");
        assertThat(basis.steps()).extracting(QuotaStep::step).containsExactly("MQL", "won");
        assertThat(basis.steps()).extracting(QuotaStep::rate).containsExactly(Fraction.of(1, 4), Fraction.of(1, 5));
        assertThat(basis.steps()).allSatisfy(step -> assertThat(step.rate().toDouble())
                .isGreaterThan(step.low())
                .isLessThan(step.high()));
        assertThat(basis.steps().get(1).medianDays()).as("2 + 5 + 9 - 4").isEqualByComparingTo("12");
        assertThat(basis.warnings()).containsExactly("SAL is left out: 10 leads reached it, but 20 were won.");
    }

    @Test
    void timeIsMeasuredFromTheFirstLeadUntilToday() {
        QuotaBasis basis = found(List.of(stage("LEAD", 400, null)), 20);

        assertThat(basis.measured()).isNotNull().satisfies(measured -> {
            assertThat(measured.from()).isEqualTo("2026-10-01");
            assertThat(measured.to()).isEqualTo("2026-12-02");
            assertThat(measured.reached()).containsExactly(400L, 20L);
            assertThat(measured.channels()).containsExactly(new ChannelLeads("event", 400));
        });
    }

    @Test
    void stepWithoutLeadsIsNamed() {
        assertThat(result(List.of(stage("LEAD", 0, null), stage("MQL", 0, null)), 0))
                .isEqualTo(new NoLeads("LEAD", "LEAD"));
        assertThat(result(List.of(stage("LEAD", 10, null)), 0)).isEqualTo(new NoLeads("won", "won"));
    }

    private static QuotaBasis found(List<Step> stages, long won) {
        return ((Found) result(stages, won)).basis();
    }

    private static BasisResult result(List<Step> stages, long won) {
        long leads = stages.get(0).leads();
        return FunnelBasis.of(
                report(stages, won, "channel", List.of(group("event", leads, null))),
                report(stages, won, "cohort", List.of(group("2026-10", leads, false))),
                TOMORROW);
    }

    private static FunnelReport report(List<Step> stages, long won, String by, List<Group> groups) {
        return new FunnelReport(
                "b2b",
                FROM,
                TO,
                false,
                null,
                10,
                stages.get(0).leads(),
                stages,
                List.of(stage("accepted", won, "2"), stage("opportunity", won, "5"), stage("won", won, "9")),
                List.of(),
                new Acceptance(0, 0, 0, 0, null, List.of(), List.of(), List.of()),
                by,
                groups,
                List.of());
    }

    private static Group group(String value, long leads, @Nullable Boolean tooYoung) {
        return new Group(value, leads, tooYoung, List.of(), List.of());
    }

    private static Step stage(String name, long leads, @Nullable String days) {
        return new Step(name, name, leads, null, null, days == null ? null : new BigDecimal(days));
    }
}
