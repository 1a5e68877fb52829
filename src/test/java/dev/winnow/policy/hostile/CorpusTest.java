package dev.winnow.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Canary;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every hostile workbook is reported where it is hostile, and nothing of it runs. */
class CorpusTest {

    private static final int FEWEST = 150;

    @Test
    void everyCaseIsReportedAtItsPlace() {
        List<String> silent = new ArrayList<>();
        List<HostileCase> corpus = Corpus.all();

        for (HostileCase hostile : corpus) {
            List<Problem> problems =
                    TestPolicy.problems(HostileWorkbook.files(hostile.workbook().get()));
            List<String> places = problems.stream()
                    .map(problem -> problem.source().toString())
                    .distinct()
                    .toList();
            if (!places.contains(hostile.place())) {
                silent.add(hostile.name() + ": expected at " + hostile.place() + ", reported "
                        + problems.stream().limit(3).toList());
            }
        }

        assertThat(silent).isEmpty();
        Canary.assertSilent();
        assertThat(corpus).hasSizeGreaterThan(FEWEST);
        assertThat(corpus).extracting(HostileCase::name).doesNotHaveDuplicates();
    }

    @Test
    void theWorkbookThatAllAreMadeOfIsGood() {
        assertThat(TestPolicy.problems(HostileWorkbook.files(new HostileWorkbook().bytes())))
                .isEmpty();
    }
}
