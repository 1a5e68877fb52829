package dev.winnow.explanation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestStage;
import dev.winnow.policy.TestWorkbook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final Policy POLICY = TestPolicy.compiled();
    private static final Instant NOW = TestPolicy.AS_OF;
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    @Test
    void nothingThatMovedMakesNoLines() {
        Movement movement = movement(at(POLICY, firm("fintech"), NOW), at(POLICY, firm("fintech"), NOW));

        assertThat(movement.lines()).isEmpty();
        assertThat(movement.points()).isZero();
        assertThat(movement.balances()).isTrue();
    }

    @Test
    void aFactThatChangedIsNamedAtEveryRowThatLooksAtIt() {
        Movement movement = movement(at(POLICY, firm("fintech"), NOW), at(POLICY, firm("gambling"), NOW));

        assertThat(movement.points()).isEqualByComparingTo("-40");
        assertThat(movement.lines())
                .extracting(Movement.Line::kind, Movement.Line::row, Movement.Line::points, Movement.Line::text)
                .containsExactly(
                        tuple(
                                Movement.Kind.FACTS,
                                "FIT-IND-02",
                                decimal("-25"),
                                "Industry is gambling; it was fintech"),
                        tuple(
                                Movement.Kind.FACTS,
                                "FIT-IND-01",
                                decimal("-20"),
                                "Industry is gambling; it was fintech"),
                        tuple(Movement.Kind.FLOOR, null, decimal("5"), "The floor gives 5 points; it gave 0"));
        assertThat(movement.lines().get(0).facts()).containsExactly("company.industry");
    }

    @Test
    void timeThatPassedTakesItsPartBeforeFactsDo() {
        Movement movement =
                movement(at(POLICY, who(did("webinar", 0)), NOW), at(POLICY, who(did("webinar", 0), again()), LATER));

        assertThat(movement.lines())
                .extracting(Movement.Line::kind, Movement.Line::row, Movement.Line::points, Movement.Line::text)
                .containsExactly(
                        tuple(Movement.Kind.DECAY, "ENG-WEB-01", decimal("-5.0"), "Counts otherwise 30 days later"),
                        tuple(
                                Movement.Kind.FACTS,
                                "ENG-WEB-01",
                                decimal("10.0"),
                                "Activity is webinar: once before, 2 times now"));
        assertThat(movement.lines().get(1).facts()).containsExactly("activities");
    }

    @Test
    void aRowThatAgeEndsSaysSo() {
        String viewed = "{\"type\": \"page-view\", \"durationSeconds\": 60, \"occurredAt\": \"%s\"}"
                .formatted(NOW.minus(Duration.ofDays(80)));

        Movement movement = movement(at(POLICY, who(viewed, viewed), NOW), at(POLICY, who(viewed, viewed), LATER));

        assertThat(movement.lines())
                .extracting(Movement.Line::row, Movement.Line::text)
                .containsExactly(tuple("ENG-PAG-01", "No longer holds 30 days later"));
    }

    @Test
    void rowsOfAnotherReleaseAreToldFromFacts() {
        Policy dearer = changed(book -> book.set("Fit", "E13", 30));
        Policy without = changed(book -> book.set("Fit", "B13", "saas"));

        Movement points = movement(at(POLICY, firm("fintech"), NOW), at(dearer, firm("fintech"), NOW));
        Movement condition = movement(at(POLICY, firm("fintech"), NOW), at(without, firm("fintech"), NOW));
        Movement back = movement(at(without, firm("fintech"), NOW), at(POLICY, firm("fintech"), NOW));

        assertThat(points.lines())
                .extracting(Movement.Line::kind, Movement.Line::row, Movement.Line::points, Movement.Line::text)
                .containsExactly(
                        tuple(Movement.Kind.ROWS, "FIT-IND-01", decimal("10"), "Counts 30 points; it counted 20"));
        assertThat(condition.lines())
                .extracting(Movement.Line::text)
                .containsExactly("The row was changed, and no longer holds");
        assertThat(back.lines()).extracting(Movement.Line::text).containsExactly("The row was changed, and holds");
    }

    @Test
    void aRowThatIsNewOrGoneSaysSo() {
        Policy renamed = changed(book -> book.set("Fit", "A13", "FIT-NEW-01"));

        Movement movement = movement(at(POLICY, firm("fintech"), NOW), at(renamed, firm("fintech"), NOW));

        assertThat(movement.points()).isZero();
        assertThat(movement.lines())
                .extracting(Movement.Line::row, Movement.Line::points, Movement.Line::text)
                .containsExactly(
                        tuple("FIT-NEW-01", decimal("20"), "The row is new"),
                        tuple("FIT-IND-01", decimal("-20"), "The row was taken out"));
    }

    @Test
    void whatACapTakesIsALineOfItsOwn() {
        Movement movement = movement(at(POLICY, webinars(5), NOW), at(POLICY, webinars(7), NOW));

        assertThat(movement.points()).isEqualByComparingTo("10");
        assertThat(movement.lines())
                .extracting(Movement.Line::kind, Movement.Line::points, Movement.Line::text)
                .containsExactly(
                        tuple(Movement.Kind.FACTS, decimal("20.0"), "Activity is webinar: 5 times before, 7 times now"),
                        tuple(Movement.Kind.CAP, decimal("-10.0"), "The cap takes 10.0 points away; it took 0.0"));
        assertThat(movement.parts()).extracting(Movement.Part::kind).containsExactly(Movement.Kind.values());
    }

    /** The later release knows the fact as a number, the earlier one as a text. */
    @Test
    void aFactOfAnotherTypeIsNotKnownToTheEarlierRelease() {
        Policy typed = TestPolicy.builder()
                .withoutFact("attributes.note")
                .fact(TestFact.wholeNumber("attributes.note", "Own note"))
                .compiled();

        Movement movement = movement(
                at(POLICY, "{\"id\": \"L-1\", \"attributes\": {\"note\": \"x\"}}", NOW),
                at(typed, "{\"id\": \"L-1\", \"attributes\": {\"note\": 7}}", NOW));

        assertThat(movement.points()).isZero();
    }

    /** The earlier release has no stage of this name, and its tables no row for it. */
    @Test
    void aStageThatTheEarlierReleaseDoesNotHaveIsNotKnownToIt() {
        Policy renamed = TestPolicy.builder()
                .stage(TestStage.of("PARTNER", "Partner")
                        .owner("success")
                        .gate("cumulative")
                        .fallsBack(false))
                .compiled();

        Movement movement = movement(
                at(POLICY, "{\"id\": \"L-1\", \"stage\": \"MQL\"}", NOW),
                at(renamed, "{\"id\": \"L-1\", \"stage\": \"PARTNER\"}", NOW));

        assertThat(movement.balances()).isTrue();
    }

    private static Movement movement(Evaluated before, Evaluated after) {
        return Explainer.ENGLISH.movement(before, after);
    }

    private static Evaluated at(Policy policy, String lead, Instant asOf) {
        return Evaluated.of(policy, TestPolicy.lead(policy, TestPolicy.json(lead), asOf), asOf);
    }

    private static Policy changed(UnaryOperator<TestWorkbook> change) {
        return TestPolicy.compiled(TestPolicy.changed(TestPolicy.files(), TestPolicyBuilder.TABLES, change));
    }

    private static String firm(String industry) {
        return "{\"id\": \"L-1\", \"company\": {\"industry\": \"%s\"}}".formatted(industry);
    }

    private static String again() {
        return "{\"type\": \"webinar\", \"occurredAt\": \"%s\"}".formatted(LATER);
    }

    private static String webinars(int count) {
        return who(Collections.nCopies(count, did("webinar", 0)).toArray(String[]::new));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
