package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Small files whose cells share long texts, and policies of many large workbooks. */
class SharedTextsTest {

    @Test
    void manyFactsWithTheSameLongListAreRefusedBeforeItIsRead() {
        PolicyFiles files = choices(260, listOf(8_000));

        assertThat(files.workbooks().get(TestPolicyBuilder.DEFINITIONS)).hasSizeLessThan(100_000);
        assertThat(TestPolicy.problemTexts(files))
                .singleElement()
                .asString()
                .matches("policy.xlsx › Vocabulary › E\\d+: expected at most 8000000 characters in the cells of a "
                        + "policy, found more");
    }

    @Test
    void aVocabularyHasABoundedNumberOfAllowedValues() {
        assertThat(TestPolicy.problems(choices(12, listOf(8_000)))).isEmpty();
        assertThat(TestPolicy.problemTexts(choices(13, listOf(8_000))))
                .singleElement()
                .asString()
                .matches("policy.xlsx › Vocabulary › E\\d+: expected at most 100000 allowed values in a vocabulary, "
                        + "found more; suggested: .*");
    }

    @Test
    void acceptedVocabulariesStayUsable() {
        PolicyFiles files = choices(13, listOf(8_000));

        Compilation compilation = PolicyCompiler.compileAccepted(files);

        assertThat(warnings(compilation))
                .filteredOn(warning -> warning.contains("at most 100000 allowed values"))
                .hasSize(1);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        assertThat(((Compilation.Compiled) compilation).policy().vocabulary().fact("attributes.choice-12"))
                .isNotNull()
                .extracting(fact -> fact.allowed().listed())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(8_000);
    }

    @Test
    void theWorkbooksOfAPolicyHaveABoundedNumberOfCells() {
        TestPolicyBuilder policy = TestPolicy.builder();
        for (int workbook = 0; workbook < 3; workbook++) {
            policy.workbook("notes-" + workbook + ".xlsx", notes("Sheet" + workbook, 3_900, 44));
        }

        assertThat(TestPolicy.problemTexts(policy.files()))
                .anyMatch(
                        problem -> problem.matches("notes-2.xlsx › Sheet2 › [A-Z]+\\d+: expected at most 500000 cells "
                                + "in the workbooks of a policy, found more"))
                .filteredOn(problem -> problem.contains("at most"))
                .hasSize(1);
    }

    @Test
    void differencesOfAcceptedFilesAreStillListed() {
        PolicyListing listing = PolicyListing.of(choices(260, listOf(8_000)));

        assertThat(listing.unreadable()).isEmpty();
        assertThat(listing.lost()).isEmpty();
    }

    private static PolicyFiles choices(int facts, String values) {
        TestPolicyBuilder policy = TestPolicy.builder();
        for (int fact = 0; fact < facts; fact++) {
            policy.fact(TestFact.choice("attributes.choice-" + fact, "Choice " + fact)
                    .allowed(values));
        }
        return policy.files();
    }

    private static String listOf(int values) {
        return IntStream.range(0, values)
                .mapToObj(value -> Integer.toString(value + 8_000, Character.MAX_RADIX))
                .collect(Collectors.joining(";"));
    }

    private static byte[] notes(String sheet, int rows, int columns) {
        List<Object> row = List.copyOf(IntStream.range(0, columns).boxed().toList());
        return TestWorkbook.empty()
                .list(
                        sheet,
                        List.of("Note"),
                        IntStream.range(0, rows).mapToObj(number -> row).toList())
                .bytes();
    }

    private static List<String> warnings(Compilation compilation) {
        return compilation.match(Compilation.Compiled::warnings, Compilation.Rejected::problems).stream()
                .map(Problem::toString)
                .toList();
    }
}
