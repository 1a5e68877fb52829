package dev.winnow.policy.table;

import static dev.winnow.policy.TestPolicy.problemTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnReaderTest {

    private static final String FIT = "tables.xlsx › Fit";
    private static final String COPY =
            "; suggested: copying that column, with its hidden rows, from another route table";
    private static final String EXPECTED = "expected a condition template for a fact of Lead that the vocabulary lists";

    @Test
    void aMisspeltSnippetIsSuggested() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "C11", "company.contry == \"$param\""));

        assertThat(found)
                .containsExactly(FIT + " › C11: " + EXPECTED + ", found \"company.contry == \"$param\"\"; "
                        + "did you mean \"company.country == \"$param\"\"?");
    }

    @Test
    void aSnippetThatIsNoTemplateIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "C11", "eval(java.lang.System.exit(1))"));

        assertThat(found).containsExactly(FIT + " › C11: " + EXPECTED + ", found \"eval(java.lang.System.exit(1))\"");
    }

    @Test
    void aTemplateOfAnotherTypeIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "C11", "company.country >= $param")
                .set("Fit", "D11", "company.employees contains \"$param\""));

        assertThat(found).hasSize(2).allMatch(text -> text.contains(EXPECTED));
    }

    @Test
    void aFactThatTheVocabularyDoesNotListIsRejected() {
        List<String> found =
                problemTexts(TestPolicy.builder().withoutFact("company.country").files());

        assertThat(found).singleElement().asString().startsWith(FIT + " › C11: " + EXPECTED);
    }

    @Test
    void whiteSpaceInSnippetsDoesNotMatter() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A11", "findings.row( \"$param\" );")
                .set("Fit", "B10", "$lead:Lead")
                .set("Fit", "C11", "company.country==\"$param\""));

        assertThat(found).isEmpty();
    }

    @Test
    void aMisspeltPatternIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Levels", "B9", "$standing : Standings"));

        assertThat(found)
                .containsExactly("tables.xlsx › Levels › B9: expected one of $lead : Lead, $activity : Activity, "
                        + "$signal : Signal, $score : Score, $standing : Standing, found \"$standing : Standings\"; "
                        + "did you mean \"$standing : Standing\"?");
    }

    @Test
    void aPatternOfALaterStepIsRejected() {
        List<String> found = problemTexts(
                tables -> tables.set("Need", "B10", "$score : Score").set("Phases", "B9", "$standing : Standing"));

        assertThat(found)
                .contains(
                        "tables.xlsx › Need › B10: expected one of $lead : Lead, $activity : Activity, "
                                + "$signal : Signal, found \"$score : Score\"",
                        "tables.xlsx › Phases › B9: expected one of $lead : Lead, $activity : Activity, "
                                + "$signal : Signal, $score : Score, found \"$standing : Standing\"");
    }

    @Test
    void theColumnsOfAPatternStandUnderOneMergedCell() {
        List<String> unmerged = problemTexts(tables -> tables.unmergeAll("Fit"));
        List<String> repeated = problemTexts(tables -> tables.unmergeAll("Fit").set("Fit", "C10", "$lead : Lead"));

        assertThat(unmerged)
                .containsExactly(
                        FIT + " › C10: expected one of $lead : Lead, $activity : Activity, $signal : Signal, "
                                + "found an empty cell",
                        FIT + " › D10: expected one of $lead : Lead, $activity : Activity, $signal : Signal, "
                                + "found an empty cell");
        assertThat(repeated)
                .contains(FIT + " › C10: expected the columns of one pattern under one merged cell, "
                        + "found $lead : Lead again");
    }

    @Test
    void activitiesAndSignalsDoNotMix() {
        TestTable both = TestTable.score("Both", "engagement")
                .action(TestTable.ID_OF_ACTIVITY, "Id")
                .condition(TestTable.ACTIVITY, "type == \"$param\"", "Activity")
                .condition(TestTable.SIGNAL, "name == \"$param\"", "Signal")
                .number("points", "Points")
                .row("BOTH-01", "webinar", "webinar-then-demo", 1);

        List<String> found = problemTexts(TestPolicy.builder().table(both).files());

        assertThat(found)
                .containsExactly("tables.xlsx › Both › C10: expected activities or signals, not both, found both");
    }

    @Test
    void requiredActionsMustBeThere() {
        List<String> found = problemTexts(TestPolicy.builder()
                .table(TestTable.of("route", "Bare")
                        .condition(TestTable.LEAD, "channel == \"$param\"", "Channel")
                        .row("web"))
                .files());

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Bare › row 11: expected a column for the change, found only \"Channel\"" + COPY,
                        "tables.xlsx › Bare › row 11: expected a column for the row ids, found only \"Channel\"" + COPY,
                        "tables.xlsx › Bare › row 11: expected a column for the stage, found only \"Channel\"" + COPY);
    }

    @Test
    void theIdOfATableAboutActivitiesNamesTheActivity() {
        List<String> found = problemTexts(tables -> tables.set("Behaviour", "A11", TestTable.ID));

        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("tables.xlsx › Behaviour › row 12: expected a column for the row ids of a table on "
                        + "activities, found only \"Id\", \"Activity\", ");
    }

    @Test
    void anActionThatStandsTwiceIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "F11", "findings.set(\"points\", $param);"));

        assertThat(found)
                .contains(FIT + " › F12: expected one column for points, found \"Reason\" as another; "
                        + "suggested: deleting one of the two columns");
    }

    @Test
    void anActionOfAnotherKindIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Levels", "C10", "findings.set(\"points\", $param);"));

        assertThat(found)
                .contains("tables.xlsx › Levels › C11: expected a column of a level table, "
                        + "found \"Level\", a column for points; "
                        + "suggested: deleting it, or copying the column you need from a level table");
    }

    @Test
    void otherColumnTypesAreRejected() {
        List<String> found =
                problemTexts(tables -> tables.set("Fit", "F9", "PRIORITY").set("Fit", "G9", "NAME"));

        assertThat(found)
                .containsExactly(
                        FIT + " › F9: expected CONDITION, ACTION or DESCRIPTION, found \"PRIORITY\"",
                        FIT + " › G9: expected CONDITION, ACTION or DESCRIPTION, found \"NAME\"");
    }

    @Test
    void aColumnWithoutLabelOrSnippetIsRejected() {
        List<String> found =
                problemTexts(tables -> tables.set("Fit", "C12", null).set("Fit", "F11", null));

        assertThat(found)
                .containsExactly(
                        FIT + " › F11: expected a template in the hidden cell above the heading, found an empty cell; "
                                + "suggested: copying the whole column from a table where it works",
                        FIT + " › C12: expected a label for the column, found an empty cell");
    }

    @Test
    void actionsAndDescriptionsHaveNoPatternAndDescriptionsNoSnippet() {
        List<String> found =
                problemTexts(tables -> tables.set("Fit", "E10", "$lead : Lead").set("Fit", "G11", "x()"));

        assertThat(found)
                .containsExactly(
                        FIT + " › E10: expected an empty cell, as only conditions have a pattern, "
                                + "found \"$lead : Lead\"",
                        FIT + " › G11: expected an empty cell above a description, found \"x()\"");
    }

    @Test
    void aTableHasOneDescriptionAtMost() {
        TestTable twice = TestTable.score("Twice", "fit")
                .action(TestTable.ID, "Id")
                .number("points", "Points")
                .description("Notes")
                .description("More notes")
                .row("TWICE-01", 1, "a note", "another");

        List<String> found = problemTexts(TestPolicy.builder().table(twice).files());

        assertThat(found)
                .containsExactly("tables.xlsx › Twice › D9: expected at most one DESCRIPTION, found DESCRIPTION again");
    }
}
