package dev.winnow.policy.definition;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Grades} sheet. */
public final class GradeSheet {

    public static final String NAME = "Grades";

    public static final List<String> LABELS = List.of("Mark", "Dimension", "From points", "Description");
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern NUMBER = Pattern.compile("[1-9]");

    private final List<String> dimensions;
    private final Problems problems;

    public GradeSheet(List<Dimension> dimensions, Problems problems) {
        this.dimensions = dimensions.stream().map(Dimension::name).toList();
        this.problems = problems;
    }

    public Grades read(SheetGrid sheet) {
        List<Grades.Mark> letters = new ArrayList<>();
        List<Grades.Mark> numbers = new ArrayList<>();
        for (Entry entry : new ListSheet(sheet, LABELS, problems).entries()) {
            String mark = mark(entry);
            String dimension = entry.oneOf("Dimension", dimensions);
            BigDecimal from = entry.number("From points");
            if (mark != null && dimension != null) {
                List<Grades.Mark> marks = LETTER.matcher(mark).matches() ? letters : numbers;
                marks.add(
                        new Grades.Mark(mark, dimension, from, entry.text("Description"), entry.source("From points")));
            }
        }
        return new Grades(letters, numbers);
    }

    private @Nullable String mark(Entry entry) {
        String mark = entry.requiredText("Mark");
        if (mark == null
                || LETTER.matcher(mark).matches()
                || NUMBER.matcher(mark).matches()) {
            return mark;
        }
        problems.add(
                ProblemKind.VALUE, entry.source("Mark"), "a capital letter or a digit from 1 to 9", '"' + mark + '"');
        return null;
    }
}
