package dev.winnow.policy;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Lead;
import dev.winnow.policy.vocabulary.Fact;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where prose may stand, hostile texts are prose: the policy compiles, fires and explains itself, and nothing runs. */
class HostileProseTest {

    /** Texts no spreadsheet can hold, or the format nowhere takes. */
    private static final List<String> TEXTS = HostileTexts.ALL.stream()
            .filter(text ->
                    text.length() <= 1_000 && !text.matches(".*_x(0000|0007|D800)_.*") && text.indexOf('\u0085') < 0)
            .toList();

    private static final Policy POLICY = policy().compiled();

    @Test
    void labelsUnitsOwnersAndDescriptionsAreKeptAsTheyAre() {
        for (int index = 0; index < TEXTS.size(); index++) {
            Fact fact = Objects.requireNonNull(POLICY.vocabulary().fact("attributes.h" + index));

            assertThat(fact.label()).isEqualTo(read(TEXTS.get(index)));
            assertThat(fact.unit()).isEqualTo(read(TEXTS.get(index)));
            assertThat(fact.description()).isEqualTo(read(TEXTS.get(index)));
            assertThat(POLICY.ladder().stage("H" + index).owner()).isEqualTo(read(TEXTS.get(index)));
        }
    }

    @Test
    void noneOfThemIsWrittenIntoARule() {
        String drl = SessionRules.written(POLICY);

        assertThat(drl).contains("rule \"PROSE-0\"").doesNotContain("Canary", "System", "Runtime", "eval(");
    }

    @Test
    void theRowsHoldAndNothingRuns() {
        Lead lead = TestPolicy.lead(POLICY, "{\"id\": \"L-1\", \"channel\": \"web\"}");

        Evaluation evaluation = Evaluator.evaluate(POLICY, lead);

        assertThat(evaluation.contributions()).hasSize(TEXTS.size());
        assertThat(POLICY.leadSchema().toString()).isNotEmpty();
        Canary.assertSilent();
    }

    @Test
    void wordsOfTheRuleLanguageAreTextsLikeAnyOther() {
        List<String> words =
                TEXTS.stream().filter(text -> !HostileTexts.isAlwaysWrong(text)).toList();
        TestTable table = TestTable.score("Words", "fit")
                .action(ID, "Id")
                .condition(LEAD, "attributes.text(\"note\") == \"$param\"", "Note")
                .number("points", "Points");
        for (String word : words) {
            table = table.row("WORD-" + table.rows().size(), word, 1);
        }

        Policy policy = TestPolicy.builder().table(table).compiled();
        SessionRules session = SessionRules.of(policy);
        for (int index = 0; index < words.size(); index++) {
            Lead lead = TestPolicy.lead(
                    policy, "{\"id\": \"L-1\", \"attributes\": {\"note\": \"" + words.get(index) + "\"}}");

            List<String> held = Firing.of(policy, lead).on(session::newSession).places();

            assertThat(held).contains("WORD-" + index).doesNotContain("WORD-" + (index + 1));
        }
        Canary.assertSilent();
    }

    @Test
    void theCanaryWouldSingIfStockDroolsReadACell() {
        String cell = "0, eval(dev.winnow.policy.Canary.sing())";
        PolicyFiles files = TestPolicy.changed(
                TestPolicy.files(), TestPolicyBuilder.TABLES, tables -> tables.set("Need", "D16", cell));
        Lead lead = TestPolicy.lead("{\"id\": \"L-1\", \"attributes\": {\"count\": 5, \"rate\": 1}}");

        try (StockRules stock = StockRules.of(files, TestPolicy.compiled().tables())) {
            Firing.of(TestPolicy.compiled(), lead).on(stock::newSession);
        }

        assertThat(Canary.songs()).isPositive();
        assertThat(TestPolicy.problems(files)).hasSize(1);
    }

    private static TestPolicyBuilder policy() {
        TestPolicyBuilder policy = TestPolicy.builder().withoutTables();
        TestTable table = TestTable.score("Prose", "fit")
                .action(ID, "Id")
                .condition(LEAD, "channel == \"$param\"", "Channel")
                .number("points", "Points")
                .text("reason", "Reason")
                .description("Notes");
        for (int index = 0; index < TEXTS.size(); index++) {
            String text = TEXTS.get(index);
            String prose = isProse(text) ? text : null;
            policy.fact(TestFact.wholeNumber("attributes.h" + index, text)
                            .unit(text)
                            .description(text))
                    .dimension(TestDimension.of("h" + index, text).description(text))
                    .stage(TestStage.of("H" + index, text)
                            .owner(text)
                            .gate("off")
                            .description(text));
            table = table.row("PROSE-" + index, "web", 1, prose, prose);
        }
        TestTable labels = TestTable.of("phase", "Labels").action(ID, "Id").text("phase", "Phase");
        for (String text : TEXTS.subList(0, 50)) {
            labels = labels.condition(LEAD, "channel == \"$param\"", "Channel: " + text);
        }
        policy.table(table).table(labels.row("LABEL-1", "a phase"));
        String titles = String.join(" ", TEXTS.subList(0, 20));
        return policy.workbook(
                "titles.xlsx",
                TestWorkbook.empty()
                        .table(
                                "test",
                                TestTable.of("phase", "Titles")
                                        .action(ID, "Id")
                                        .text("phase", "Phase")
                                        .row("TITLE-1", "x"))
                        .set("Titles", "A1", titles)
                        .set("Titles", "A2", titles)
                        .bytes());
    }

    private static boolean isProse(String text) {
        return !text.contains("*/") && text.matches("[^\"\\\\\\p{Cntrl}\\p{Cf}]{1,500}") && !text.contains("_x");
    }

    /** A text as it comes out of a workbook: stripped, and with the escapes of the file format resolved. */
    private static String read(String text) {
        return text.replace("_x0022_", "\"").strip();
    }
}
