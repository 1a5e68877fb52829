package dev.winnow.policy.table;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Literal;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a CONDITION cell: a literal, a list or a range of the column's type. */
final class DemandReader {

    private final Literal literal;
    private final Problems problems;

    DemandReader(Problems problems) {
        this.literal = new Literal(problems);
        this.problems = problems;
    }

    /** What the cell demands; null, with a problem, if it isn't of the column's type. */
    @Nullable
    Demand read(CellValue cell, Fact fact, ConditionTemplate template, Source source) {
        // A bound may lie outside what a value may be: below 101, of a score that ends at 100.
        Allowed allowed = template.isBound() ? new Allowed.Any() : fact.allowed();
        List<Object> values = new ArrayList<>();
        for (CellValue item : template.isList() ? items(cell) : List.of(cell)) {
            Object value = literal.read(item, fact.type(), allowed, source);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        if (template == ConditionTemplate.RANGE && !isRange(values)) {
            problems.add(ProblemKind.VALUE, source, "a range such as 50, 200, the lower number first", cell.shown());
            return null;
        }
        return template.demand(values);
    }

    private static boolean isRange(List<Object> values) {
        return values.size() == 2 && decimal(values.get(0)).compareTo(decimal(values.get(1))) < 0;
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static List<CellValue> items(CellValue cell) {
        if (!(cell instanceof CellValue.Text text)) {
            return List.of(cell);
        }
        List<CellValue> items = new ArrayList<>();
        for (String item : text.text().split(",", -1)) {
            items.add(new CellValue.Text(item.strip()));
        }
        return items;
    }
}
