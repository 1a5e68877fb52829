package dev.winnow.policy.hostile;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.TestWorkbook;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A good table with a column of every kind, whose one row holds for {@link #LEAD}; what is hostile is put into it. */
final class HostileWorkbook {

    static final String SHEET = "Hostile";

    /** A lead that all conditions hold for, so that whatever is put into one of them is reached. */
    static final String LEAD = "{\"id\": \"L-1\", \"attributes\": {\"note\": \"x\", \"tier\": \"gold\","
            + " \"tags\": [\"red\"], \"count\": 5, \"rate\": 1, \"day\": \"2026-02-01\", \"flag\": true}}";

    private static final PolicyFiles DEFINITIONS =
            TestPolicy.builder().withoutTables().files();

    private final TestWorkbook workbook = TestWorkbook.empty().table(TestPolicy.NAME, table());

    /** The columns from A on, and the row 13. */
    static TestTable table() {
        return TestTable.score(SHEET, "fit")
                .action(TestTable.ID, "Id")
                .condition(TestTable.LEAD, "attributes.text(\"note\") == \"$param\"", "Note")
                .condition(TestTable.LEAD, "forall(||){attributes.text(\"tier\") == \"$\"}", "Tier, one of")
                .condition(
                        TestTable.LEAD,
                        "attributes.text(\"tier\") != null, forall(&&){attributes.text(\"tier\") != \"$\"}",
                        "Tier, none of")
                .condition(TestTable.LEAD, "attributes.texts(\"tags\") contains \"$param\"", "Tag")
                .condition(TestTable.LEAD, "forall(||){attributes.texts(\"tags\") contains \"$\"}", "Tags, any of")
                .condition(TestTable.LEAD, "forall(&&){attributes.texts(\"tags\") not contains \"$\"}", "Tags, none of")
                .condition(TestTable.LEAD, "attributes.whole(\"count\") >= $param", "Count, from")
                .condition(
                        TestTable.LEAD,
                        "attributes.whole(\"count\") >= $1, attributes.whole(\"count\") < $2",
                        "Count, from and below")
                .condition(TestTable.LEAD, "attributes.decimal(\"rate\") < $param", "Rate, below")
                .condition(TestTable.LEAD, "attributes.date(\"day\") >= LocalDate.parse(\"$param\")", "Day, from")
                .condition(TestTable.LEAD, "attributes.flag(\"flag\") == $param", "Flag")
                .number("points", "Points")
                .text("reason", "Reason")
                .description("Notes")
                .row(
                        "HOST-01",
                        "x",
                        "gold",
                        "silver",
                        "red",
                        "red, green",
                        "blue",
                        5,
                        "1, 10",
                        9.5,
                        "2026-01-01",
                        true,
                        1,
                        "A reason",
                        "A note");
    }

    /** The policy that a workbook is part of: good definitions, and it. */
    static PolicyFiles files(byte[] workbook) {
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        workbooks.put(TestPolicyBuilder.DEFINITIONS, DEFINITIONS.workbooks().get(TestPolicyBuilder.DEFINITIONS));
        workbooks.put(HostileCase.FILE, workbook);
        return new PolicyFiles(TestPolicy.NAME, workbooks, new TreeMap<>());
    }

    HostileWorkbook set(String cell, @Nullable Object value) {
        workbook.set(SHEET, cell, value);
        return this;
    }

    HostileWorkbook with(Consumer<TestWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    HostileWorkbook poi(Consumer<XSSFWorkbook> change) {
        workbook.change(change);
        return this;
    }

    byte[] bytes() {
        return workbook.bytes();
    }
}
