package dev.winnow.policy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aPlaceIsToldAsItIsSeen() {
        assertThat(new Source("fit.xlsx", "Fit", 14, "D14")).hasToString("fit.xlsx › Fit › D14");
        assertThat(new Source("fit.xlsx", "Fit", 14, "")).hasToString("fit.xlsx › Fit › row 14");
        assertThat(new Source("fit.xlsx", "Fit", 0, "")).hasToString("fit.xlsx › Fit");
        assertThat(Source.file("fit.xlsx")).hasToString("fit.xlsx");
        assertThat(Source.line("a.drl", 7)).hasToString("a.drl › line 7");
    }

    @Test
    void placesAreInReadingOrder() {
        List<Source> places = List.of(
                Source.file("a.xlsx"),
                new Source("a.xlsx", "Fit", 0, ""),
                new Source("a.xlsx", "Fit", 2, ""),
                new Source("a.xlsx", "Fit", 2, "B2"),
                new Source("a.xlsx", "Fit", 2, "Z2"),
                new Source("a.xlsx", "Fit", 2, "AA2"),
                new Source("a.xlsx", "Fit", 10, "A10"),
                new Source("a.xlsx", "Need", 1, "A1"),
                Source.file("b.drl"));

        assertThat(places).isSorted();
    }

    @Test
    void aProblemSaysWhatWasExpectedWhatWasFoundAndWhatMayBeMeant() {
        Source place = new Source("fit.xlsx", "Fit", 14, "D14");

        assertThat(new Problem(ProblemKind.VALUE, place, "a whole number", "\"many\""))
                .hasToString("fit.xlsx › Fit › D14: expected a whole number, found \"many\"");
        assertThat(new Problem(ProblemKind.VALUE, place, "one of a, b", "\"c\"", "a"))
                .hasToString("fit.xlsx › Fit › D14: expected one of a, b, found \"c\"; did you mean \"a\"?");
    }
}
