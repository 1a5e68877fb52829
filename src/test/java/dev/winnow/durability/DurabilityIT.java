package dev.winnow.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Nothing acknowledged is lost or taken back, whatever fails. System properties choose: {@code rounds} (1), {@code scenario}
 * and {@code database} (all).
 */
class DurabilityIT {

    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final int MOST_ROUNDS_OF_A_CONTROL = 20;
    private static final String ALL = "all";

    private static final List<Summary> SUMMARIES = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> nothingAcknowledgedIsLost() {
        return Arrays.stream(Scenario.values())
                .filter(scenario -> isChosen("scenario", scenario.word()))
                .flatMap(scenario -> scenario.databases().stream()
                        .filter(kind -> isChosen("database", kind.word()))
                        .map(kind -> DynamicTest.dynamicTest(
                                scenario.word() + " on " + kind.word(), () -> run(scenario, kind))));
    }

    private static boolean isChosen(String property, String word) {
        String choice = System.getProperty(property, ALL);
        return choice.equals(ALL) || choice.equals(word);
    }

    private static void run(Scenario scenario, DatabaseKind kind) throws Exception {
        int rounds = scenario.isControl() ? Math.max(ROUNDS, MOST_ROUNDS_OF_A_CONTROL) : ROUNDS;
        Summary summary = Summary.of(scenario, kind, new Rounds(scenario, kind).run(rounds));
        SUMMARIES.add(summary);

        if (scenario.isControl()) {
            assertThat(summary.lost()).as("lost without protection").isPositive();
        } else {
            assertThat(summary.lost()).as("lost").isZero();
            assertThat(summary.problems()).isEmpty();
        }
    }

    @AfterAll
    static void print() {
        System.out.println(Summary.HEADING);
        SUMMARIES.forEach(summary -> System.out.println(summary.row()));
    }
}
