package dev.winnow.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in cases that could be two numbers, or none. */
class UnclearNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company.employees|1.000|1.000|1",
                "company.employees|0420|0420|420",
                "Activities|type=webinar, daysAgo=1, durationSeconds=3.000|3.000|3"
            })
    void areReportedAsInTables(String column, String text, String found, long former) {
        PolicyFiles files = files(column, text);

        assertThat(TestPolicy.problems(files)).singleElement().satisfies(problem -> {
            assertThat(problem.source().cell()).isEqualTo("C4");
            assertThat(problem.expected()).startsWith("a whole number");
            assertThat(problem.found()).isEqualTo('"' + found + '"');
        });

        Compilation.Compiled accepted = (Compilation.Compiled) PolicyCompiler.compileAccepted(files);
        assertThat(accepted.warnings())
                .filteredOn(problem -> "C4".equals(problem.source().cell()))
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(number(accepted.policy().cases().get(0))).isEqualTo(former);
    }

    private static @Nullable Long number(Case example) {
        return example.lead().activities().isEmpty()
                ? example.lead().company().employees()
                : example.lead().activities().get(0).durationSeconds();
    }

    private static PolicyFiles files(String column, String text) {
        byte[] workbook = TestWorkbook.empty()
                .list(
                        "Cases",
                        List.of("Case", "As of", column, "Expected stage"),
                        List.of(List.of("unclear", "2026-03-02", text, "OPEN")))
                .bytes();
        return TestPolicy.builder().workbook("cases.xlsx", workbook).files();
    }
}
