package dev.winnow.web.workingcopy;

import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.web.workingcopy.SheetDocument.SheetSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sheets of a policy. */
@Schema(name = "SheetList")
record SheetList(List<SheetSummary> sheets) {

    SheetList {
        sheets = List.copyOf(sheets);
    }

    static SheetList of(PolicySheets sheets) {
        return new SheetList(sheets.all().stream().map(SheetSummary::of).toList());
    }
}
