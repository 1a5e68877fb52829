package dev.winnow.policy;

import java.util.ArrayList;
import java.util.Arrays;
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
        int index = TestPolicyBuilder.VOCABULARY.indexOf(column);
        List<List<Object>> facts = new ArrayList<>();
        facts.add(Arrays.asList("id", "Lead number", "text"));
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL) {
            boolean listsValues = column.equals("Allowed values");
            Object[] fact = new Object[TestPolicyBuilder.VOCABULARY.size()];
            fact[0] = "attributes.h" + facts.size();
            fact[1] = "A label";
            fact[2] = listsValues ? "choice" : "text";
            fact[index] = text;
            boolean takesFlag = text.equals("true") && (column.equals("Required") || column.equals("Personal"));
            boolean takesText = takesFlag || listsValues || column.equals("If missing") || column.equals("Example");
            String values = listsValues ? text.replaceAll("[;.,'-]", " ") : text;
            if (!takesText || HostileTexts.isAlwaysWrong(values)) {
                expected.put(place("Vocabulary", index, facts.size()), text);
            }
            facts.add(Arrays.asList(fact));
        }

        HostileTexts.assertReported(expected, files("Vocabulary", TestPolicyBuilder.VOCABULARY, facts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dimension", "Cap", "Floor", "Half-life (days)", "Decimals"})
    void inTheDimensions(String column) {
        assertReported("Dimensions", TestPolicyBuilder.DIMENSIONS, column, row ->
                new Object[] {"h" + row, "A label", null, null, null, null, null});
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mark", "Dimension", "From points"})
    void inTheGrades(String column) {
        assertReported("Grades", TestPolicyBuilder.GRADES, column, row -> new Object[] {"A", "fit", null, null});
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stage", "Gate", "Falls back"})
    void inTheLadder(String column) {
        assertReported("Ladder", TestPolicyBuilder.LADDER, column, row ->
                new Object[] {"H" + row, "A label", "An owner", row == 0 ? "open" : "cumulative", null, null});
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
        Object[] entry(int row);
    }

    private static void assertReported(String sheet, List<String> header, String column, Entries entries) {
        List<List<Object>> rows = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL) {
            Object[] entry = entries.entry(rows.size());
            entry[header.indexOf(column)] = text;
            if (!text.matches("[a-z]+")) {
                expected.put(place(sheet, header.indexOf(column), rows.size()), text);
            }
            rows.add(Arrays.asList(entry));
        }

        HostileTexts.assertReported(expected, files(sheet, header, rows));
    }

    private static PolicyFiles files(String sheet, List<String> header, List<List<Object>> rows) {
        return TestPolicy.changed(TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, policy -> policy.remove(sheet)
                .list(sheet, header, rows));
    }

    private static String place(String sheet, int column, int index) {
        return "policy.xlsx › " + sheet + " › " + CellReference.convertNumToColString(column) + (FIRST_ROW + index);
    }
}
