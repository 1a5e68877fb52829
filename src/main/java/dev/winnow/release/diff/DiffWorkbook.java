package dev.winnow.release.diff;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.workbook.writing.Page;
import dev.winnow.policy.workbook.writing.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences as a workbook: a summary, then for each changed sheet all rows of both versions, coloured by kind of
 * change. Texts stay texts, whatever they start with.
 */
public final class DiffWorkbook {

    private DiffWorkbook() {}

    public static byte[] of(PolicyFiles before, PolicyFiles after) {
        ComparedFiles comparison = ComparedFiles.of(before, after);
        SheetNames names = new SheetNames();
        List<Page> pages = new ArrayList<>();
        pages.add(SummaryPage.of(names.next("Summary"), comparison.diff()));
        for (ComparedSheet sheet : comparison.sheets()) {
            boolean isChanged = sheet.change() != null || sheet.rows().stream().anyMatch(ComparedRow::moved);
            if (isChanged && sheet.sheet().kind().isRead()) {
                pages.add(SheetPage.of(names.next(sheet.sheet().sheet().name()), sheet));
            }
        }
        if (!comparison.diff().rules().isEmpty()) {
            pages.add(RulePage.of(names.next("DRL"), comparison.diff().rules()));
        }
        return WorkbookWriter.write(pages);
    }
}
