package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.problem.Interruption.InterruptedWorkException;
import dev.winnow.policy.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Small files whose tables have many different conditions. */
class ManyConditionsTest {

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void moreThanTheLimitAreRefusedBeforeTheyAreCompiled() {
        assertThat(TestPolicy.problemTexts(WideTables.files(2_600, 10, 2_600)))
                .singleElement()
                .asString()
                .matches("tables.xlsx › Wide › A\\d+: expected at most 25000 different conditions in the tables of a "
                        + "policy, found more; suggested: .*");
    }

    @Test
    void manyRowsOfFewConditionsAreNotRefused() {
        assertThat(TestPolicy.problems(WideTables.files(2_600, 10, 5))).isEmpty();
    }

    @Test
    void anInterruptionEndsTheCompilation() {
        PolicyFiles files = WideTables.files(10, 2, 10);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PolicyCompiler.compile(files)).isInstanceOf(InterruptedWorkException.class);
    }

    @Test
    @Tag("slow")
    void asManyAsTheLimitCompile() {
        assertThat(TestPolicy.problems(WideTables.files(2_490, 10, 2_490))).isEmpty();
    }

    @Test
    @Tag("slow")
    void acceptedFilesStayUsable() {
        Compilation compilation = PolicyCompiler.compileAccepted(WideTables.files(2_600, 10, 2_600));

        assertThat(compilation.match(Compilation.Compiled::warnings, Compilation.Rejected::problems))
                .extracting(Problem::toString)
                .anyMatch(warning -> warning.contains("at most 25000 different conditions"));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    @Tag("slow")
    void theLargestTableOfAFewHundredValuesCompiles() {
        assertThat(TestPolicy.problems(WideTables.files(5_000, 46, 200))).isEmpty();
    }
}
