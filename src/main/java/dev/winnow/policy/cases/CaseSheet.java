package dev.winnow.policy.cases;

import dev.winnow.policy.definition.Ladder;
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

/** Reads the {@code Cases} sheet: one lead a row, with what its evaluation should come to. */
public final class CaseSheet {

    public static final String NAME = "Cases";

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

    /** The cases that could be read. */
    public List<Case> read(SheetGrid sheet) {
        CaseColumns.Read read = columns.read(sheet);
        Set<String> names = new HashSet<>();
        List<Case> cases = new ArrayList<>();
        for (Entry entry : new ListSheet(sheet, read.labels(), problems).entries()) {
            String name = read.has(CaseColumns.CASE) ? entry.requiredText(CaseColumns.CASE) : null;
            if (name != null && !names.add(name)) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        entry.source(CaseColumns.CASE),
                        "a name of its own",
                        '"' + name + "\" again");
            }
            CaseLead.Seen seen = name == null || !read.has(CaseColumns.AS_OF) ? null : leads.read(name, entry, read);
            List<Expectation> expected = expectations.read(entry, read);
            if (name != null && seen != null && !expected.isEmpty()) {
                cases.add(new Case(name, seen.asOf(), seen.lead(), expected, entry.source(CaseColumns.CASE)));
            }
        }
        return cases;
    }
}
