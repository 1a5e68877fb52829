package dev.winnow.explanation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Leads;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReasonsTest {

    @Test
    void theRowsThatScoredStandWithTheLargestEffectFirst() {
        Explained explained = Explained.lead(TestPolicy.compiled(), """
                {"id": "L-1", "company": {"industry": "gambling", "employees": 60, "country": "DE"}}
                """);

        assertThat(explained.explanation().reasons())
                .extracting(Reason::row)
                .containsExactly("FIT-IND-02", "FIT-EMP-01", "FIT-CTR-01", "PHASE-02", "ACT-03");
    }

    @Test
    void theRowThatOpenedTheStageFollowsThem() {
        Explained explained = Explained.lead(TestPolicy.compiled(), who(did("webinar", 0)));

        Reason gate = explained.explanation().reasons().get(1);
        assertThat(gate.row()).isEqualTo("GATE-LEAD-01");
        assertThat(gate.dimension()).isNull();
        assertThat(gate.points()).isZero();
        assertThat(gate.text()).isEqualTo("Total points is 10.00 (at least 10)");
    }

    @Test
    void aRowWithASentenceOfItsOwnGivesIt() {
        Explained explained =
                Explained.lead(TestPolicy.compiled(), "{\"id\": \"L-1\", \"company\": {\"industry\": \"gambling\"}}");

        assertThat(explained.explanation().reasons().get(0).text()).isEqualTo("Not an industry we serve");
    }

    @Test
    void otherRowsSayWhatTheyLookedAt() {
        Explained explained = Explained.lead(
                TestPolicy.compiled(),
                "{\"id\": \"L-1\", \"company\": {\"employees\": 60}, \"contact\": {\"challenges\": [\"cost\", \"churn\"]}}");

        assertThat(explained.explanation().reasons())
                .extracting(Reason::text)
                .startsWith(
                        "Employees is 60 people (from 50 people to below 200 people)",
                        "Key challenges is cost, churn (with any of growth, churn)");
        assertThat(explained.explanation().reasons().get(1).facts())
                .isEqualTo(Map.of("contact.challenges", List.of("cost", "churn")));
    }

    @Test
    void aRowThatHeldSeveralTimesSaysHowOftenAndWhen() {
        Explained explained = Explained.lead(TestPolicy.compiled(), who(did("webinar", 9), did("webinar", 2)));

        Reason webinars = explained.explanation().reasons().get(0);
        assertThat(webinars.text()).isEqualTo("Activity is webinar (2 times)");
        assertThat(webinars.facts())
                .containsEntry("activity.type", "webinar")
                .containsEntry("activity.occurredAt", List.of("2026-02-28T09:00:00Z", "2026-02-21T09:00:00Z"));
    }

    @Test
    void aRowWithoutConditionsAlwaysHolds() {
        Explained explained = Explained.lead(TestPolicy.compiled(), Leads.UNKNOWN);

        assertThat(explained.explanation().reasons())
                .filteredOn(reason -> reason.row().equals("PHASE-02"))
                .extracting(Reason::text)
                .containsExactly("Always");
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void everySourceIsTheCellThatHoldsTheRowsId(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        PolicyFiles files = ShippedPolicies.files(name);
        Map<String, TestWorkbook> workbooks = new HashMap<>();

        List<Reason> reasons = reasons(policy, 40);

        assertThat(reasons).hasSizeGreaterThan(100);
        for (Reason reason : reasons) {
            Source source = reason.source();
            TestWorkbook workbook = workbooks.computeIfAbsent(
                    source.workbook(),
                    file -> TestWorkbook.of(
                            Objects.requireNonNull(files.workbooks().get(file))));
            assertThat(workbook.text(source.sheet(), source.cell())).isEqualTo(reason.row());
            assertThat(source.cell()).endsWith(String.valueOf(source.row()));
            assertThat(reason.table())
                    .isEqualTo(policy.row(reason.row()).table().name());
        }
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void inShippedPoliciesTheEffectsDescend(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, 5);

        for (int count = 0; count < 40; count++) {
            List<BigDecimal> effects = Explained.lead(policy, leads.next()).explanation().reasons().stream()
                    .map(reason -> reason.points().abs().negate())
                    .toList();

            assertThat(effects).isSorted();
        }
    }

    private static List<Reason> reasons(Policy policy, int count) {
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, 5);
        List<Reason> reasons = new ArrayList<>();
        for (int made = 0; made < count; made++) {
            reasons.addAll(Explained.lead(policy, leads.next()).explanation().reasons());
        }
        return reasons;
    }
}
