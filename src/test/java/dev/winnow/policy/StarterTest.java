package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.writer.Starter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StarterTest {

    @Test
    void anEmptyVocabularyIsAPolicyToBeginWith() {
        Policy policy = started(Starter.emptyVocabulary());

        assertThat(policy.vocabulary().fact("company.industry")).isNotNull();
        assertThat(policy.tables())
                .extracting(DecisionTable::kind)
                .containsExactlyInAnyOrder(
                        TableKind.SCORE,
                        TableKind.SCORE,
                        TableKind.GATE,
                        TableKind.ROUTE,
                        TableKind.PHASE,
                        TableKind.LEVEL,
                        TableKind.ACTION);
    }

    @Test
    void factsStandAsTheyWereGiven() {
        for (String name : ShippedPolicies.NAMES) {
            Policy shipped = ShippedPolicies.compiled(name);

            Compilation compilation = PolicyCompiler.compile(
                    new PolicyFiles(name, Starter.of(name, shipped.vocabulary()), new TreeMap<>()));

            assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
            assertThat(((Compilation.Compiled) compilation).warnings()).isEmpty();
            Policy policy = ((Compilation.Compiled) compilation).policy();

            assertThat(given(policy)).isEqualTo(given(shipped));
            assertThat(policy.ladder().names()).isEqualTo(shipped.ladder().names());
        }
    }

    @Test
    void activitiesHaveATableOfTheirOwn() {
        Policy policy = started(workbook(List.of(List.of("activity.type", "Activity", "choice", "", "visit; call"))));

        assertThat(policy.tables()).extracting(DecisionTable::name).contains("Activities");
        assertThat(policy.dimensions()).hasSize(2);
    }

    @Test
    void aWrongVocabularyIsRefusedAtTheCell() {
        byte[] wrong = workbook(List.of(List.of("company.industri", "Industry", "choice", "", "a; b")));

        Starter.Start start = Starter.of("first", "facts.xlsx", wrong);

        assertThat(((Starter.Start.Refused) start).problems())
                .extracting(Problem::toString)
                .containsExactly("facts.xlsx › Vocabulary › A4: expected a standard fact, or one of your own under"
                        + " attributes, company.attributes or activity.attributes, found \"company.industri\";"
                        + " did you mean \"company.industry\"?");
    }

    @Test
    void aWorkbookWithoutVocabularyIsRefused() {
        byte[] other = TestWorkbook.empty().sheet("Facts").bytes();

        Starter.Start start = Starter.of("first", "facts.xlsx", other);

        assertThat(((Starter.Start.Refused) start).problems())
                .extracting(Problem::toString)
                .containsExactly("facts.xlsx: expected a sheet named Vocabulary, found none");
    }

    @Test
    void madeUpVocabulariesAreStarted() {
        LongStream.rangeClosed(1, 4).forEach(seed -> assertStarts(RandomVocabulary.of(seed)));
    }

    @Test
    @Tag("slow")
    void anyVocabularyIsStarted() {
        RandomVocabulary.ofSingleFacts().forEach(StarterTest::assertStarts);
        LongStream.rangeClosed(101, 150).forEach(seed -> assertStarts(RandomVocabulary.of(seed)));
    }

    /** It compiles, here and with stock Drools, and every table has rows. */
    private static void assertStarts(List<List<@Nullable Object>> facts) {
        Starter.Start start = Starter.of("first", "facts.xlsx", workbook(facts));
        assertThat(start).as("%s", facts).isInstanceOf(Starter.Start.Made.class);
        PolicyFiles files = new PolicyFiles("first", ((Starter.Start.Made) start).workbooks(), new TreeMap<>());
        Policy policy = TestPolicy.compiled(files);
        try (StockRules stock = StockRules.of(files, policy.tables())) {
            assertThat(policy.tables()).as("%s", facts).allMatch(table -> !table.rows()
                    .isEmpty());
            assertThat(policy.tables()).extracting(DecisionTable::kind).contains(TableKind.SCORE, TableKind.GATE);
        }
    }

    private static Policy started(byte[] workbook) {
        Starter.Start start = Starter.of("first", "facts.xlsx", workbook);
        assertThat(start).isInstanceOf(Starter.Start.Made.class);
        return TestPolicy.compiled(new PolicyFiles("first", ((Starter.Start.Made) start).workbooks(), new TreeMap<>()));
    }

    private static byte[] workbook(List<List<@Nullable Object>> facts) {
        return TestWorkbook.empty().list("Vocabulary", TestFact.COLUMNS, facts).bytes();
    }

    /** What the sheet says of the facts. */
    private static List<String> given(Policy policy) {
        return policy.vocabulary().facts().stream()
                .filter(fact -> fact.recordType() != RecordType.SCORE && fact.recordType() != RecordType.STANDING)
                .map(StarterTest::given)
                .toList();
    }

    private static String given(Fact fact) {
        return fact.toString().replaceAll(", accessor=.*", "");
    }
}
