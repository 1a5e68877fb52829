package dev.winnow.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DemandReaderTest {

    private static final Source CELL = new Source("a.xlsx", "Fit", 13, "B13");
    private static final LocalDate DAY = LocalDate.parse("2026-01-31");

    static Stream<Arguments> goodCells() {
        return Stream.of(
                good("company.country", ConditionTemplate.IS_TEXT, "DE", new Demand.Is("DE")),
                good(
                        "company.country",
                        ConditionTemplate.IS_TEXT,
                        "Fish, Chips & Co",
                        new Demand.Is("Fish, Chips & Co")),
                good("company.country", ConditionTemplate.ONE_OF, "DE,  AT", new Demand.OneOf(List.of("DE", "AT"))),
                good("company.country", ConditionTemplate.NONE_OF, "DE", new Demand.NoneOf(List.of("DE"))),
                good("channel", ConditionTemplate.IS_TEXT, "web", new Demand.Is("web")),
                good("channel", ConditionTemplate.ONE_OF, "web, list", new Demand.OneOf(List.of("web", "list"))),
                good("channel", ConditionTemplate.NONE_OF, "web, list", new Demand.NoneOf(List.of("web", "list"))),
                good("contact.challenges", ConditionTemplate.INCLUDES, "cost", new Demand.Includes(List.of("cost"))),
                good(
                        "contact.challenges",
                        ConditionTemplate.INCLUDES_ANY,
                        "cost, churn",
                        new Demand.Includes(List.of("cost", "churn"))),
                good(
                        "contact.challenges",
                        ConditionTemplate.INCLUDES_NONE,
                        "cost, churn",
                        new Demand.IncludesNone(List.of("cost", "churn"))),
                good("sales.won", ConditionTemplate.IS_VALUE, true, new Demand.Is(true)),
                good("sales.won", ConditionTemplate.IS_VALUE, "FALSE", new Demand.Is(false)),
                good("company.employees", ConditionTemplate.IS_VALUE, 50, new Demand.Is(50L)),
                good(
                        "company.employees",
                        ConditionTemplate.AT_LEAST,
                        50.0,
                        new Demand.Compared(Operator.AT_LEAST, 50L)),
                good("company.employees", ConditionTemplate.ABOVE, "50", new Demand.Compared(Operator.ABOVE, 50L)),
                good("company.employees", ConditionTemplate.AT_MOST, 50, new Demand.Compared(Operator.AT_MOST, 50L)),
                good("company.employees", ConditionTemplate.BELOW, 50, new Demand.Compared(Operator.BELOW, 50L)),
                good("company.employees", ConditionTemplate.RANGE, "50, 200", new Demand.Range(50L, 200L)),
                good("intent.thirdPartyScore", ConditionTemplate.BELOW, 101, new Demand.Compared(Operator.BELOW, 101L)),
                good("company.annualRevenue", ConditionTemplate.IS_VALUE, 0.1, new Demand.Is(new BigDecimal("0.1"))),
                good(
                        "company.annualRevenue",
                        ConditionTemplate.AT_LEAST,
                        1_000_000,
                        new Demand.Compared(Operator.AT_LEAST, new BigDecimal("1000000"))),
                good(
                        "company.annualRevenue",
                        ConditionTemplate.RANGE,
                        "-0.5, 2.25",
                        new Demand.Range(new BigDecimal("-0.5"), new BigDecimal("2.25"))),
                good("attributes.day", ConditionTemplate.IS_DATE, "2026-01-31", new Demand.Is(DAY)),
                good("attributes.day", ConditionTemplate.FROM_DATE, DAY, new Demand.Compared(Operator.AT_LEAST, DAY)),
                good(
                        "attributes.day",
                        ConditionTemplate.AFTER_DATE,
                        "2026-01-31",
                        new Demand.Compared(Operator.ABOVE, DAY)),
                good(
                        "attributes.day",
                        ConditionTemplate.TO_DATE,
                        "2026-01-31",
                        new Demand.Compared(Operator.AT_MOST, DAY)),
                good(
                        "attributes.day",
                        ConditionTemplate.BEFORE_DATE,
                        "2026-01-31",
                        new Demand.Compared(Operator.BELOW, DAY)),
                good(
                        "score.total",
                        ConditionTemplate.AT_LEAST,
                        12.5,
                        new Demand.Compared(Operator.AT_LEAST, new BigDecimal("12.5"))),
                good("standing.stage", ConditionTemplate.ONE_OF, "MQL, SAL", new Demand.OneOf(List.of("MQL", "SAL"))));
    }

    @ParameterizedTest
    @MethodSource("goodCells")
    void aCellReadsAsTheDemandOfItsColumn(String path, ConditionTemplate template, Object cell, Demand demand) {
        Problems problems = new Problems();

        Demand read = new DemandReader(problems).read(cell(cell), fact(path), template, CELL);

        assertThat(problems.all()).isEmpty();
        assertThat(read).isEqualTo(demand);
    }

    static Stream<Arguments> badCells() {
        String text = "letters, digits, spaces and & ' ( ) + , - . / : @ # % _ only";
        String between = "a value between any two commas";
        return Stream.of(
                bad("company.country", ConditionTemplate.IS_TEXT, "D\"E", text, "\"D\"E\""),
                bad("company.country", ConditionTemplate.IS_TEXT, 5, "text", "5"),
                bad(
                        "company.country",
                        ConditionTemplate.ONE_OF,
                        "DE,,AT",
                        between,
                        "\"DE,,AT\"; did you mean \"DE, AT\"?"),
                bad("company.country", ConditionTemplate.ONE_OF, "DE, $param", text, "\"$param\""),
                bad(
                        "company.country",
                        ConditionTemplate.IS_TEXT,
                        "x".repeat(201),
                        "at most 200 characters",
                        "201 characters"),
                bad(
                        "channel",
                        ConditionTemplate.IS_TEXT,
                        "wbe",
                        "one of web, event, list",
                        "\"wbe\"; did you mean \"web\"?"),
                bad(
                        "channel",
                        ConditionTemplate.ONE_OF,
                        "web, evnt",
                        "one of web, event, list",
                        "\"evnt\"; did you mean \"event\"?"),
                bad(
                        "channel",
                        ConditionTemplate.ONE_OF,
                        "web;list",
                        "values separated by commas",
                        "\"web;list\"; did you mean \"web, list\"?"),
                bad(
                        "contact.challenges",
                        ConditionTemplate.INCLUDES_ANY,
                        "cost,",
                        between,
                        "\"cost,\"; did you mean \"cost\"?"),
                bad("sales.won", ConditionTemplate.IS_VALUE, "yes", "TRUE or FALSE", "\"yes\"; did you mean \"TRUE\"?"),
                bad("sales.won", ConditionTemplate.IS_VALUE, 1, "TRUE or FALSE", "1; did you mean \"TRUE\"?"),
                bad("company.employees", ConditionTemplate.AT_LEAST, "many", "a whole number", "\"many\""),
                bad("company.employees", ConditionTemplate.AT_LEAST, 1.5, "a whole number", "1.5"),
                bad(
                        "company.employees",
                        ConditionTemplate.AT_LEAST,
                        "1e3",
                        "a whole number",
                        "\"1e3\"; did you mean \"1000\"?"),
                bad("company.employees", ConditionTemplate.IS_VALUE, -1, "a number 0 or more", "-1"),
                bad("intent.thirdPartyScore", ConditionTemplate.IS_VALUE, 101, "a number from 0 to 100", "101"),
                bad(
                        "company.employees",
                        ConditionTemplate.RANGE,
                        "200, 50",
                        "a range such as 50, 200, from 50 and below 200",
                        "\"200, 50\"; did you mean \"50, 200\"?"),
                bad(
                        "company.employees",
                        ConditionTemplate.RANGE,
                        "50, 50",
                        "a range such as 50, 200, from 50 and below 200",
                        "\"50, 50\""),
                bad(
                        "company.employees",
                        ConditionTemplate.RANGE,
                        "50",
                        "a range such as 50, 200, from 50 and below 200",
                        "\"50\""),
                bad(
                        "company.employees",
                        ConditionTemplate.RANGE,
                        50,
                        "a range such as 50, 200, from 50 and below 200",
                        "50"),
                bad(
                        "company.employees",
                        ConditionTemplate.RANGE,
                        "1, 2, 3",
                        "a range such as 50, 200, from 50 and below 200",
                        "\"1, 2, 3\""),
                bad(
                        "company.annualRevenue",
                        ConditionTemplate.AT_LEAST,
                        0.125,
                        "a number with at most 2 decimals",
                        "0.125"),
                bad(
                        "company.annualRevenue",
                        ConditionTemplate.AT_LEAST,
                        true,
                        "a number with at most 2 decimals",
                        "TRUE"),
                bad(
                        "attributes.day",
                        ConditionTemplate.IS_DATE,
                        "31.01.2026",
                        "a date such as 2026-01-31",
                        "\"31.01.2026\"; did you mean \"2026-01-31\"?"),
                bad(
                        "attributes.day",
                        ConditionTemplate.IS_DATE,
                        "2026-02-30",
                        "a date such as 2026-01-31",
                        "\"2026-02-30\""),
                bad("attributes.day", ConditionTemplate.IS_DATE, 46053, "a date such as 2026-01-31", "46053"),
                bad(
                        "standing.change",
                        ConditionTemplate.IS_TEXT,
                        "promoted",
                        "one of promote, hold, recycle, demote, disqualify",
                        "\"promoted\"; did you mean \"promote\"?"));
    }

    @ParameterizedTest
    @MethodSource("badCells")
    void aCellOfAnotherTypeIsAProblemAtItsPlace(
            String path, ConditionTemplate template, Object cell, String expected, String found) {
        Problems problems = new Problems();

        Demand read = new DemandReader(problems).read(cell(cell), fact(path), template, CELL);

        assertThat(read).isNull();
        assertThat(problems.all())
                .singleElement()
                .hasToString("a.xlsx › Fit › B13: expected " + expected + ", found " + found);
    }

    static Stream<Object> unreasonable() {
        return Stream.of(1e300, -1e300, 1e16, "9".repeat(16), "+12345-01-01", "-0001-01-01", "+999999999-12-31");
    }

    @ParameterizedTest
    @MethodSource("unreasonable")
    void numbersAndDatesOutOfAllReasonAreProblems(Object cell) {
        List<String> paths = List.of("attributes.count", "attributes.rate", "attributes.day");
        Problems problems = new Problems();

        List<Demand> read = paths.stream()
                .map(path -> new DemandReader(problems)
                        .read(
                                cell(cell),
                                fact(path),
                                path.endsWith("day") ? ConditionTemplate.FROM_DATE : ConditionTemplate.AT_LEAST,
                                CELL))
                .toList();

        assertThat(read).containsOnlyNulls();
        assertThat(problems.all()).hasSize(3);
    }

    private static Arguments good(String path, ConditionTemplate template, Object cell, Demand demand) {
        return arguments(path, template, cell, demand);
    }

    private static Arguments bad(String path, ConditionTemplate template, Object cell, String expected, String found) {
        return arguments(path, template, cell, expected, found);
    }

    private static Fact fact(String path) {
        return Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path), path);
    }

    private static CellValue cell(Object value) {
        if (value instanceof Boolean flag) {
            return new CellValue.Flag(flag);
        }
        if (value instanceof Number number) {
            return new CellValue.Decimal(new BigDecimal(number.toString()));
        }
        return value instanceof LocalDate date ? new CellValue.Date(date) : new CellValue.Text(value.toString());
    }
}
