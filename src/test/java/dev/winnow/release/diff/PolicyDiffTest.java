package dev.winnow.release.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestRow;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyDiffTest {

    private static final String TABLES = TestPolicyBuilder.TABLES;
    private static final String DEFINITIONS = TestPolicyBuilder.DEFINITIONS;
    private static final PolicyFiles BASE = TestPolicy.files();

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void sameFilesDifferInNothing(String policy) {
        PolicyDiff diff = PolicyDiff.between(ShippedPolicies.files(policy), ShippedPolicies.files(policy));

        assertThat(diff.hasSameContent()).isTrue();
        assertThat(diff.files()).isEmpty();
        assertThat(diff.unreadable()).isEmpty();
    }

    @Test
    void changedCellIsNamedWithBothSides() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "E13", 22));

        assertThat(rows(diff))
                .containsExactly(new RowChange(
                        ChangeKind.CHANGED,
                        "FIT-IND-01",
                        new Source(TABLES, "Fit", 13, ""),
                        new Source(TABLES, "Fit", 13, ""),
                        List.of(new CellChange(
                                "Points",
                                new VersionedText("20", new Source(TABLES, "Fit", 13, "E13")),
                                new VersionedText("22", new Source(TABLES, "Fit", 13, "E13"))))));
        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 row changed
                        Fit: row FIT-IND-01: Points 20 → 22 (tables.xlsx › Fit › E13)
                        """);
    }

    @Test
    void emptiedAndFilledCellsHaveABlankSide() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "G13", null).set("Fit", "F13", "Since we win there"));

        assertThat(cells(diff)).containsExactly("Reason null → Since we win there", "Notes What we win most. → null");
        assertThat(DiffText.of(diff)).contains("Notes What we win most. → (blank)");
    }

    @Test
    void insertedRowMovesNoOther() {
        PolicyDiff diff =
                tables(inSheet("Fit", sheet -> SheetRows.insert(sheet, 14, TestRow.of("FIT-IND-09 | retail | | | 7"))));

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 row added
                        Fit: row FIT-IND-09 added: Industry, one of retail; Points 7 (tables.xlsx › Fit › row 14)
                        """);
    }

    @Test
    void removedRowIsToldWithItsCells() {
        PolicyDiff diff = tables(inSheet("Fit", sheet -> SheetRows.remove(sheet, 13)));

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 row removed
                        Fit: row FIT-IND-01 removed: Industry, one of fintech, saas; Points 20; Notes What we win most. (tables.xlsx › Fit › row 13)
                        """);
    }

    @Test
    void movedRowIsTheOnlyOneMoved() {
        PolicyDiff diff = tables(inSheet("Fit", sheet -> SheetRows.move(sheet, 17, 13)));

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 row moved
                        Fit: row FIT-CTR-01 moved (tables.xlsx › Fit › row 17 → tables.xlsx › Fit › row 13)
                        """);
    }

    @Test
    void rowThatWentToAnotherTableIsMovedWithTheCellsThatDiffer() {
        PolicyDiff diff = tables(
                inSheet("Fit", sheet -> SheetRows.remove(sheet, 17))
                                .andThen(inSheet(
                                        "Need",
                                        sheet -> SheetRows.insert(
                                                sheet, 13, TestRow.of("FIT-CTR-01 | planned | | | | | 5"))))::apply);

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 row changed, 1 moved
                        Need: row FIT-CTR-01 moved (tables.xlsx › Fit › row 17 → tables.xlsx › Need › row 13)
                        Need: row FIT-CTR-01: Budget (blank) → planned (tables.xlsx › Need › B13)
                        Need: row FIT-CTR-01: Country DE → (blank) (tables.xlsx › Fit › C17)
                        """);
    }

    @Test
    void numbersAreComparedByValueAndTextsWithoutBlanksAround() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "E13", "20.0")
                .set("Fit", "E16", "25")
                .set("Fit", "C17", "  DE ")
                .set("Gates", "D14", "TRUE"));

        assertThat(diff.files()).containsExactly(new FileChange(ChangeKind.SAVED_AGAIN, TABLES));
        assertThat(diff.hasSameContent()).isTrue();
        assertThat(DiffText.of(diff)).isEqualTo("""
                        Nothing changed
                        tables.xlsx: saved again, nothing in it changed
                        """);
    }

    @Test
    void textThatLooksLikeANumberIsText() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "C17", "1.0"));

        PolicyFiles before = TestPolicy.changed(BASE, TABLES, workbook -> workbook.set("Fit", "C17", "1"));
        assertThat(cells(diff)).containsExactly("Country DE → 1.0");
        assertThat(cells(PolicyDiff.between(
                        before, TestPolicy.changed(BASE, TABLES, workbook -> workbook.set("Fit", "C17", "1.0")))))
                .containsExactly("Country 1 → 1.0");
    }

    @Test
    void columnsAreFoundByTheirTemplatesWhateverTheirLabels() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "C12", "Country of the firm"));

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 column changed
                        Fit: column Country is now called Country of the firm (tables.xlsx › Fit › C12)
                        """);
    }

    @Test
    void columnWithOtherTemplatesUnderTheSameLabelIsChanged() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "C11", "company.region == \"$param\""));

        assertThat(column(diff).change()).isEqualTo(ChangeKind.CHANGED);
        assertThat(text(column(diff).before())).contains("company.country==\"$param\"");
        assertThat(text(column(diff).after())).contains("company.region==\"$param\"");
    }

    @Test
    void cellsOfANewColumnAreChangesOfTheirRows() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "H9", "ACTION")
                .set("Fit", "H11", "findings.set(\"atMost\", $param);")
                .set("Fit", "H12", "At most")
                .set("Fit", "H14", 3));

        assertThat(column(diff).change()).isEqualTo(ChangeKind.ADDED);
        assertThat(column(diff).label()).isEqualTo("At most");
        assertThat(rows(diff)).extracting(RowChange::row).containsExactly("FIT-IND-02");
        assertThat(cells(diff)).containsExactly("At most null → 3");
    }

    @Test
    void columnThatIsGoneTakesItsCells() {
        PolicyDiff diff = tables(workbook ->
                workbook.set("Fit", "G9", null).set("Fit", "G12", null).set("Fit", "G13", null));

        assertThat(column(diff).change()).isEqualTo(ChangeKind.REMOVED);
        assertThat(cells(diff)).containsExactly("Notes What we win most. → null");
    }

    @Test
    void propertiesAndProseOfATableAreCompared() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "A2", "Another sentence.")
                .set("Fit", "B6", "gate")
                .set("Fit", "B7", "need"));

        assertThat(sheet(diff).properties())
                .extracting(change -> change.property() + " " + text(change.before()) + " → " + text(change.after()))
                .containsExactly(
                        "Sentence What the table is for, in a sentence. → Another sentence.",
                        "Kind score → gate",
                        "Dimension fit → need");
    }

    @Test
    void renamedTableStaysTheSameTable() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "A8", "RuleTable Firm"));

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 property changed
                        Fit › Firm: Name Fit → Firm (tables.xlsx › Fit › A8)
                        """);
    }

    @Test
    void tableInAnotherWorkbookIsMovedWithoutItsRows() {
        byte[] other = TestWorkbook.of(bytes(TABLES))
                .change(workbook -> {
                    while (workbook.getNumberOfSheets() > 2) {
                        workbook.removeSheetAt(2);
                    }
                    workbook.removeSheetAt(0);
                })
                .bytes();
        PolicyFiles after = TestPolicy.changed(BASE, TABLES, workbook -> workbook.remove("Fit"))
                .with(Map.of("other.xlsx", other));

        PolicyDiff diff = PolicyDiff.between(BASE, after);

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 sheet changed, 1 file
                        Fit: table moved (tables.xlsx › Fit → other.xlsx › Fit)
                        other.xlsx added
                        """);
    }

    @Test
    void newTableAndOneThatIsGoneAreToldWithTheirRows() {
        TestPolicyBuilder after = TestPolicy.builder()
                .withoutTable("Signals")
                .table(TestTable.score("Fresh", "fit")
                        .action(TestTable.ID, "Id")
                        .number("points", "Points")
                        .row("FRE-01", 3));

        PolicyDiff diff = PolicyDiff.between(BASE, after.files());

        assertThat(DiffText.of(diff)).startsWith("""
                        1 row added, 1 removed, 2 sheets
                        Fresh: table added (tables.xlsx › Fresh)
                        Fresh: row FRE-01 added: Points 3 (tables.xlsx › Fresh › row 13)
                        Signals: table removed (tables.xlsx › Signals)
                        Signals: row ENG-SIG-01 removed: Signal webinar-then-demo; At most 1; Points 8 (tables.xlsx › Signals › row 13)
                        """);
    }

    @Test
    void definitionsAreKnownByTheirNames() {
        PolicyDiff diff = PolicyDiff.between(
                BASE, TestPolicy.changed(BASE, DEFINITIONS, workbook -> workbook.set("Vocabulary", "B4", "Number")
                        .set("Dimensions", "C4", 60)
                        .set("Grades", "C4", 33)
                        .set("Ladder", "B5", "Visitor")));

        assertThat(DiffText.of(diff))
                .contains("4 rows changed")
                .contains("Vocabulary: fact id: Label Lead number → Number (policy.xlsx › Vocabulary › B4)")
                .contains("Dimensions: dimension fit: Cap ")
                .contains("Grades: mark A: From points ")
                .contains("Ladder: stage LEAD: Label ");
    }

    @Test
    void casesAreKnownByTheirNames() {
        PolicyFiles before = ShippedPolicies.files("b2b");
        PolicyDiff diff = PolicyDiff.between(
                before, TestPolicy.changed(before, "cases.xlsx", workbook -> workbook.set("Cases", "M4", "Fjord")));

        assertThat(DiffText.of(diff)).startsWith("""
                        1 row changed
                        Cases: case Contact who has done nothing: company.name Fjord Freight → Fjord (cases.xlsx › Cases › M4)
                        """);
    }

    @Test
    void ofAReadMeOnlyThatItChangedIsTold() {
        PolicyDiff diff =
                tables(workbook -> workbook.set("Read me", "A1", "Read this").set("Read me", "A2", "Now."));

        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 sheet changed
                        Read me: read-me changed (tables.xlsx › Read me)
                        """);
    }

    @Test
    void rulesAreKnownByTheirNames() {
        String drl = new String(bytes(BASE.rules(), "sequence.drl"), StandardCharsets.UTF_8);
        PolicyFiles after = withRules(
                "sequence.drl", drl.replace("7d", "9d") + "\nrule another\nwhen\nthen\n    insert(1);\nend\n");

        PolicyDiff diff = PolicyDiff.between(BASE, after);

        assertThat(diff.rules())
                .extracting(change -> change.change() + " " + change.rule())
                .containsExactly("CHANGED webinar, then demo request", "ADDED another");
        assertThat(DiffText.of(diff))
                .startsWith("2 rules changed\nsequence.drl › line 6: rule \"webinar, then demo request\" changed\n")
                .contains("    - ")
                .contains("before[0d, 9d]");
    }

    @Test
    void ruleInAnotherFileIsMoved() {
        String drl = new String(bytes(BASE.rules(), "sequence.drl"), StandardCharsets.UTF_8);
        PolicyFiles after = withRules("renamed.drl", drl);

        PolicyDiff diff = PolicyDiff.between(BASE, after);

        assertThat(diff.rules()).extracting(RuleChange::change).containsExactly(ChangeKind.MOVED);
        assertThat(diff.files())
                .containsExactly(
                        new FileChange(ChangeKind.ADDED, "renamed.drl"),
                        new FileChange(ChangeKind.REMOVED, "sequence.drl"));
    }

    @Test
    void drlSavedWithOtherLineEndsIsSavedAgain() {
        String drl = new String(bytes(BASE.rules(), "sequence.drl"), StandardCharsets.UTF_8);
        PolicyFiles after = withRules("sequence.drl", drl.replace("\n", "\r\n"));

        assertThat(PolicyDiff.between(BASE, after).files())
                .containsExactly(new FileChange(ChangeKind.SAVED_AGAIN, "sequence.drl"));
    }

    @Test
    void sidesThatDoNotCompileAreComparedCellByCell() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "E13", "many")
                .set("Fit", "A14", null)
                .set("Fit", "A15", "FIT-IND-01")
                .formula("Fit", "E17", "1+4"));

        assertThat(rows(diff))
                .extracting(row -> row.change() + " " + row.row())
                .containsExactly(
                        "CHANGED FIT-IND-01",
                        "REMOVED FIT-IND-02",
                        "REMOVED FIT-EMP-01",
                        "ADDED gambling, -25, Not an industry we serve",
                        "ADDED FIT-IND-01 (2)",
                        "CHANGED FIT-CTR-01");
        assertThat(diff.unreadable()).isEmpty();
    }

    @Test
    void workbookThatCannotBeReadIsSaidToBe() {
        PolicyFiles after = BASE.with(Map.of(TABLES, new byte[] {1, 2, 3}));

        PolicyDiff diff = PolicyDiff.between(BASE, after);

        assertThat(diff.sheets()).isEmpty();
        assertThat(diff.files()).containsExactly(new FileChange(ChangeKind.CHANGED, TABLES));
        assertThat(diff.hasSameContent()).isFalse();
        assertThat(DiffText.of(diff)).isEqualTo("""
                        1 file changed
                        tables.xlsx (after) can't be read as a whole: expected a workbook in .xlsx format, found a file that can't be read as one
                        tables.xlsx: changed, and can't be compared
                        """);
    }

    @Test
    void sheetWithoutATableIsSaidToBeUnreadable() {
        PolicyDiff diff = tables(workbook -> workbook.set("Fit", "A8", "RuleTabel Fit"));

        assertThat(sheet(diff).change()).isEqualTo(ChangeKind.CHANGED);
        assertThat(diff.unreadable())
                .extracting(each -> each.version() + " " + each.source())
                .containsExactly("AFTER tables.xlsx › Fit");
    }

    @Test
    void jsonHasTheComponentsAndNothingElse() {
        JsonNode json = new ObjectMapper().valueToTree(tables(workbook -> workbook.set("Fit", "E13", 22)));

        assertThat(json.fieldNames()).toIterable().containsExactly("counts", "files", "sheets", "rules", "unreadable");
        JsonNode sheet = json.at("/sheets/0");
        assertThat(sheet.path("kind").asText()).isEqualTo("table");
        assertThat(sheet.path("change").asText()).isEqualTo("changed");
        assertThat(sheet.at("/rows/0/cells/0").toString())
                .isEqualTo("{\"column\":\"Points\",\"before\":{\"text\":\"20\",\"source\":"
                        + "{\"workbook\":\"tables.xlsx\",\"sheet\":\"Fit\",\"row\":13,\"cell\":\"E13\"}},"
                        + "\"after\":{\"text\":\"22\",\"source\":"
                        + "{\"workbook\":\"tables.xlsx\",\"sheet\":\"Fit\",\"row\":13,\"cell\":\"E13\"}}}");
    }

    private static PolicyDiff tables(UnaryOperator<TestWorkbook> change) {
        return PolicyDiff.between(BASE, TestPolicy.changed(BASE, TABLES, change));
    }

    private static UnaryOperator<TestWorkbook> inSheet(String sheet, Consumer<XSSFSheet> change) {
        return workbook -> workbook.change(whole -> change.accept(whole.getSheet(sheet)));
    }

    private static PolicyFiles withRules(String file, String drl) {
        return new PolicyFiles(
                BASE.policy(), BASE.workbooks(), new TreeMap<>(Map.of(file, drl.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] bytes(String workbook) {
        return bytes(BASE.workbooks(), workbook);
    }

    private static byte[] bytes(SortedMap<String, byte[]> files, String name) {
        return Objects.requireNonNull(new TreeMap<>(files).get(name));
    }

    private static SheetChange sheet(PolicyDiff diff) {
        assertThat(diff.sheets()).hasSize(1);
        return diff.sheets().get(0);
    }

    private static ColumnChange column(PolicyDiff diff) {
        assertThat(sheet(diff).columns()).hasSize(1);
        return sheet(diff).columns().get(0);
    }

    private static List<RowChange> rows(PolicyDiff diff) {
        return diff.sheets().stream().flatMap(sheet -> sheet.rows().stream()).toList();
    }

    private static List<String> cells(PolicyDiff diff) {
        return rows(diff).stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.column() + " " + text(cell.before()) + " → " + text(cell.after()))
                .toList();
    }

    private static String text(@Nullable VersionedText side) {
        return side == null ? "null" : String.valueOf(side.text());
    }
}
