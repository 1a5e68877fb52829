package dev.winnow.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Canary;
import dev.winnow.policy.HostileTexts;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.rule.CompiledRules;
import dev.winnow.policy.rule.RuleCompiler;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The second wall alone: typed tables with hostile values, as no cell check would let through, don't run. */
class RuleCheckAloneTest {

    private static final Source CELL = new Source(HostileCase.FILE, HostileWorkbook.SHEET, 13, "B13");

    /** All texts, and those of the corpus that stand in the cells of a row. */
    private static final List<String> TEXTS = Stream.concat(
                    HostileTexts.ALL.stream(),
                    Stream.of(
                            "x\", eval(" + HostileCase.SING + "), id != \"x",
                            "zz\" || " + HostileCase.SING + " || id == \"zz",
                            "x\") then " + HostileCase.SING + "; end rule \"b\" when Lead(id != \"x",
                            "x\\u0022, eval(" + HostileCase.SING + "), id != \\u0022x"))
            .toList();

    @Test
    void hostileTextsInConditionsAreRefusedOrMereTexts() {
        List<Function<String, Demand>> demands = List.of(
                Demand.Is::new, text -> new Demand.OneOf(List.of("x", text)), text -> new Demand.NoneOf(List.of(text)));
        assertHarmless("attributes.note", demands);
    }

    @Test
    void hostileTextsAmongSeveralValuesAreRefusedOrMereTexts() {
        assertHarmless(
                "attributes.tags",
                List.of(text -> new Demand.Includes(List.of(text)), text -> new Demand.IncludesNone(List.of(text))));
    }

    @Test
    void hostileIdsAreRefused() {
        Condition condition = new Condition(1, fact("attributes.note"), new Demand.Is("x"), CELL);
        for (String text : TEXTS) {
            assertThat(refuses(row(text, condition))).as(text).isTrue();
        }
        Canary.assertSilent();
    }

    @Test
    void valuesOfOtherTypesAreRefused() {
        for (Object value : List.of(1, 1.5, 'x', new StringBuilder("x"), Map.of("a", 1), Canary.class)) {
            Condition condition = new Condition(1, fact("attributes.note"), new Demand.Is(value), CELL);

            assertThat(refuses(row("HOST-01", condition))).as("%s", value).isTrue();
        }
    }

    @Test
    void hostileExpressionsAreRefused() {
        Fact good = fact("attributes.note");
        // The parser takes for ever over brackets within brackets.
        for (String text : TEXTS.stream()
                .filter(text -> !text.contains("((((") && !text.contains("(x)(x)"))
                .toList()) {
            Fact hostile = new Fact(
                    good.path(),
                    good.label(),
                    good.type(),
                    good.unit(),
                    good.allowed(),
                    false,
                    false,
                    false,
                    null,
                    null,
                    null,
                    "",
                    text,
                    good.accessor());
            Condition condition = new Condition(1, hostile, new Demand.Is("x"), CELL);
            boolean mereLiteral = text.matches("null|true|\"[^\"\\\\]+\"");

            assertThat(refuses(row("HOST-01", condition))).as(text).isNotEqualTo(mereLiteral);
        }
        Canary.assertSilent();
    }

    private static void assertHarmless(String path, List<Function<String, Demand>> demands) {
        List<String> refused = new ArrayList<>();
        for (String text : TEXTS) {
            for (Function<String, Demand> demand : demands) {
                Condition condition = new Condition(1, fact(path), demand.apply(text), CELL);
                if (refuses(row("HOST-01", condition))) {
                    refused.add(text);
                }
            }
        }
        Canary.assertSilent();
        assertThat(refused)
                .containsAll(TEXTS.stream()
                        .filter(text -> text.contains("\"") || text.contains("\\") || text.contains("\n"))
                        .toList());
    }

    /** Whether the rules of a row are refused; where they aren't, they are fired. */
    private static boolean refuses(Row row) {
        DecisionTable table = new DecisionTable(
                "Hostile",
                TableKind.SCORE,
                "fit",
                HostileCase.FILE,
                HostileWorkbook.SHEET,
                List.of(),
                List.of(),
                List.of(row));
        Problems problems = new Problems();
        try {
            CompiledRules rules =
                    new RuleCompiler(TestPolicy.NAME, Set.of(), problems).compile(List.of(table), Map.of());
            if (rules == null) {
                return true;
            }
            rules.rows(TestPolicy.lead(HostileWorkbook.LEAD), List.of(), List.of())
                    .of(TableKind.SCORE, (place, occurrences) -> {});
            return false;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return true;
        }
    }

    private static Fact fact(String path) {
        return Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path), path);
    }

    private static Row row(String id, Condition condition) {
        RowEffect points = new RowEffect.Points(BigDecimal.ONE, 1, 1);
        return new Row(id, CELL, List.of(condition), points, null, null);
    }
}
