package dev.winnow.policy.table;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

class ConditionTemplateTest {

    @Test
    void everyTemplateIsRecognisedInAHeader() {
        TestTable table = TestTable.score("All", "fit").action(ID, "Id");
        for (Fact fact : TestPolicy.compiled().vocabulary().facts(RecordType.LEAD)) {
            if (fact.path().startsWith("attributes.") || fact.path().equals("channel")) {
                for (ConditionTemplate template : ConditionTemplate.of(fact)) {
                    table = table.condition(LEAD, template.snippet(fact), fact.label() + ", " + template);
                }
            }
        }
        TestTable whole = table.number("points", "Points").row("ALL-01");

        List<String> found =
                TestPolicy.problemTexts(TestPolicy.builder().table(whole).files());

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › All › " + cellOfPoints(whole) + ": expected a value, found an empty cell");
    }

    private static String cellOfPoints(TestTable table) {
        int last = table.columns().size() - 1;
        return CellReference.convertNumToColString(last) + table.firstRow();
    }
}
