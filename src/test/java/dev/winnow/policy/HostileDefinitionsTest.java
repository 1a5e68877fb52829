package dev.winnow.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every hostile text in every typed cell of the definition sheets is reported at its cell. */
class HostileDefinitionsTest {

    private static final int FIRST_ROW = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {"Fact", "Type", "Allowed values", "Required", "Personal", "If missing", "Changed by", "Example"})
    void inTheVocabulary(String column) {
        int index = TestFact.COLUMNS.indexOf(column);
        List<TestEntry> facts = new ArrayList<>();
        facts.add(TestFact.text("id", "Lead number").entry());
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL) {
            boolean listsValues = column.equals("Allowed values");
            TestFact fact = TestFact.of("attributes.h" + facts.size(), "A label", listsValues ? "choice" : "text");
            boolean takesFlag = text.equals("true") && (column.equals("Required") || column.equals("Personal"));
            boolean takesText = takesFlag || listsValues || column.equals("If missing") || column.equals("Example");
            String values = listsValues ? text.replaceAll("[;.,'-]", " ") : text;
            if (!takesText || HostileTexts.isAlwaysWrong(values)) {
                expected.put(place("Vocabulary", index, facts.size()), text);
            }
            facts.add(fact.with(column, text).entry());
        }

        HostileTexts.assertReported(expected, files("Vocabulary", facts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dimension", "Cap", "Floor", "Half-life (days)", "Decimals"})
    void inTheDimensions(String column) {
        assertReported("Dimensions", column, row -> TestDimension.of("h" + row, "A label")
                .entry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mark", "Dimension", "From points"})
    void inTheGrades(String column) {
        assertReported("Grades", column, row -> TestEntry.of(TestPolicyBuilder.GRADES)
                .with("Mark", "A")
                .with("Dimension", "fit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stage", "Gate", "Falls back"})
    void inTheLadder(String column) {
        assertReported("Ladder", column, row -> TestStage.of("H" + row, "A label")
                .owner("An owner")
                .gate(row == 0 ? "open" : "cumulative")
                .entry());
    }

    @Test
    void inTheirHeaders() {
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL.subList(0, 20)) {
            expected.clear();
            expected.put("policy.xlsx › Vocabulary › A3", text);
            expected.put("policy.xlsx › Dimensions › B3", text);
            expected.put("policy.xlsx › Grades › C3", text);
            expected.put("policy.xlsx › Ladder › D3", text);

            HostileTexts.assertReported(
                    expected,
                    TestPolicy.changed(TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, policy -> policy.set(
                                    "Vocabulary", "A3", text)
                            .set("Dimensions", "B3", text)
                            .set("Grades", "C3", text)
                            .set("Ladder", "D3", text)));
        }
    }

    private interface Entries {

        /** A good entry. */
        TestEntry entry(int row);
    }

    private static void assertReported(String sheet, String column, Entries entries) {
        List<TestEntry> rows = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL) {
            TestEntry entry = entries.entry(rows.size());
            if (!text.matches("[a-z]+")) {
                expected.put(place(sheet, entry.header().indexOf(column), rows.size()), text);
            }
            rows.add(entry.with(column, text));
        }

        HostileTexts.assertReported(expected, files(sheet, rows));
    }

    private static PolicyFiles files(String sheet, List<TestEntry> rows) {
        return TestPolicy.changed(TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, policy -> policy.remove(sheet)
                .list(sheet, rows));
    }

    private static String place(String sheet, int column, int index) {
        return "policy.xlsx › " + sheet + " › " + CellReference.convertNumToColString(column) + (FIRST_ROW + index);
    }
}
