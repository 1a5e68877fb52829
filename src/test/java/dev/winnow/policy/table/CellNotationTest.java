package dev.winnow.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.workbook.CellValue;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNotationTest {

    private static final Source CELL = new Source("a.xlsx", "Fit", 13, "B13");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AT_LEAST | >60          | 61, as the column says how values are compared",
                "AT_LEAST | > 60         | 61, as the column says how values are compared",
                "AT_LEAST | >=60         | 60, as the column says how values are compared",
                "AT_LEAST | ≥ 60         | 60, as the column says how values are compared",
                "AT_LEAST | more than 60 | 61, as the column says how values are compared",
                "AT_LEAST | 60+          | 60, as the column says how values are compared",
                "AT_LEAST | <60          | 60 in a column \"Employees, below\"",
                "AT_LEAST | 61-70        | 61 in a column \"Employees, from\" and 71 in a column \"Employees, below\"",
                "AT_LEAST | 61 – 70      | 61 in a column \"Employees, from\" and 71 in a column \"Employees, below\"",
                "BELOW    | <60          | 60, as the column says how values are compared",
                "BELOW    | up to 60     | 61, as the column says how values are compared",
                "BELOW    | >60          | 60 in a column \"Employees, above\"",
                "ABOVE    | >=60         | 59, as the column says how values are compared",
                "AT_MOST  | <60          | 59, as the column says how values are compared",
                "IS_VALUE | >60          | 60 in a column \"Employees, above\"",
                "RANGE    | 61-70        | 61, 71 to include 70, or 61, 70 to leave it out",
                "RANGE    | 61 to 70     | 61, 71 to include 70, or 61, 70 to leave it out",
                "RANGE    | >60          | 60 in a column \"Employees, above\""
            })
    void aWholeNumber(ConditionTemplate template, String cell, String fix) {
        assertThat(problem("company.employees", template, cell)).hasToString(text(cell, fix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AT_LEAST | >60    | 60 in a column \"Annual revenue, above\"",
                "AT_LEAST | >= 1.5 | 1.5, as the column says how values are compared",
                "AT_LEAST | 1.5-2  | 1.5 in a column \"Annual revenue, from\" and 2 in a column \"Annual revenue, up to\""
            })
    void aNumberWithDecimalsHasNoNextOne(ConditionTemplate template, String cell, String fix) {
        assertThat(problem("company.annualRevenue", template, cell)).hasToString(text(cell, fix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ONE_OF  | not web            | web in a column \"Channel, none of\", copied from a table that has one",
                "ONE_OF  | not web, not event | web, event in a column \"Channel, none of\", copied from a table that has one",
                "ONE_OF  | <>web              | web in a column \"Channel, none of\", copied from a table that has one",
                "IS_TEXT | except evnt        | event in a column \"Channel, none of\", copied from a table that has one",
                "NONE_OF | not web            | web alone, as the column already excludes its values"
            })
    void aValueThatIsExcluded(ConditionTemplate template, String cell, String fix) {
        assertThat(problem("channel", template, cell)).hasToString(text(cell, fix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FROM_DATE  | >=2026-01-31     | 2026-01-31, as the column says how values are compared",
                "FROM_DATE  | until 2026-01-31 | 2026-01-31 in a column \"Own day, up to\""
            })
    void aDay(ConditionTemplate template, String cell, String fix) {
        assertThat(problem("attributes.day", template, cell)).hasToString(text(cell, fix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "--", "*", "any", "All", "n/a", "…"})
    void anyValue(String cell) {
        String fix = "leaving the cell empty, which means any value";

        assertThat(problem("channel", ConditionTemplate.ONE_OF, cell)).hasToString(text(cell, fix));
        assertThat(problem("company.employees", ConditionTemplate.AT_LEAST, cell))
                .hasToString(text(cell, fix));
        assertThat(problem("sales.won", ConditionTemplate.IS_VALUE, cell)).hasToString(text(cell, fix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "not known", "no idea", "60 %"})
    void otherTextHasNoFix(String cell) {
        assertThat(problem("company.employees", ConditionTemplate.AT_LEAST, cell)
                        .suggestsFix())
                .isFalse();
    }

    private static Problem problem(String path, ConditionTemplate template, String cell) {
        Problems problems = new Problems();
        Fact fact = Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path));
        assertThat(new DemandReader(problems).read(new CellValue.Text(cell), fact, template, CELL))
                .isNull();
        assertThat(problems.all()).hasSize(1);
        return new Problem(
                problems.all().get(0).kind(),
                problems.all().get(0).severity(),
                CELL,
                "x",
                problems.all().get(0).found(),
                problems.all().get(0).suggestion(),
                problems.all().get(0).suggestsFix());
    }

    private static String text(String cell, String fix) {
        return CELL + ": expected x, found \"" + cell + "\"; suggested: " + fix;
    }
}
