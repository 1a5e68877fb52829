package dev.winnow.policy.cases;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the {@code Cases} sheet: a lead per row, with the expected result of its evaluation. */
public final class CaseSheet {

    public static final String NAME = "Cases";

    /** The headings of the fixed columns; the others are facts. */
    public static final String CASE = "Case";

    public static final String AS_OF = "As of";
    public static final String ACTIVITIES = "Activities";
    public static final String STAGE = "Expected stage";
    public static final String POINTS = "Expected points";
    public static final String HOLD = "Rows that hold";
    public static final String HOLD_NOT = "Rows that don't hold";
    public static final String DESCRIPTION = "Description";

    private final CaseColumns columns;
    private final CaseLead leads;
    private final ExpectationReader expectations;
    private final Problems problems;

    /** @param rows the ids of the policy's rows */
    public CaseSheet(Vocabulary vocabulary, Ladder ladder, Collection<String> rows, Problems problems) {
        this.columns = new CaseColumns(vocabulary, problems);
        this.leads = new CaseLead(vocabulary, problems);
        this.expectations = new ExpectationReader(ladder.names(), rows, problems);
        this.problems = problems;
    }

    /** The readable cases. */
    public List<Case> read(SheetGrid sheet) {
        CaseColumns.Read read = columns.read(sheet);
        Set<String> names = new HashSet<>();
        List<Case> cases = new ArrayList<>();
        for (Entry entry : new ListSheet(sheet, read.labels(), problems).entries()) {
            Interruption.check();
            String name = read.has(CASE) ? entry.requiredText(CASE) : null;
            if (name != null && !names.add(name)) {
                problems.add(ProblemKind.DUPLICATE, entry.source(CASE), "a unique name", '"' + name + "\" again");
            }
            CaseLead.Seen seen = name == null || !read.has(AS_OF) ? null : leads.read(name, entry, read);
            List<Expectation> expected = expectations.read(entry, read);
            if (name != null && seen != null && !expected.isEmpty()) {
                cases.add(new Case(name, seen.asOf(), seen.lead(), expected, entry.source(CASE)));
            }
        }
        return cases;
    }
}
