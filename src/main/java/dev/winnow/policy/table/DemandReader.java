package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.LiteralReader;
import dev.winnow.policy.workbook.CellValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a CONDITION cell: a literal, a list or a range of the column's type. */
final class DemandReader {

    private final Problems problems;
    private final LiteralReader literal;
    private final ListCell lists;
    private final RangeCell ranges;

    DemandReader(Problems problems) {
        this.problems = problems;
        this.literal = new LiteralReader(problems);
        this.lists = new ListCell(problems);
        this.ranges = new RangeCell(problems);
    }

    /** The demand in the cell; null, with a problem, if it isn't of the column's type. */
    @Nullable
    Demand read(CellValue cell, Fact fact, ConditionTemplate template, Source source) {
        Problems found = problems.apart();
        Demand demand = new DemandReader(found).readPlain(cell, fact, template, source);
        String fix = demand == null ? CellNotation.fix(cell, fact, template) : null;
        if (fix == null) {
            problems.addAll(found.all());
        } else {
            String expected = found.all().get(0).expected();
            problems.addWithFix(ProblemKind.VALUE, source, expected, cell.shown(), fix);
        }
        return demand;
    }

    private @Nullable Demand readPlain(CellValue cell, Fact fact, ConditionTemplate template, Source source) {
        if (template == ConditionTemplate.RANGE) {
            return ranges.read(cell, fact.type(), source);
        }
        if (template.isList()) {
            List<Object> values = lists.read(cell, fact.type(), fact.allowed(), source);
            return values.isEmpty() ? null : template.demand(values);
        }
        // A bound can be outside the allowed range: below 101, of a score up to 100.
        Allowed allowed = template.isBound() ? new Allowed.Any() : fact.allowed();
        Object value = literal.read(cell, fact.type(), allowed, source);
        return value == null ? null : template.demand(List.of(value));
    }
}
