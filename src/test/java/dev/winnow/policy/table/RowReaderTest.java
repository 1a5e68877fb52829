package dev.winnow.policy.table;

import static dev.winnow.policy.TestPolicy.problemTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final String FIT = "tables.xlsx › Fit";

    @Test
    void aRowKnowsItsPlaceItsConditionsAndItsReason() {
        Row row = TestPolicy.compiled().row("FIT-IND-02").row();

        assertThat(row.source()).isEqualTo(new Source("tables.xlsx", "Fit", 14, "A14"));
        assertThat(row.reason()).isEqualTo("Not an industry we serve");
        assertThat(row.conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.fact().path()).isEqualTo("company.industry");
            assertThat(condition.demand()).isEqualTo(new Demand.OneOf(List.of("gambling")));
            assertThat(condition.source()).hasToString(FIT + " › B14");
        });
    }

    @Test
    void aBlankCellIsNoCondition() {
        Row row = TestPolicy.compiled().row("ACT-03").row();

        assertThat(row.conditions()).isEmpty();
        assertThat(row.repeatedType()).isNull();
    }

    @Test
    void aRowAboutActivitiesKnowsIt() {
        Row row = TestPolicy.compiled().row("ENG-PAG-01").row();

        assertThat(row.repeatedType()).isEqualTo(RecordType.ACTIVITY);
        assertThat(row.conditions(RecordType.ACTIVITY)).hasSize(3);
        assertThat(row.conditions(RecordType.LEAD)).isEmpty();
    }

    @Test
    void aRowAboutActivitiesDemandsSomethingOfThem() {
        List<String> found =
                problemTexts(tables -> tables.set("Behaviour", "B13", null).set("Signals", "B13", null));

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Behaviour › B13: expected at least one condition on the activity, "
                                + "found none in this row",
                        "tables.xlsx › Signals › B13: expected at least one condition on the signal, "
                                + "found none in this row");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fit-01",
                "FIT_01",
                "FIT 01",
                "FIT-",
                "-FIT",
                "FIT--01",
                "01-FIT",
                "ÄRZTE-01",
                "FIT-01\"",
                "FIT-01\nend",
                "ABCDEFGHIJ-ABCDEFGHIJ-ABCDEFGHIJ-ABCDEFGH"
            })
    void anIdIsCapitalsDigitsAndDashes(String id) {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A13", id));

        assertThat(found)
                .singleElement()
                .asString()
                .startsWith(FIT + " › A13: expected capitals, digits and dashes such as FIT-IND-03, found "
                        + Quoted.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fit-ind-01", "FIT_IND_01", "FIT IND 01", "FIT\u2013IND\u201301", "\u201CFIT-IND-01\u201D"})
    void anIdThatIsNearlyRightIsSuggested(String id) {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A13", id));

        assertThat(found).singleElement().asString().endsWith("; did you mean \"FIT-IND-01\"?");
    }

    @Test
    void anIdIsTextAndAlwaysThere() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A13", 7).set("Fit", "A14", null));

        assertThat(found)
                .containsExactly(
                        FIT + " › A13: expected capitals, digits and dashes such as FIT-IND-03, found 7",
                        FIT + " › A14: expected the row's id, found an empty cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"say \"yes\"", "back\\slash", "two\nlines", "end */ x()", "turn\u202Eround"})
    void reasonsAndDescriptionsAreProse(String text) {
        List<String> found =
                problemTexts(tables -> tables.set("Fit", "F13", text).set("Fit", "G14", text));

        assertThat(found).hasSize(2);
        assertThat(found.get(0)).startsWith(FIT + " › F13: expected " + Prose.EXPECTED + ", found " + Quoted.of(text));
        assertThat(found.get(1)).startsWith(FIT + " › G14: expected " + Prose.EXPECTED + ", found " + Quoted.of(text));
    }

    @Test
    void charactersThatTheFormatEscapesAreSeenForWhatTheyAre() {
        List<String> found =
                problemTexts(tables -> tables.set("Fit", "A13", "FIT_x002D_01").set("Fit", "C14", "D_x0022_E"));

        assertThat(found)
                .containsExactly(FIT + " › C14: expected letters, digits, spaces and & ' ( ) + , - . / : @ # % _ only, "
                        + "found \"D\"E\"");
    }

    @Test
    void proseMayBeFiveHundredCharactersLong() {
        List<String> atTheLimit = problemTexts(tables -> tables.set("Fit", "F13", "x".repeat(500)));
        List<String> beyond = problemTexts(tables -> tables.set("Fit", "F13", "x".repeat(501)));

        assertThat(atTheLimit).isEmpty();
        assertThat(beyond).singleElement().asString().startsWith(FIT + " › F13: expected " + Prose.EXPECTED);
    }
}
