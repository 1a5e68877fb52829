package dev.winnow.release.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.TestSize;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.Leads;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.RandomPolicies;
import dev.winnow.policy.TestDimension;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestLimit;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelComparisonTest {

    private static final Instant AS_OF = TestPolicy.AS_OF;
    private static final int LEADS = TestSize.of(200, 400);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyFigureIsThatOfCountingOneByOne(long seed) throws InterruptedException {
        Policy before = RandomPolicies.of(seed);
        Policy after = RandomPolicies.of(seed + 1_000);
        List<SeenLead> leads = leads(before, seed);
        SlowImpact slow = new SlowImpact(before, after, leads);

        ImpactReport report = report(before, after, 2, leads);

        assertThat(report.compared()).isEqualTo(LEADS);
        assertThat(report.unreadable() + report.earlier()).isZero();
        Map<String, Long> migrations = new TreeMap<>();
        report.migrations().forEach(each -> migrations.put(each.before() + " to " + each.after(), each.count()));
        assertThat(migrations).isEqualTo(slow.migrations());
        assertThat(report.moved()).extracting(MovedLead::id).isEqualTo(slow.moved());
        Map<String, Long> rows = new TreeMap<>();
        report.rows().forEach(row -> rows.put(row.row(), row.leads()));
        assertThat(rows).isEqualTo(slow.rows());
        assertThat(report.rows()).isNotEmpty();
        assertThat(average(report.scores().before()).mean()).isEqualTo(slow.meanBefore());
        assertThat(average(report.scores().after()).mean()).isEqualTo(slow.meanAfter());
        assertThat(average(report.scores().after()).median()).isEqualByComparingTo(slow.medianAfter());
        report.scores().steps().forEach(step -> assertThat(step.after())
                .as(step.toString())
                .isEqualTo(slow.withTotalAfter(step.from(), step.to())));
        assertThat(report.scores().steps().stream()
                        .mapToLong(ImpactReport.Step::after)
                        .sum())
                .isEqualTo(LEADS);
        report.weeks().forEach(week -> week.stages().forEach(load -> assertThat(load.after())
                .as(week.week() + " " + load)
                .isEqualTo(slow.inWeekAfter(week.week(), load.stage()))));
        assertThat(report.weeks().size()).isBetween(4, 6);
    }

    @Test
    void threadsAndOrderMakeNoDifference() throws InterruptedException {
        Policy before = RandomPolicies.of(21);
        Policy after = RandomPolicies.of(22);
        List<SeenLead> leads = new ArrayList<>(leads(before, 23));

        ImpactReport one = report(before, after, 1, leads);
        Collections.shuffle(leads, new Random(24));
        ImpactReport three = report(before, after, 3, leads);

        assertThat(three).isEqualTo(one);
        assertThat(one.movedStage()).isPositive();
    }

    @Test
    void partsAddUpToTheWhole() {
        Policy before = RandomPolicies.of(31);
        Policy after = RandomPolicies.of(32);
        List<SeenLead> leads = leads(before, 33);

        Tally sum = tally(before, after, leads.subList(0, 150));
        sum.add(tally(before, after, leads.subList(150, LEADS)));

        assertThat(sum.report(before, after))
                .isEqualTo(tally(before, after, leads).report(before, after));
    }

    @Test
    void theSamePolicyMovesNothing() throws InterruptedException {
        Policy policy = RandomPolicies.of(41);

        ImpactReport report = report(policy, policy, 2, leads(policy, 42));

        assertThat(report.compared()).isEqualTo(LEADS);
        assertThat(report.movedStage() + report.movedPoints()).isZero();
        assertThat(report.moved()).isEmpty();
        assertThat(report.rows()).isEmpty();
        assertThat(report.migrations())
                .allSatisfy(each -> assertThat(each.before()).isEqualTo(each.after()));
        assertThat(report.scores().before()).isEqualTo(report.scores().after());
        assertThat(report.workload())
                .allSatisfy(load -> assertThat(load.changePercent()).isEqualByComparingTo("0"));
    }

    @Test
    void aThresholdMovesExactlyTheLeadsBetween() throws InterruptedException {
        Policy before = TestPolicy.compiled();
        Policy after = withGateFrom(60).compiled();
        List<SeenLead> leads = List.of(
                lead("at-45", "fintech", 200, 0),
                lead("at-55", "fintech", 200, 1),
                lead("at-65", "fintech", 200, 2),
                lead("at-25", "none", 200, 0));

        ImpactReport report = report(before, after, 1, leads);

        assertThat(report.moved()).extracting(MovedLead::id).containsExactly("at-55");
        assertThat(report.movedStage()).isEqualTo(1);
        assertThat(report.movedPoints()).isZero();
        assertThat(report.migrations()).contains(new ImpactReport.Migration("MQL", "LEAD", 1, List.of("at-55")));
        assertThat(report.rows()).containsExactly(new ImpactReport.MovingRow("GATE-MQL-01", "Gates", 1, 1, 0, 0));
        assertThat(report.examples()).singleElement().satisfies(moved -> {
            assertThat(moved.settledBy()).isEqualTo(new MovedLead.SettledBy("GATE-MQL-01", "GATE-LEAD-01"));
            assertThat(moved.rows()).isEqualTo(new RowDifference(List.of("GATE-MQL-01"), List.of(), List.of()));
        });
        assertThat(report.workload())
                .containsExactly(
                        new ImpactReport.StageLoad("LEAD", 2, 3, new BigDecimal("50.0")),
                        new ImpactReport.StageLoad("MQL", 2, 1, new BigDecimal("-50.0")));
        assertThat(report.weeks()).extracting(ImpactReport.Week::week).containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void aRowWithOtherPointsIsACause() throws InterruptedException {
        Policy after = withPoints(21).compiled();

        ImpactReport report = report(TestPolicy.compiled(), after, 1, List.of(lead("L-1", "fintech", 200, 0)));

        assertThat(report.rows()).containsExactly(new ImpactReport.MovingRow("FIT-IND-01", "Fit", 1, 0, 0, 1));
        assertThat(report.movedPoints()).isEqualTo(1);
        assertThat(report.movedStage()).isZero();
        assertThat(report.examples()).isEmpty();
    }

    @Test
    void aCapMovesLeadsWithoutRows() throws InterruptedException {
        Policy after = TestPolicy.builder()
                .dimension(TestDimension.of("fit", "Fit").cap(30).floor(-20).decimals(0))
                .compiled();

        ImpactReport report = report(TestPolicy.compiled(), after, 1, List.of(lead("L-1", "fintech", 200, 0)));

        assertThat(report.movedPoints()).isEqualTo(1);
        assertThat(report.movedWithoutRows()).isEqualTo(1);
    }

    @Test
    void onlyTheLatestOfALeadCounts() throws InterruptedException {
        Policy policy = TestPolicy.compiled();

        ImpactReport report = report(
                policy,
                policy,
                2,
                List.of(lead("L-1", "fintech", 200, 1), lead("L-1", "none", 0, 0), lead("L-2", "none", 0, 0)));

        assertThat(report.found()).isEqualTo(3);
        assertThat(report.compared()).isEqualTo(2);
        assertThat(report.earlier()).isEqualTo(1);
        assertThat(report.migrations())
                .containsExactly(
                        new ImpactReport.Migration("OPEN", "OPEN", 1, List.of("L-2")),
                        new ImpactReport.Migration("MQL", "MQL", 1, List.of("L-1")));
    }

    @Test
    void whatCanNotBeReadIsCountedByItsProblem() throws InterruptedException {
        Policy before = TestPolicy.compiled();
        Policy after = TestPolicy.builder()
                .fact(TestFact.choice("contact.function", "Function").allowed("finance; it"))
                .limit(TestLimit.of("LIM-REFUSED", "refused in %").atMost(20))
                .compiled();
        JsonNode marketing = TestPolicy.json("{\"id\": \"L-1\", \"contact\": {\"function\": \"marketing\"}}");
        JsonNode unknown = TestPolicy.json("{\"id\": \"L-2\", \"activities\": [{}, {\"colour\": \"purple\"}]}");

        ParallelComparison comparison = new ParallelComparison(before, after, 2, () -> true);
        comparison.add(new SeenLead("L-1", marketing, AS_OF, AS_OF));
        comparison.add(new SeenLead("L-2", unknown, AS_OF, AS_OF));
        for (int lead = 0; lead < 3; lead++) {
            comparison.add(lead("read-" + lead, "none", 0, 0));
        }
        comparison.add(new UnreadableLead("decision-1", "the personal data of its lead were erased"));
        ImpactReport report = comparison.report();

        assertThat(report.compared()).isEqualTo(3);
        assertThat(report.unreadable()).isEqualTo(3);
        assertThat(report.limits())
                .extracting(MeasuredLimit::text)
                .containsExactly("LIM-REFUSED: refused in % at most 20, found 25.00");
        assertThat(report.problems())
                .contains(
                        new ImpactReport.Unreadable(
                                Refusal.Reader.LOG,
                                "the personal data of its lead were erased",
                                1,
                                List.of("decision-1")),
                        new ImpactReport.Unreadable(
                                Refusal.Reader.AFTER,
                                "/lead/contact/function: expected one of finance, it",
                                1,
                                List.of("L-1")));
        assertThat(report.problems())
                .filteredOn(problem -> problem.problem().startsWith("/lead/activities/*/colour: expected one of"))
                .hasSize(2);
        assertThat(report.problems().toString()).doesNotContain("purple").doesNotContain("marketing");
    }

    @Test
    void aFailureOnAnotherThreadEndsTheComparison() {
        Policy policy = TestPolicy.compiled();
        ParallelComparison comparison = new ParallelComparison(policy, policy, 2, () -> true);

        comparison.add(new SeenLead("L-1", TestPolicy.json("{\"id\": \"L-1\"}"), AS_OF, Instant.MAX));

        assertThatThrownBy(comparison::report).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCancelledComparisonEndsAfterTheLeadItIsAt() throws InterruptedException {
        Policy policy = TestPolicy.compiled();
        AtomicInteger asked = new AtomicInteger();
        ParallelComparison comparison = new ParallelComparison(policy, policy, 1, () -> asked.incrementAndGet() <= 3);

        for (int lead = 0; lead < 100; lead++) {
            comparison.add(new SeenLead("L-" + lead, TestPolicy.json("{\"id\": \"L-1\"}"), AS_OF, AS_OF));
        }

        assertThat(asked).hasValue(4);
        assertThat(comparison.report().compared()).isZero();
    }

    @Test
    void leadsThatAreTooMuchWorkAreCountedAsUnreadable() throws InterruptedException {
        Policy joins =
                TestPolicy.builder().withoutRules().rules("joins.drl", """
                package dev.winnow.test
                import dev.winnow.lead.Activity
                import dev.winnow.lead.Signal
                rule "every three"
                when
                    Activity()
                    Activity()
                    $a : Activity()
                then
                    insert(new Signal("webinar-then-demo", $a.daysAgo()));
                end
                """).compiled();
        String[] visits = Collections.nCopies(30, Leads.did("page-view", 1)).toArray(String[]::new);

        ImpactReport report = report(
                TestPolicy.compiled(),
                joins,
                2,
                List.of(
                        new SeenLead("L-1", TestPolicy.json(Leads.who(visits)), AS_OF, AS_OF),
                        lead("read-1", "none", 0, 0)));

        assertThat(report.compared()).isEqualTo(1);
        assertThat(report.unreadable()).isEqualTo(1);
        assertThat(report.problems().toString())
                .contains("/activities: expected activities in which DRL files find at most 10000 matches");
    }

    @Test
    void stagesOfBothLaddersKeepTheirOrder() {
        assertThat(Tally.stages(List.of("OPEN", "LEAD", "MQL", "OUT"), List.of("OPEN", "NEW", "MQL", "SAL")))
                .containsExactly("OPEN", "LEAD", "NEW", "MQL", "OUT", "SAL");
        assertThat(Tally.stages(List.of("A", "B"), List.of("C"))).containsExactly("A", "B", "C");
    }

    @Test
    void theReportIsCleanJson() throws InterruptedException {
        ImpactReport report = report(
                TestPolicy.compiled(), withGateFrom(60).compiled(), 1, List.of(lead("at-55", "fintech", 200, 1)));

        JsonNode json = DecisionJson.read(DecisionJson.part(report));

        assertThat(json.at("/scores/after/mean")).hasToString("55.00");
        assertThat(json.at("/scores/steps/0/from")).hasToString("50");
        assertThat(json.at("/weeks/0/week").textValue()).isEqualTo("2026-03-02");
        assertThat(json.at("/examples/0/settledBy/after").textValue()).isEqualTo("GATE-LEAD-01");
        assertThat(json.has("moved")).isFalse();
    }

    private static TestPolicyBuilder withGateFrom(int points) {
        TestPolicyBuilder builder = TestPolicy.builder();
        return builder.table(builder.table("Gates").withoutRows().rows("""
                        GATE-LEAD-01 | 10 |    |      |      | LEAD
                        GATE-MQL-01  | %d | 20 |      |      | MQL
                        GATE-SAL-01  |    |    | true |      | SAL      | Sales has accepted the lead
                        GATE-CUS-01  |    |    |      | true | CUSTOMER
                        """.formatted(points)));
    }

    private static TestPolicyBuilder withPoints(int points) {
        TestPolicyBuilder builder = TestPolicy.builder();
        return builder.table(builder.table("Fit").withoutRows().rows("""
                        FIT-IND-01 | fintech, saas |  |           | %d
                        FIT-EMP-02 |               |  | 200, 1000 | 25
                        """.formatted(points)));
    }

    private static SeenLead lead(String id, String industry, int employees, int webinars) {
        ObjectNode facts = (ObjectNode) TestPolicy.json("{\"id\": \"%s\"}".formatted(id));
        facts.withObject("/company").put("employees", employees);
        if (!industry.equals("none")) {
            facts.withObject("/company").put("industry", industry);
        }
        for (int count = 0; count < webinars; count++) {
            facts.withArray("/activities").addObject().put("type", "webinar").put("occurredAt", AS_OF.toString());
        }
        return new SeenLead(id, facts, AS_OF, AS_OF);
    }

    private static List<SeenLead> leads(Policy policy, long seed) {
        MadeUpLeads made = new MadeUpLeads(policy, AS_OF, seed);
        Random random = new Random(seed);
        List<SeenLead> leads = new ArrayList<>();
        for (int count = 0; count < LEADS; count++) {
            JsonNode facts = made.next();
            Instant decidedAt = AS_OF.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
            leads.add(new SeenLead(facts.path("id").textValue(), facts, AS_OF, decidedAt));
        }
        return leads;
    }

    private static ImpactReport.Average average(ImpactReport.@Nullable Average average) {
        return Objects.requireNonNull(average);
    }

    private static ImpactReport report(Policy before, Policy after, int threads, List<SeenLead> leads)
            throws InterruptedException {
        try (ParallelComparison comparison = new ParallelComparison(before, after, threads, () -> true)) {
            leads.forEach(comparison::add);
            return comparison.report();
        }
    }

    private static Tally tally(Policy before, Policy after, List<SeenLead> leads) {
        LeadComparison comparison = new LeadComparison(before, after);
        Tally tally = new Tally();
        leads.forEach(lead -> tally.add(lead.id(), lead.decidedAt(), comparison.of(lead)));
        return tally;
    }
}
