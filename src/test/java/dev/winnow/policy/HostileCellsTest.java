package dev.winnow.policy;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every hostile text in every kind of cell of a table: each is reported at its cell, and nothing of it runs. */
class HostileCellsTest {

    private static final List<String> TEMPLATES = List.of(
            "attributes.text(\"note\") == \"$param\"",
            "forall(||){attributes.text(\"note\") == \"$\"}",
            "attributes.text(\"note\") != null, forall(&&){attributes.text(\"note\") != \"$\"}",
            "attributes.text(\"tier\") == \"$param\"",
            "forall(||){attributes.text(\"tier\") == \"$\"}",
            "attributes.text(\"tier\") != null, forall(&&){attributes.text(\"tier\") != \"$\"}",
            "attributes.texts(\"tags\") contains \"$param\"",
            "forall(||){attributes.texts(\"tags\") contains \"$\"}",
            "forall(&&){attributes.texts(\"tags\") not contains \"$\"}",
            "attributes.whole(\"count\") == $param",
            "attributes.whole(\"count\") >= $param",
            "attributes.whole(\"count\") > $param",
            "attributes.whole(\"count\") <= $param",
            "attributes.whole(\"count\") < $param",
            "attributes.whole(\"count\") >= $1, attributes.whole(\"count\") < $2",
            "attributes.decimal(\"rate\") == $param",
            "attributes.decimal(\"rate\") >= $param",
            "attributes.decimal(\"rate\") > $param",
            "attributes.decimal(\"rate\") <= $param",
            "attributes.decimal(\"rate\") < $param",
            "attributes.decimal(\"rate\") >= $1, attributes.decimal(\"rate\") < $2",
            "attributes.date(\"day\") == LocalDate.parse(\"$param\")",
            "attributes.date(\"day\") >= LocalDate.parse(\"$param\")",
            "attributes.date(\"day\") > LocalDate.parse(\"$param\")",
            "attributes.date(\"day\") <= LocalDate.parse(\"$param\")",
            "attributes.date(\"day\") < LocalDate.parse(\"$param\")",
            "attributes.flag(\"flag\") == $param");

    @Test
    void inConditionsIdsAndNumbersOfAnyTemplate() {
        TestTable table = TestTable.score("Hostile", "engagement").action(TestTable.ID_OF_ACTIVITY, "Id");
        for (String template : TEMPLATES) {
            table = table.condition(LEAD, template, template);
        }
        for (String template : TEMPLATES) {
            table = table.condition(ACTIVITY, template, template);
        }
        table = table.number("atLeast", "At least").number("atMost", "At most").number("points", "Points");
        int width = table.columns().size();
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL) {
            for (int column = 0; column < width; column++) {
                boolean textOrFlag =
                        column > 0 && table.columns().get(column).label().matches(".*(note|flag).*");
                if (!textOrFlag || HostileTexts.isAlwaysWrong(text)) {
                    expected.put(
                            "tables.xlsx › Hostile › "
                                    + cell(
                                            column,
                                            table.firstRow() + table.rows().size()),
                            text);
                }
            }
            table = table.row(Collections.nCopies(width, text).toArray());
        }

        HostileTexts.assertReported(expected, TestPolicy.builder().table(table).files());
        assertThat(HostileTexts.ALL.stream().filter(HostileTexts::isAlwaysWrong))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"gate, stage", "route, stage", "route, change", "level, level"})
    void inOutcomesThatAreNoProse(String kind, String action) {
        TestTable table = TestTable.of(kind, "Hostile").action(ID, "Id");
        table = action.equals("level") ? table.number(action, "It") : table.text(action, "It");
        if (kind.equals("route")) {
            String other = action.equals("stage") ? "change" : "stage";
            table = table.text(other, "The other");
        }
        Map<String, String> expected = new TreeMap<>();
        for (String text : HostileTexts.ALL) {
            expected.put(
                    "tables.xlsx › Hostile › B"
                            + (table.firstRow() + table.rows().size()),
                    text);
            table = table.row("H-" + table.rows().size(), text, action.equals("stage") ? "recycle" : "LEAD");
        }

        HostileTexts.assertReported(expected, TestPolicy.builder().table(table).files());
    }

    @Test
    void inSnippetsTypesAndPatterns() {
        TestPolicyBuilder policy = TestPolicy.builder();
        Map<String, String> expected = new TreeMap<>();
        for (int from = 0; from < HostileTexts.ALL.size(); from += 20) {
            TestWorkbook workbook = TestWorkbook.empty();
            for (int index = from; index < Math.min(from + 20, HostileTexts.ALL.size()); index++) {
                String sheet = "S" + index;
                TestTable table = TestTable.score(sheet, "fit")
                        .action(ID, "Id")
                        .action("findings.set(\"atMost\", $param);", "Action with a hostile snippet")
                        .condition(LEAD, "channel == \"$param\"", "Condition with a hostile snippet")
                        .condition(ACTIVITY, "type == \"$param\"", "Column with a hostile pattern")
                        .description("Column with a hostile type")
                        .description("Description with a hostile snippet")
                        .number("points", "Points")
                        .rows("H-" + index + " | 1 | web | webinar | | | 1");
                String text = HostileTexts.ALL.get(index);
                workbook.table("test", table)
                        .set(sheet, "B11", text)
                        .set(sheet, "C11", text)
                        .set(sheet, "D10", text)
                        .set(sheet, "E9", text)
                        .set(sheet, "F11", text);
                for (String cell : List.of("B11", "C11", "D10", "E9", "F11")) {
                    expected.put("w" + from + ".xlsx › " + sheet + " › " + cell, text);
                }
            }
            policy.workbook("w" + from + ".xlsx", workbook.bytes());
        }

        HostileTexts.assertReported(expected, policy.files());
    }

    @Test
    void inPropertiesAndNames() {
        TestPolicyBuilder policy = TestPolicy.builder();
        Map<String, String> expected = new TreeMap<>();
        for (int from = 0; from < HostileTexts.ALL.size(); from += 5) {
            TestWorkbook workbook = TestWorkbook.empty();
            for (int index = from; index < Math.min(from + 5, HostileTexts.ALL.size()); index++) {
                String text = HostileTexts.ALL.get(index);
                for (String kind : List.of("values", "kind", "property", "name")) {
                    String sheet = kind + index;
                    workbook.table(
                            "test",
                            TestTable.score(sheet, "fit")
                                    .action(ID, "Id")
                                    .number("points", "Points")
                                    .row(kind.toUpperCase(Locale.ROOT) + "-" + index, 1));
                    List<String> cells =
                            switch (kind) {
                                case "values" -> List.of("B3", "B4", "B5", "B7");
                                case "kind" -> List.of("B6");
                                case "property" -> List.of("A5");
                                default -> HostileTexts.isAlwaysWrong(text) ? List.of("A8") : List.of();
                            };
                    for (String cell : cells) {
                        workbook.set(sheet, cell, kind.equals("name") ? "RuleTable " + text : text);
                        expected.put("w" + from + ".xlsx › " + sheet + " › " + cell, text);
                    }
                }
            }
            policy.workbook("w" + from + ".xlsx", workbook.bytes());
        }

        HostileTexts.assertReported(expected, policy.files());
    }

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
