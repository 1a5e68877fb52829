package dev.winnow.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.rule.RuleWriter;
import dev.winnow.policy.table.DecisionTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first wall alone: what it lets through is harmless, even where nobody checks the rules written from it. */
class CellCheckAloneTest {

    private final Set<String> compiled = new HashSet<>();

    @Test
    @Tag("slow")
    void nothingOfTheCorpusRuns() {
        for (HostileCase hostile : Corpus.all()) {
            if (hostile.forStock()) {
                assertSilent(hostile.name(), hostile.workbook().get());
            }
        }

        assertThat(compiled).hasSizeGreaterThan(10);
    }

    @Test
    void nothingOfThreeHundredMutationsRuns() {
        for (long seed = 1; seed <= 300; seed++) {
            assertSilent("mutation " + seed, Mutations.of(seed));
        }

        assertThat(compiled).hasSizeGreaterThan(20);
    }

    @Test
    @Tag("slow")
    void nothingOfTenThousandMutationsRuns() {
        for (long seed = 1; seed <= 10_000; seed++) {
            assertSilent("mutation " + seed, Mutations.of(seed));
        }

        System.out.println(compiled.size() + " different texts of rules compiled");
        assertThat(compiled).hasSizeGreaterThan(100);
    }

    private void assertSilent(String name, byte[] workbook) {
        List<DecisionTable> tables = TypedTables.of(workbook);
        String drl = RuleWriter.write(
                "dev.winnow.tables.test",
                tables.stream().flatMap(table -> table.rows().stream()).toList());
        if (compiled.add(drl)) {
            assertThat(DroolsRun.sings(drl)).as(name).isFalse();
        }
    }
}
