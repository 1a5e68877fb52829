package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableReader;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Reads written tables again, and compares them. */
final class WrittenTables {

    private static final RecursiveComparisonConfiguration ALL_BUT_PLACES = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(.*\\.)?source", "(.*\\.)?fact")
            .withStrictTypeChecking(true)
            .build();

    private WrittenTables() {}

    /** The table of a workbook; fails if reading it finds anything wrong. */
    static DecisionTable read(Policy policy, String workbook, byte[] bytes) {
        Problems problems = new Problems();
        List<SheetGrid> sheets = new WorkbookReader(problems).read(workbook, bytes);
        SheetGrid sheet = sheets.get(sheets.size() - 1);
        DecisionTable table = new TableReader(
                        policy.name(), policy.vocabulary(), policy.dimensions(), policy.ladder(), problems)
                .read(sheet);
        assertThat(problems.all()).isEmpty();
        return Objects.requireNonNull(table);
    }

    /** That all is the same but for where it stands. */
    static void assertSame(DecisionTable found, DecisionTable expected) {
        assertThat(found)
                .as(expected.name())
                .usingRecursiveComparison(ALL_BUT_PLACES)
                .isEqualTo(expected);
    }
}
