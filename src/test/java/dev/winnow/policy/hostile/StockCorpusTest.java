package dev.winnow.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The corpus is no tame one: where stock Drools reads it, a good part of it runs. */
class StockCorpusTest {

    private static final double LEAST = 0.35;

    @Test
    @Tag("slow")
    void stockDroolsRunsMuchOfTheCorpus() throws IOException {
        List<HostileCase> corpus = Corpus.all();
        List<String> ran = new ArrayList<>();
        List<String> silent = new ArrayList<>();

        for (HostileCase hostile : corpus) {
            boolean sang = hostile.forStock()
                    && DroolsRun.stockSings(hostile.workbook().get());
            (sang ? ran : silent).add(hostile.name());
        }

        Files.write(Path.of("target", "silent-for-stock-drools.txt"), silent);
        System.out.printf("stock Drools ran %d of %d hostile workbooks%n", ran.size(), corpus.size());
        assertThat(ran.size()).as("of %d", corpus.size()).isGreaterThanOrEqualTo((int)
                Math.ceil(corpus.size() * LEAST));
    }

    @Test
    void stockDroolsRunsACellThatWinnowReports() {
        assertThat(DroolsRun.stockSings(CellCases.all().get(0).workbook().get()))
                .isTrue();
        assertThat(DroolsRun.stockSings(new HostileWorkbook().bytes())).isFalse();
    }
}
