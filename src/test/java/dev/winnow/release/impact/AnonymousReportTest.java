package dev.winnow.release.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers see of a report who may not read decisions. */
class AnonymousReportTest {

    private static final Instant AS_OF = Instant.parse("2026-03-02T09:30:15Z");
    private static final RowDifference NO_ROWS = new RowDifference(List.of(), List.of(), List.of());

    private final Tally tally = new Tally();

    @Test
    void leadsHavePseudonymsThatDifferBetweenReports() {
        add(7, "LEAD", "MQL", 20, 40);

        ImpactReport report = anonymous();
        ImpactReport other = anonymous();

        assertThat(ids(report)).hasSize(21).noneMatch(id -> id.startsWith("L-"));
        assertThat(report.moved()).extracting(MovedLead::id).doesNotHaveDuplicates();
        assertThat(report.migrations().get(0).ids())
                .containsExactlyElementsOf(
                        report.moved().stream().map(MovedLead::id).toList());
        assertThat(ids(other)).doesNotContainAnyElementsOf(ids(report));
        assertThat(report.moved()).extracting(MovedLead::asOf).containsOnly(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void groupsOfFewerThanFiveLeadsAreMerged() {
        add(9, "LEAD", "LEAD", 10, 10);
        add(6, "LEAD", "MQL", 20, 40);
        add(3, "MQL", "SAL", 50, 70);
        add(1, "MQL", "LEAD", 60, 10);

        ImpactReport report = anonymous();

        assertThat(report.migrations())
                .extracting(ImpactReport.Migration::before, ImpactReport.Migration::count)
                .contains(tuple(AnonymousReport.OTHER, 10L));
        assertNoSmallGroups(report);
        assertThat(report.examples()).isEmpty();
        assertThat(report.compared()).isEqualTo(19);
        assertThat(report.movedStage()).isEqualTo(10);
    }

    @Test
    void noGroupIsSmallHoweverTheLeadsAreSpread() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Tally spread = new Tally();
            List<String> stages = List.of("LEAD", "MQL", "SAL");
            int leads = 1 + random.nextInt(60);
            for (int lead = 0; lead < leads; lead++) {
                add(
                        spread,
                        "L-" + lead,
                        stages.get(random.nextInt(3)),
                        stages.get(random.nextInt(3)),
                        random.nextInt(90),
                        random.nextInt(90),
                        AS_OF.plus(Duration.ofDays(random.nextInt(30))));
            }

            assertNoSmallGroups(AnonymousReport.of(
                    spread.report(TestPolicy.compiled(), TestPolicy.compiled()), Pseudonyms.random()));
        }
    }

    @Test
    void aReportOnFewerThanFiveLeadsShowsNeitherStagesNorPoints() {
        add(4, "LEAD", "MQL", 20, 40);

        ImpactReport report = anonymous();

        assertThat(report.moved()).isEmpty();
        assertThat(report.migrations())
                .extracting(ImpactReport.Migration::before)
                .containsExactly("other");
        assertThat(report.scores().steps()).isEmpty();
        assertThat(report.scores().before()).isNull();
        assertThat(report.workload()).isEmpty();
        assertThat(report.weeks()).isEmpty();
    }

    @Test
    void problemsOfFewLeadsAreMerged() {
        for (int lead = 0; lead < 8; lead++) {
            String problem = lead < 5 ? "expected a number" : "expected a date at " + lead;
            tally.refuse("L-" + lead, List.of(new Refusal(Refusal.Reader.AFTER, problem)));
        }

        ImpactReport report = anonymous();

        assertThat(report.problems())
                .extracting(ImpactReport.Unreadable::problem)
                .containsExactly("expected a number", AnonymousReport.OTHER);
        assertThat(report.problems().get(1).ids()).isEmpty();
    }

    private static void assertNoSmallGroups(ImpactReport report) {
        if (report.compared() >= 5) {
            assertThat(report.migrations()).allMatch(each -> each.count() >= 5);
        }
        assertThat(report.scores().steps()).allMatch(step -> isLarge(step.before()) && isLarge(step.after()));
        assertThat(report.workload()).allMatch(load -> isLarge(load.before()) && isLarge(load.after()));
        assertThat(report.weeks()).allSatisfy(week -> assertThat(week.stages())
                .allMatch(load -> isLarge(load.before()) && isLarge(load.after())));
        assertThat(report.rows()).allMatch(row -> isLarge(row.leads()));
    }

    private static boolean isLarge(long count) {
        return count == 0 || count >= 5;
    }

    private static List<String> ids(ImpactReport report) {
        return Stream.of(
                        report.moved().stream().map(MovedLead::id),
                        report.examples().stream().map(MovedLead::id),
                        report.migrations().stream().flatMap(each -> each.ids().stream()))
                .flatMap(each -> each)
                .toList();
    }

    private ImpactReport anonymous() {
        return AnonymousReport.of(tally.report(TestPolicy.compiled(), TestPolicy.compiled()), Pseudonyms.random());
    }

    private int added;

    private void add(int leads, String before, String after, int pointsBefore, int pointsAfter) {
        for (int count = 0; count < leads; count++) {
            add(tally, "L-" + added++, before, after, pointsBefore, pointsAfter, AS_OF);
        }
    }

    private static void add(
            Tally tally, String id, String before, String after, int pointsBefore, int pointsAfter, Instant at) {
        BeforeAfter<String> stage = new BeforeAfter<>(before, after);
        BeforeAfter<BigDecimal> points =
                new BeforeAfter<>(BigDecimal.valueOf(pointsBefore), BigDecimal.valueOf(pointsAfter));
        MovedLead moved = before.equals(after) && pointsBefore == pointsAfter
                ? null
                : new MovedLead(id, at, stage, points, new MovedLead.SettledBy(null, null), NO_ROWS);
        tally.add(id, at, new ComparisonResult.Evaluated(stage, points, moved));
    }
}
