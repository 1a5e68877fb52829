package dev.winnow.release.rebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.diff.SheetRows;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MergeVerificationTest {

    private static final PolicyFiles BASE = TestPolicy.files();
    private static final PolicyFiles THEIRS = tables(BASE, workbook -> workbook.set("Fit", "E13", 22));
    private static final PolicyFiles MINE = tables(BASE, workbook -> workbook.set("Fit", "E14", -20));

    @Test
    void changesOfBothHaveNoGaps() {
        assertThat(gaps(tables(MINE, workbook -> workbook.set("Fit", "E13", 22))))
                .isEmpty();
    }

    @Test
    void changeThatIsLackingIsAGap() {
        assertThat(gaps(MINE)).singleElement().asString().contains("tables.xlsx: Fit: row FIT-IND-01: Points");
    }

    @Test
    void changeThatNobodyMadeIsAGap() {
        assertThat(gaps(tables(MINE, workbook -> workbook.set("Fit", "E13", 22).set("Fit", "E15", 1))))
                .singleElement()
                .asString()
                .contains("FIT-EMP-01: Points");
    }

    @Test
    void orderThatNobodyMadeIsAGap() {
        assertThat(gaps(tables(MINE, workbook -> workbook.set("Fit", "E13", 22)
                        .change(whole -> SheetRows.move(whole.getSheet("Fit"), 17, 13)))))
                .singleElement()
                .asString()
                .contains("tables.xlsx: the rows of Fit");
    }

    private static List<String> gaps(PolicyFiles merged) {
        Version base = Version.base(BASE);
        return MergeVerification.gaps(base, Version.of(base, THEIRS), Version.of(base, MINE), merged);
    }

    private static PolicyFiles tables(PolicyFiles files, UnaryOperator<TestWorkbook> change) {
        return TestPolicy.changed(files, TestPolicyBuilder.TABLES, change);
    }
}
