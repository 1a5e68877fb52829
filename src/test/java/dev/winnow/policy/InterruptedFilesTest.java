package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.problem.Interruption.InterruptedWorkException;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interruption ends each step of reading a policy's files. */
class InterruptedFilesTest {

    private static final byte[] DEFINITIONS =
            Objects.requireNonNull(TestPolicy.files().workbooks().get(TestPolicyBuilder.DEFINITIONS));

    private final Problems problems = new Problems();

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void endsReadingAWorkbook() {
        assertEnds(() -> new WorkbookReader(problems).read("policy.xlsx", DEFINITIONS));
    }

    @Test
    void endsReadingAVocabulary() {
        SheetGrid sheet = sheet(DEFINITIONS, VocabularySheet.NAME);

        assertEnds(() -> new VocabularySheet(List.of("LEAD"), problems).read(sheet));
    }

    @Test
    void endsReadingCases() {
        Policy policy = TestPolicy.compiled();
        SheetGrid sheet = sheet(
                TestWorkbook.empty()
                        .list(
                                CaseSheet.NAME,
                                List.of(CaseSheet.CASE, CaseSheet.AS_OF, CaseSheet.POINTS),
                                List.of(List.of("A case", LocalDate.of(2026, 3, 2), 0)))
                        .bytes(),
                CaseSheet.NAME);
        CaseSheet cases = new CaseSheet(policy.vocabulary(), policy.ladder(), List.of(), problems);

        assertEnds(() -> cases.read(sheet));
    }

    @Test
    void endsLookingForSuggestions() {
        assertEnds(() -> Suggestion.misspelt("fintehc", List.of("fintech")));
        assertEnds(() -> Suggestion.closest("fintehc", List.of("fintech")));
    }

    private SheetGrid sheet(byte[] workbook, String name) {
        return new WorkbookReader(problems)
                .read("policy.xlsx", workbook).stream()
                        .filter(sheet -> sheet.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static void assertEnds(ThrowingCallable work) {
        Thread.currentThread().interrupt();

        assertThatThrownBy(work).isInstanceOf(InterruptedWorkException.class);
    }
}
