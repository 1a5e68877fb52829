package dev.winnow.policy.cases;

import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.Map;

/** The facts that the columns of a {@code Cases} sheet set, valid or not. */
public final class CaseFacts {

    private CaseFacts() {}

    /** By the heading of their column. */
    public static Map<String, Fact> of(SheetGrid sheet, Vocabulary vocabulary) {
        return new CaseColumns(vocabulary, new Problems()).read(sheet).facts();
    }
}
