package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.lead.Score;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointSearchTest {

    private static final Source SOURCE = new Source("stages.xlsx", "Gates", 0, "");
    private static final Score START = score("10", "5.25");
    private static final ProposedChanges BUDGET = fact("bant.budget", "approved");
    private static final ProposedChanges TIMEFRAME = fact("bant.timeframeMonths", 6L);
    private static final ProposedChanges ACCEPTED = fact("sales.accepted", true);
    private static final ProposedChanges DEMO = activity("demo-request");
    private static final ProposedChanges WEBINAR = activity("webinar");

    @Test
    void nothingIsAddedWhereNothingIsMissing() {
        assertThat(search(List.of(atLeast("fit", "10")), improvement(BUDGET, "5", "0")))
                .containsExactly(ProposedChanges.NONE);
        assertThat(search(List.of(), improvement(BUDGET, "5", "0"))).containsExactly(ProposedChanges.NONE);
    }

    @Test
    void smallerSetsComeFirstThenThoseOfEarlierBoosts() {
        List<ProposedChanges> found = search(
                List.of(atLeast("fit", "20")),
                improvement(BUDGET, "5", "0"),
                improvement(TIMEFRAME, "5", "0"),
                improvement(ACCEPTED, "10", "0"));

        assertThat(found)
                .containsExactly(ACCEPTED, and(BUDGET, TIMEFRAME), and(BUDGET, ACCEPTED), and(TIMEFRAME, ACCEPTED));
    }

    @Test
    void noSetIsLargerThanItsBeginningNeeds() {
        List<ProposedChanges> found =
                search(List.of(atLeast("fit", "20")), improvement(ACCEPTED, "10", "0"), improvement(BUDGET, "1", "0"));

        assertThat(found).containsExactly(ACCEPTED);
    }

    @Test
    void activitiesMayHappenAgainAndFactsChangeOnce() {
        List<ProposedChanges> found =
                search(List.of(atLeast("fit", "25")), improvement(DEMO, "5", "0"), improvement(BUDGET, "10", "0"));

        assertThat(found).containsExactly(and(DEMO, BUDGET), and(and(DEMO, DEMO), DEMO), and(and(DEMO, DEMO), BUDGET));
    }

    @Test
    void noMoreThanThreeBoostsAreTaken() {
        assertThat(search(List.of(atLeast("fit", "26")), improvement(DEMO, "4", "0")))
                .isEmpty();
        assertThat(search(List.of(atLeast("fit", "25")), improvement(DEMO, "5", "0")))
                .hasSize(1);
    }

    @Test
    void changesThatContradictEachOtherAreNotTakenTogether() {
        ProposedChanges planned = fact("bant.budget", "planned");

        assertThat(search(List.of(atLeast("fit", "20")), improvement(BUDGET, "5", "0"), improvement(planned, "5", "0")))
                .isEmpty();
        assertThat(new PointSearch(List.of(atLeast("fit", "15")), START, List.of(improvement(BUDGET, "5", "0")))
                        .from(planned))
                .isEmpty();
    }

    @Test
    void decimalsCountToTheLastOne() {
        ScoreImprovements.Improvement almost = improvement(BUDGET, "0", "0.7499");
        ScoreImprovements.Improvement rest = improvement(TIMEFRAME, "0", "0.0001");

        assertThat(search(List.of(atLeast("need", "6")), almost, rest)).containsExactly(and(BUDGET, TIMEFRAME));
        assertThat(search(List.of(compared("need", Operator.ABOVE, "6")), almost, rest))
                .isEmpty();
        assertThat(search(List.of(compared("need", Operator.ABOVE, "5.9999")), almost, rest))
                .containsExactly(and(BUDGET, TIMEFRAME));
    }

    @Test
    void everyConditionMustBeMet() {
        List<ProposedChanges> found = search(
                List.of(atLeast("fit", "15"), atLeast("need", "6"), atLeast("total", "22")),
                improvement(BUDGET, "5", "0"),
                improvement(TIMEFRAME, "0", "0.75"),
                improvement(ACCEPTED, "2", "0"));

        assertThat(found).containsExactly(and(and(BUDGET, TIMEFRAME), ACCEPTED));
    }

    @Test
    void whatOneBoostTakesAwayAnotherMustMakeUpFor() {
        List<Condition> both = List.of(atLeast("fit", "15"), atLeast("need", "5"));

        assertThat(search(
                        both,
                        improvement(BUDGET, "5", "-1"),
                        improvement(DEMO, "0", "0.5"),
                        improvement(ACCEPTED, "0", "1")))
                .containsExactly(and(BUDGET, ACCEPTED), and(and(BUDGET, DEMO), DEMO), and(and(BUDGET, DEMO), ACCEPTED));
    }

    @Test
    void pointsMayBeTooMany() {
        ScoreImprovements.Improvement two = improvement(DEMO, "2", "0");
        ScoreImprovements.Improvement three = improvement(WEBINAR, "3", "0");
        ScoreImprovements.Improvement less = improvement(BUDGET, "-3", "0");

        assertThat(search(List.of(new Condition(0, points("fit"), new Demand.Is(decimal("15")), SOURCE)), two, three))
                .containsExactly(and(DEMO, WEBINAR));
        assertThat(search(
                        List.of(new Condition(
                                0, points("fit"), new Demand.Range(decimal("14"), decimal("16")), SOURCE)),
                        two,
                        three))
                .containsExactly(and(DEMO, DEMO), and(DEMO, WEBINAR));
        assertThat(search(List.of(compared("fit", Operator.AT_MOST, "7")), two, less))
                .containsExactly(BUDGET);
        assertThat(search(List.of(compared("fit", Operator.BELOW, "7")), two, less))
                .isEmpty();
        assertThat(search(List.of(compared("fit", Operator.BELOW, "7.0001")), two, less))
                .containsExactly(BUDGET);
    }

    /** A improvement that reaches a cap is worth what is left up to it; a floor may be any number. */
    @Test
    void whatBoostsAreWorthIsTheDifferenceTheyMake() {
        Score low = score("-99999999999999999999", "0");
        ScoreImprovements.Improvement improvement =
                new ScoreImprovements.Improvement(BUDGET, low, score("-99999999999999999998.5", "0"));

        assertThat(new PointSearch(List.of(atLeast("fit", "-99999999999999999998.5")), low, List.of(improvement))
                        .from(ProposedChanges.NONE))
                .containsExactly(BUDGET);
        assertThat(new PointSearch(List.of(atLeast("fit", "0")), low, List.of(improvement)).from(ProposedChanges.NONE))
                .isEmpty();
    }

    @Test
    void moreThanCanBeCountedIsNoImprovement() {
        assertThatThrownBy(
                        () -> search(List.of(atLeast("fit", "15")), improvement(BUDGET, "-922337203685477.5808", "0")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("an improvement of -922337203685477.5808 points");
    }

    @Test
    void aDimensionNobodyKnowsHasNoPoints() {
        Score none = new Score(BigDecimal.ZERO, Map.of());
        ScoreImprovements.Improvement improvement = new ScoreImprovements.Improvement(BUDGET, none, score("5", "0"));

        assertThat(new PointSearch(List.of(atLeast("fit", "5")), none, List.of(improvement)).from(ProposedChanges.NONE))
                .containsExactly(BUDGET);
    }

    @Test
    void theSearchEndsWithTwoHundred() {
        ScoreImprovements.Improvement[] improvements = IntStream.range(0, 30)
                .mapToObj(index -> improvement(activity("kind-" + index), "5", "0"))
                .toArray(ScoreImprovements.Improvement[]::new);

        List<ProposedChanges> found = search(List.of(atLeast("fit", "20")), improvements);

        assertThat(found).hasSize(200);
        assertThat(found.get(199)).isEqualTo(and(improvements[7].changes(), improvements[17].changes()));
    }

    private static List<ProposedChanges> search(
            List<Condition> onPoints, ScoreImprovements.Improvement... improvements) {
        return new PointSearch(onPoints, START, List.of(improvements)).from(ProposedChanges.NONE);
    }

    private static ScoreImprovements.Improvement improvement(ProposedChanges proposed, String fit, String need) {
        BigDecimal moreFit = decimal("10").add(decimal(fit));
        BigDecimal moreNeed = decimal("5.25").add(decimal(need));
        return new ScoreImprovements.Improvement(proposed, START, score(moreFit.toString(), moreNeed.toString()));
    }

    private static Score score(String fit, String need) {
        return new Score(decimal(fit).add(decimal(need)), Map.of("fit", decimal(fit), "need", decimal(need)));
    }

    private static Condition atLeast(String dimension, String points) {
        return compared(dimension, Operator.AT_LEAST, points);
    }

    private static Condition compared(String dimension, Operator operator, String points) {
        return new Condition(0, points(dimension), new Demand.Compared(operator, decimal(points)), SOURCE);
    }

    private static Fact points(String dimension) {
        return known("score." + dimension);
    }

    private static ProposedChanges fact(String path, Object value) {
        return new ProposedChanges(Map.of(known(path), Optional.of(value)), List.of());
    }

    private static ProposedChanges activity(String type) {
        return new ProposedChanges(Map.of(), List.of(Map.of(known("activity.type"), type)));
    }

    private static ProposedChanges and(ProposedChanges one, ProposedChanges other) {
        return Objects.requireNonNull(one.and(other));
    }

    private static Fact known(String path) {
        return Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path), path);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
