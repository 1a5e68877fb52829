package dev.winnow.policy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final int MOST = 10_000;

    private final Problems problems = new Problems();

    @Test
    void anErrorAfterAnyNumberOfWarningsIsAnError() {
        addMany(ProblemKind.GAP, MOST + 1);
        assertThat(problems.noErrors()).isTrue();

        addMany(ProblemKind.VALUE, 1);

        assertThat(problems.noErrors()).isFalse();
        assertThat(problems.all()).hasSize(MOST + 1).anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    @Test
    void problemsOfPartsAreBoundedTogether() {
        for (int part = 0; part < 3; part++) {
            Problems found = problems.apart();
            IntStream.range(0, MOST / 2).forEach(row -> add(found, ProblemKind.VALUE, row));
            problems.addAll(found.all());
            addMany(ProblemKind.VALUE, MOST / 2);
        }

        assertThat(problems.all()).hasSizeLessThanOrEqualTo(MOST);
    }

    private void addMany(ProblemKind kind, int count) {
        IntStream.range(0, count).forEach(row -> add(problems, kind, row + MOST));
    }

    private static void add(Problems to, ProblemKind kind, int row) {
        to.add(kind, new Source("fit.xlsx", "Fit", row, ""), "something else", "this");
    }
}
