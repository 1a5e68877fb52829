package dev.winnow.policy.sheets;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.Measure;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.SheetColumn.Input;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.ListSheet;
import java.math.BigDecimal;
import java.util.List;

/** What the cells of definition and case sheets may contain, by the heading of their column. */
final class EntryInput {

    private static final List<String> TYPES =
            List.of("text", "whole number", "decimal (2)", "yes/no", "date", "time", "choice", "choices");
    private static final String DECIMAL = "decimal (6)";
    private static final String WHOLE = "whole number";
    private static final int MAX_HALF_LIFE = 10_000;
    private static final int MAX_DECIMALS = 4;

    private final Definitions definitions;

    EntryInput(Definitions definitions) {
        this.definitions = definitions;
    }

    Input of(SheetKind kind, String heading) {
        return switch (kind) {
            case VOCABULARY -> vocabulary(heading);
            case DIMENSIONS -> dimensions(heading);
            case GRADES -> grades(heading);
            case LADDER -> ladder(heading);
            case LIMITS -> limits(heading);
            case CASES -> cases(heading);
            case TABLE, READ_ME, UNKNOWN -> Input.TEXT;
        };
    }

    private static Input vocabulary(String heading) {
        return switch (heading) {
            case "Type" -> Input.suggested(TYPES);
            case "Required", "Personal" -> Input.of("yes/no");
            case "Changed by" -> Input.oneOf(VocabularySheet.CHANGERS);
            case ListSheet.LISTS -> Input.TEXT.separatedBy(";");
            default -> Input.TEXT;
        };
    }

    private static Input dimensions(String heading) {
        return switch (heading) {
            case "Cap", "Floor" -> Input.of(DECIMAL);
            case "Half-life (days)" -> Input.number(WHOLE, BigDecimal.ONE, BigDecimal.valueOf(MAX_HALF_LIFE));
            case "Decimals" -> Input.number(WHOLE, BigDecimal.ZERO, BigDecimal.valueOf(MAX_DECIMALS));
            default -> Input.TEXT;
        };
    }

    private Input grades(String heading) {
        return switch (heading) {
            case "Dimension" ->
                Input.oneOf(
                        definitions.dimensions().stream().map(Dimension::name).toList());
            case "From points" -> Input.of(DECIMAL);
            default -> Input.TEXT;
        };
    }

    private static Input ladder(String heading) {
        return switch (heading) {
            case "Gate" -> Input.oneOf(LadderSheet.ENTRANCES);
            case "Falls back" -> Input.of("yes/no");
            default -> Input.TEXT;
        };
    }

    private Input limits(String heading) {
        return switch (heading) {
            case "Measure" -> Input.oneOf(Measure.words());
            case "Stage" -> Input.oneOf(definitions.stages());
            case "At least", "At most" -> Input.of(DECIMAL);
            default -> Input.TEXT;
        };
    }

    private Input cases(String heading) {
        return switch (heading) {
            case CaseSheet.AS_OF -> Input.of("date");
            case CaseSheet.STAGE -> Input.oneOf(definitions.stages());
            case CaseSheet.POINTS -> Input.of(DECIMAL);
            case CaseSheet.ACTIVITIES -> Input.TEXT.separatedBy(";");
            case CaseSheet.HOLD, CaseSheet.HOLD_NOT -> Input.TEXT.separatedBy(",");
            default -> Input.TEXT;
        };
    }
}
