package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemLinesTest {

    @Test
    void whatMayCauseOthersComesFirst() {
        List<Problem> problems = List.of(
                problem(ProblemKind.NEVER_HOLDS, "a.xlsx", "Fit", "B1", "a warning"),
                problem(ProblemKind.VALUE, "cases.xlsx", "Cases", "B4", "a case"),
                problem(ProblemKind.VALUE, "a.xlsx", "Fit", "B14", "a cell"),
                problem(ProblemKind.TEMPLATE, "b.xlsx", "Fit", "B11", "a header"),
                problem(ProblemKind.VALUE, "policy.xlsx", "Vocabulary", "A5", "a fact"),
                new Problem(ProblemKind.LAYOUT, new Source("z.xlsx", "Sheet1", 0, ""), "a sheet", "none"),
                new Problem(ProblemKind.FILE, Source.file("y.xlsx"), "a file", "none"));

        assertThat(texts(problems))
                .containsExactly(
                        "y.xlsx: expected a file, found none",
                        "z.xlsx › Sheet1: expected a sheet, found none",
                        "policy.xlsx › Vocabulary › A5: expected a fact, found none",
                        "b.xlsx › Fit › B11: expected a header, found none",
                        "a.xlsx › Fit › B14: expected a cell, found none",
                        "cases.xlsx › Cases › B4: expected a case, found none",
                        "a.xlsx › Fit › B1: expected a warning, found none");
    }

    @Test
    void equalProblemsAreOneLineWithTheirPlaces() {
        List<Problem> problems = List.of(
                problem(ProblemKind.VALUE, "a.xlsx", "Fit", "B14", "a number"),
                problem(ProblemKind.VALUE, "a.xlsx", "Fit", "B15", "a number"),
                problem(ProblemKind.VALUE, "b.xlsx", "Need", "C1", "a number"));

        assertThat(texts(problems))
                .containsExactly(
                        "a.xlsx › Fit › B14: expected a number, found none; " + "the same at B15, b.xlsx › Need › C1");
    }

    @Test
    void fewSimilarProblemsAreShownOneByOne() {
        assertThat(texts(similar(5))).hasSize(5);
    }

    @Test
    void manySimilarProblemsOfASheetAreOneLine() {
        assertThat(texts(similar(9)))
                .containsExactly("a.xlsx › Fit › B10: expected a number, found 10; "
                        + "similar at B11, B12, B13, B14, B15 and 3 more");
    }

    @Test
    void similarProblemsOfOneCellAreCounted() {
        List<Problem> problems = new ArrayList<>();
        for (int found = 0; found < 7; found++) {
            problems.add(new Problem(
                    ProblemKind.VALUE, Source.cell("a.xlsx", "Cases", 4, 1), "an id", String.valueOf(found)));
        }

        assertThat(texts(problems))
                .containsExactly("a.xlsx › Cases › B4: expected an id, found 0; and 6 similar there");
    }

    @Test
    void atMost25LinesAreShownAndTheOthersCounted() {
        List<Problem> problems = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            problems.add(problem(ProblemKind.VALUE, "a.xlsx", "Fit", "B" + (10 + number), "number " + number));
        }

        assertThat(texts(problems)).hasSize(26).last().isEqualTo("… and 5 more");
    }

    private static List<Problem> similar(int count) {
        List<Problem> problems = new ArrayList<>();
        for (int row = 10; row < 10 + count; row++) {
            problems.add(new Problem(
                    ProblemKind.VALUE, Source.cell("a.xlsx", "Fit", row, 1), "a number", String.valueOf(row)));
        }
        return problems;
    }

    private static Problem problem(ProblemKind kind, String workbook, String sheet, String cell, String expected) {
        int row = Integer.parseInt(cell.substring(1));
        return new Problem(kind, new Source(workbook, sheet, row, cell), expected, "none");
    }

    private static List<String> texts(List<Problem> problems) {
        return ProblemLines.of(problems).stream().map(ProblemLines.Line::text).toList();
    }
}
