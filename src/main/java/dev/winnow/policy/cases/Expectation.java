package dev.winnow.policy.cases;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;

/** One thing the evaluation of a case should come to. */
public sealed interface Expectation {

    /** The cell that says so. */
    Source source();

    record Stage(String stage, Source source) implements Expectation {}

    /** @param points in total */
    record Points(BigDecimal points, Source source) implements Expectation {}

    record Holds(String row, Source source) implements Expectation {}

    record HoldsNot(String row, Source source) implements Expectation {}
}
