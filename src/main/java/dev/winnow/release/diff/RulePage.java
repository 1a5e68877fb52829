package dev.winnow.release.diff;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changed rules of DRL files, with both texts side by side. */
final class RulePage {

    private static final List<String> LABELS = List.of("Rule", "Change", "Place", "Before", "After");
    private static final List<Integer> WIDTHS = List.of(36, 14, 28, 80, 80);

    private RulePage() {}

    static Page of(String name, List<RuleChange> rules) {
        GridBuilder grid = new GridBuilder("", name);
        Map<Integer, List<CellLook>> looks = new HashMap<>();
        looks.put(grid.texts("Rules of DRL files"), List.of(CellLook.TITLE));
        looks.put(grid.texts("Each rule as it stood before and as it stands now."), List.of(CellLook.SENTENCE));
        int heading = grid.texts(LABELS.toArray(String[]::new));
        for (RuleChange rule : rules) {
            int row = grid.row(cells(rule));
            looks.put(
                    row,
                    List.of(
                            CellLook.TEXT,
                            SummaryPage.look(rule.change()),
                            CellLook.TEXT,
                            CellLook.REMOVED,
                            CellLook.ADDED));
        }
        List<Page.Column> columns = new ArrayList<>();
        WIDTHS.forEach(width -> columns.add(new Page.Column(width, CellLook.ID_HEADING, CellLook.TEXT, null)));
        return new Page(grid.build(), columns, looks, heading, Map.of());
    }

    private static List<@Nullable CellValue> cells(RuleChange rule) {
        List<@Nullable CellValue> cells = new ArrayList<>();
        cells.add(CellValue.Text.of(rule.rule() == null ? "(outside the rules)" : rule.rule()));
        cells.add(CellValue.Text.of(rule.change().word()));
        cells.add(CellValue.Text.of(DiffWords.place(rule.before(), rule.after()).toString()));
        cells.add(text(rule.before()));
        cells.add(text(rule.after()));
        return cells;
    }

    private static @Nullable CellValue text(@Nullable VersionedText side) {
        return side == null || side.text() == null ? null : CellValue.Text.of(SummaryPage.clipped(side.text()));
    }
}
