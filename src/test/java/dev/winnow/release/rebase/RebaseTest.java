package dev.winnow.release.rebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestRow;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.diff.DiffText;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.SheetRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RebaseTest {

    private static final String TABLES = TestPolicyBuilder.TABLES;
    private static final PolicyFiles BASE = TestPolicy.files();

    @Test
    void filesThatOneSideChangedAreTakenAsAWhole() {
        PolicyFiles theirs = TestPolicy.changed(
                BASE, TestPolicyBuilder.DEFINITIONS, workbook -> workbook.set("Dimensions", "C4", 60));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", 22));

        PolicyFiles merged = merged(theirs, mine);

        assertThat(merged.workbooks().get(TestPolicyBuilder.DEFINITIONS))
                .isEqualTo(theirs.workbooks().get(TestPolicyBuilder.DEFINITIONS));
        assertThat(merged.workbooks().get(TABLES)).isEqualTo(mine.workbooks().get(TABLES));
    }

    @Test
    void workbookThatBothChangedHasTheChangesOfBoth() {
        PolicyFiles theirs = tables(inSheet("Fit", sheet -> {
                    SheetRows.insert(sheet, 15, TestRow.of("FIT-NEW-01 | retail | | | 7"));
                    SheetRows.remove(sheet, 14);
                })
                .andThen(workbook -> workbook.set("Fit", "E13", 22).set("Fit", "A2", "New words."))::apply);
        PolicyFiles mine =
                tables(inSheet("Fit", sheet -> SheetRows.insert(sheet, 13, TestRow.of("FIT-OWN-01 | energy | | | 9")))
                        .andThen(workbook -> workbook.set("Fit", "E18", 6).set("Fit", "C12", "Land"))::apply);

        PolicyFiles merged = merged(theirs, mine);

        assertThat(DiffText.of(PolicyDiff.between(mine, merged))).isEqualTo("""
                        1 row changed, 1 added, 1 removed, 1 property
                        Fit: Sentence What the table is for, in a sentence. → New words. (tables.xlsx › Fit › A2)
                        Fit: row FIT-IND-01: Points 20 → 22 (tables.xlsx › Fit › E14)
                        Fit: row FIT-IND-02 removed: Industry, one of gambling; Points -25; Reason Not an industry we serve (tables.xlsx › Fit › row 15)
                        Fit: row FIT-NEW-01 added: Industry, one of retail; Points 7 (tables.xlsx › Fit › row 15)
                        """);
    }

    @Test
    void chosenTextOfAConflictingCellIsMerged() {
        PolicyFiles theirs = tables(workbook ->
                workbook.set("Fit", "E13", 22).set("Fit", "A2", "Theirs.").set("Fit", "E16", 8));
        PolicyFiles mine = tables(workbook ->
                workbook.set("Fit", "E13", 25).set("Fit", "A2", "Mine.").set("Fit", "E17", 7));
        Map<String, Choice> choices = new TreeMap<>();
        for (Conflict conflict : ((Rebased.Conflicting) Rebase.of(BASE, theirs, mine)).conflicts()) {
            assertThat(conflict.isChoosable()).isTrue();
            choices.put(conflict.key(), conflict.kind() == ConflictKind.CELL ? Choice.MINE : Choice.THEIRS);
        }

        PolicyFiles merged = ((Rebased.Merged) Rebase.of(BASE, theirs, mine, choices)).files();

        assertThat(DiffText.of(PolicyDiff.between(theirs, merged)))
                .contains("Points 22 → 25")
                .contains("Fit › E17")
                .doesNotContain("E16", "Mine.");
        assertThat(DiffText.of(PolicyDiff.between(mine, merged)))
                .contains("Mine. → Theirs.")
                .contains("Fit › E16")
                .doesNotContain("E17", "22");
        choices.remove(choices.keySet().iterator().next());
        assertThat(Rebase.of(BASE, theirs, mine, choices)).isInstanceOf(Rebased.Conflicting.class);
    }

    /** There is no cell to take. */
    @Test
    void removedRowsCannotBeChosen() {
        PolicyFiles theirs = tables(inSheet("Fit", sheet -> SheetRows.remove(sheet, 14)));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E14", 25));
        Rebased.Conflicting found = (Rebased.Conflicting) Rebase.of(BASE, theirs, mine);
        Map<String, Choice> choices = new TreeMap<>();
        found.conflicts().forEach(conflict -> choices.put(conflict.key(), Choice.MINE));

        assertThat(found.conflicts()).isNotEmpty().noneMatch(Conflict::isChoosable);
        assertThat(Rebase.of(BASE, theirs, mine, choices)).isEqualTo(found);
    }

    @Test
    void rowMovedThereIsMovedHere() {
        PolicyFiles theirs = tables(inSheet("Fit", sheet -> SheetRows.move(sheet, 17, 13)));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E17", 6));

        assertThat(DiffText.of(PolicyDiff.between(BASE, merged(theirs, mine)))).contains("""
                        Fit: row FIT-CTR-01 moved (tables.xlsx › Fit › row 17 → tables.xlsx › Fit › row 13)
                        Fit: row FIT-CTR-01: Points 5 → 6 (tables.xlsx › Fit › E13)
                        """);
    }

    @Test
    void proseOfBothIsKept() {
        PolicyFiles theirs = tables(workbook -> workbook.set("Read me", "A1", "Read this first."));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", 22));

        PolicyFiles merged = merged(theirs, mine);

        assertThat(TestWorkbook.of(bytes(merged, TABLES)).text("Read me", "A1")).isEqualTo("Read this first.");
    }

    @Test
    void looksAndDropDownsOfTheDraftAreKept() throws IOException {
        PolicyFiles base = ShippedPolicies.files("b2b");
        PolicyFiles theirs = TestPolicy.changed(
                base,
                "fit.xlsx",
                inSheet("Persona", sheet -> SheetRows.insert(sheet, 14, TestRow.of("FIT-PER-90 | marketing | | | 3"))));
        PolicyFiles mine =
                TestPolicy.changed(base, "fit.xlsx", workbook -> workbook.set("Firmographic fit", "J13", 13));

        XSSFSheet merged = open(bytes(merged(base, theirs, mine), "fit.xlsx")).getSheet("Persona");
        XSSFSheet before = open(bytes(base, "fit.xlsx")).getSheet("Persona");

        assertThat(merged.getDataValidations()).hasSameSizeAs(before.getDataValidations());
        assertThat(merged.getRow(13).getCell(4).getCellStyle().getIndex())
                .isEqualTo(merged.getRow(12).getCell(4).getCellStyle().getIndex());
        assertThat(merged.getRow(13).getCell(0).getStringCellValue()).isEqualTo("FIT-PER-90");
        assertThat(merged.getColumnWidth(1)).isEqualTo(before.getColumnWidth(1));
        assertThat(merged.getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo(before.getPaneInformation().getHorizontalSplitPosition());
    }

    @Test
    void sameChangeOnBothSidesIsNoConflict() {
        PolicyFiles theirs = tables(workbook -> workbook.set("Fit", "E13", 22).set("Fit", "E14", -20));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", 22).set("Fit", "E15", 16));

        assertThat(PolicyDiff.between(BASE, merged(theirs, mine)).counts().rowsChanged())
                .isEqualTo(3);
    }

    @Test
    void workbookThatOneSideOnlySavedAgainIsTheOthers() {
        PolicyFiles theirs = tables(workbook -> workbook.set("Fit", "E13", 22));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", "20"));

        assertThat(merged(theirs, mine).workbooks().get(TABLES))
                .isEqualTo(theirs.workbooks().get(TABLES));
    }

    @Test
    void cellChangedToDifferentValuesIsAConflict() {
        PolicyFiles theirs = tables(workbook -> workbook.set("Fit", "E13", 22));
        PolicyFiles mine = tables(inSheet("Fit", sheet -> SheetRows.insert(sheet, 13, List.of("FIT-OWN-01")))
                .andThen(workbook -> workbook.set("Fit", "E14", 24))::apply);

        List<Conflict> conflicts = conflicts(theirs, mine);

        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.get(0).kind()).isEqualTo(ConflictKind.CELL);
        assertThat(conflicts.get(0).text())
                .isEqualTo("Fit: row FIT-IND-01: Points was 20, is 22 in the active version and 24 in the draft"
                        + " (tables.xlsx › Fit › E14)");
    }

    @Test
    void rowRemovedThereAndChangedHereIsAConflict() {
        PolicyFiles theirs = tables(inSheet("Fit", sheet -> SheetRows.remove(sheet, 13)));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", 22));

        assertThat(texts(conflicts(theirs, mine)))
                .containsExactly("Fit: row FIT-IND-01: Points was 20, is not there in the active version and 22 in the"
                        + " draft (tables.xlsx › Fit › E13)");
        assertThat(texts(conflicts(mine, theirs)))
                .containsExactly("Fit: row FIT-IND-01: Points was 20, is 22 in the active version and not there in the"
                        + " draft (tables.xlsx › Fit › E13)");
    }

    @Test
    void rowRemovedOnBothSidesIsNoConflict() {
        PolicyFiles theirs = tables(inSheet("Fit", sheet -> SheetRows.remove(sheet, 13)));
        PolicyFiles mine = tables(inSheet("Fit", sheet -> SheetRows.remove(sheet, 13))
                .andThen(workbook -> workbook.set("Fit", "E13", -20))::apply);

        assertThat(PolicyDiff.between(mine, merged(theirs, mine)).hasSameContent())
                .isTrue();
    }

    @Test
    void idAddedTwiceWithDifferentContentIsAConflict() {
        PolicyFiles theirs =
                tables(inSheet("Fit", sheet -> SheetRows.insert(sheet, 18, TestRow.of("FIT-NEW-01 | retail | | | 7"))));
        PolicyFiles mine =
                tables(inSheet("Fit", sheet -> SheetRows.insert(sheet, 13, TestRow.of("FIT-NEW-01 | energy | | | 7"))));

        assertThat(texts(conflicts(theirs, mine)))
                .containsExactly("Fit: row FIT-NEW-01 is Industry, one of retail; Points 7 in the active version and"
                        + " Industry, one of energy; Points 7 in the draft (tables.xlsx › Fit › row 13)");
    }

    @Test
    void propertyLabelAndProseChangedInDifferentWaysAreConflicts() {
        PolicyFiles theirs = tables(workbook ->
                workbook.set("Fit", "B7", "need").set("Fit", "C12", "Land").set("Read me", "A1", "Theirs"));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "B7", "engagement")
                .set("Fit", "C12", "State")
                .set("Read me", "A1", "Mine"));

        assertThat(conflicts(theirs, mine))
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(ConflictKind.PROPERTY, ConflictKind.COLUMN, ConflictKind.SHEET);
    }

    @Test
    void tableRemovedThereAndChangedHereIsAConflict() {
        PolicyFiles theirs = tables(workbook -> workbook.remove("Fit"));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", 22));

        assertThat(conflicts(theirs, mine)).isNotEmpty().allMatch(conflict -> conflict.what()
                .startsWith("Fit: row FIT-IND-01"));
    }

    @Test
    void drlFileThatBothChangedIsAConflictOfItsRules() {
        String drl = new String(Objects.requireNonNull(BASE.rules().get("sequence.drl")), StandardCharsets.UTF_8);
        PolicyFiles theirs = withRules(Map.of("sequence.drl", drl.replace("7d", "9d")));
        PolicyFiles mine = withRules(Map.of("sequence.drl", drl.replace("7d", "5d")));
        PolicyFiles other = withRules(Map.of("sequence.drl", drl, "other.drl", "package dev.winnow.test\n"));

        assertThat(conflicts(theirs, mine))
                .extracting(conflict -> conflict.kind() + " " + conflict.what())
                .containsExactly("RULE rule \"webinar, then demo request\"");
        assertThat(merged(theirs, other).rules()).containsOnlyKeys("other.drl", "sequence.drl");
        assertThat(merged(theirs, other).rules().get("sequence.drl"))
                .isEqualTo(theirs.rules().get("sequence.drl"));
    }

    @Test
    void whatCannotBeMergedIsRefusedWithItsWorkbook() {
        PolicyFiles theirs = tables(workbook -> workbook.set("Fit", "H9", "ACTION")
                .set("Fit", "H11", "findings.set(\"atMost\", $param);")
                .set("Fit", "H12", "At most"));
        PolicyFiles mine = tables(workbook -> workbook.set("Fit", "E13", 22));

        assertThat(Rebase.of(BASE, theirs, mine))
                .isEqualTo(
                        new Rebased.Refused(List.of("can't be merged automatically: tables.xlsx: the column At most of"
                                + " Fit was added in the active version")));
    }

    @Test
    void commentsMoveWithTheirRows() throws IOException {
        PolicyFiles theirs = tables(inSheet("Fit", sheet -> SheetRows.remove(sheet, 13)));
        PolicyFiles mine = tables(inSheet("Fit", sheet -> {
            XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 3, 16, 5, 18);
            XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setAddress(16, 2);
            comment.setString("Ask Dana.");
            sheet.getRow(16).getCell(4).setCellValue(6);
        }));

        XSSFSheet merged = open(bytes(merged(theirs, mine), TABLES)).getSheet("Fit");

        assertThat(merged.getCellComments()).containsOnlyKeys(new CellAddress("C16"));
        assertThat(merged.getCellComment(new CellAddress("C16")).getString().getString())
                .isEqualTo("Ask Dana.");
        assertThat(merged.getRow(15).getCell(0).getStringCellValue()).isEqualTo("FIT-CTR-01");
    }

    @Test
    void workbookThatCannotBeReadIsRefused() {
        PolicyFiles theirs = tables(workbook -> workbook.set("Fit", "E13", 22));
        PolicyFiles mine = BASE.with(Map.of(TABLES, new byte[] {1, 2, 3}));

        assertThat(Rebase.of(BASE, theirs, mine)).isInstanceOf(Rebased.Refused.class);
    }

    private static PolicyFiles tables(UnaryOperator<TestWorkbook> change) {
        return TestPolicy.changed(BASE, TABLES, change);
    }

    private static UnaryOperator<TestWorkbook> inSheet(String sheet, Consumer<XSSFSheet> change) {
        return workbook -> workbook.change(whole -> change.accept(whole.getSheet(sheet)));
    }

    private static PolicyFiles withRules(Map<String, String> drl) {
        TreeMap<String, byte[]> rules = new TreeMap<>();
        drl.forEach((name, text) -> rules.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PolicyFiles(BASE.policy(), BASE.workbooks(), rules);
    }

    private static PolicyFiles merged(PolicyFiles theirs, PolicyFiles mine) {
        return merged(BASE, theirs, mine);
    }

    private static PolicyFiles merged(PolicyFiles base, PolicyFiles theirs, PolicyFiles mine) {
        Rebased rebased = Rebase.of(base, theirs, mine);
        assertThat(rebased).isInstanceOf(Rebased.Merged.class);
        return ((Rebased.Merged) rebased).files();
    }

    private static List<Conflict> conflicts(PolicyFiles theirs, PolicyFiles mine) {
        Rebased rebased = Rebase.of(BASE, theirs, mine);
        assertThat(rebased).isInstanceOf(Rebased.Conflicting.class);
        return ((Rebased.Conflicting) rebased).conflicts();
    }

    private static List<String> texts(List<Conflict> conflicts) {
        return conflicts.stream().map(Conflict::text).toList();
    }

    private static byte[] bytes(PolicyFiles files, String workbook) {
        return Objects.requireNonNull(files.workbooks().get(workbook));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
