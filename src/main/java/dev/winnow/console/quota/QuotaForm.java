package dev.winnow.console.quota;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page is asked to plan.
 *
 * @param revenue a month; null for customers
 * @param averageSale null for customers
 * @param customers a month; null for as many as now, or for a revenue
 * @param from the first month
 * @param months how many are planned
 */
record QuotaForm(
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal averageSale,
        @Nullable Integer customers,
        YearMonth from,
        int months) {

    static final List<String> NAMES = List.of("policy", "customers", "revenue", "averageSale", "from", "months");

    private static final int MOST_CUSTOMERS = 1_000_000;
    private static final int MOST_MONTHS = 24;
    private static final int USUAL_MONTHS = 3;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;

    /** @param today without a month, its quarter is planned */
    static QuotaForm read(Map<String, List<String>> sent, LocalDate today, List<RequestProblem> problems) {
        QuotaText text = MessageBundles.get(QuotaText.class);
        Query query = new Query(sent, NAMES, problems);
        BigDecimal revenue = amount(query, "revenue", problems);
        BigDecimal averageSale = amount(query, "averageSale", problems);
        if (query.has("revenue") && !query.has("averageSale")) {
            problems.add(RequestProblem.parameter("averageSale", text.expected_sale(), "nothing", null));
        }
        if (query.has("averageSale") && !query.has("revenue")) {
            problems.add(RequestProblem.parameter("revenue", text.expected_revenue(), "nothing", null));
        }
        return new QuotaForm(
                revenue,
                averageSale,
                query.whole("customers", MOST_CUSTOMERS),
                month(query, today, problems),
                query.whole("months", USUAL_MONTHS, MOST_MONTHS));
    }

    private static @Nullable BigDecimal amount(Query query, String name, List<RequestProblem> problems) {
        BigDecimal amount = query.decimal(name);
        if (amount != null && amount.signum() <= 0) {
            problems.add(RequestProblem.parameter(
                    name,
                    MessageBundles.get(QuotaText.class).expected_amount(),
                    PrintableValue.text(amount.toPlainString()),
                    null));
        }
        return amount;
    }

    private static YearMonth month(Query query, LocalDate today, List<RequestProblem> problems) {
        YearMonth quarter = YearMonth.from(today).minusMonths((today.getMonthValue() - 1) % USUAL_MONTHS);
        String entered = query.text("from");
        if (entered == null) {
            return quarter;
        }
        try {
            YearMonth month = YearMonth.parse(entered);
            if (month.getYear() >= EARLIEST && month.getYear() <= LATEST) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // Reported below, as months that are too far away
        }
        problems.add(RequestProblem.parameter(
                "from", MessageBundles.get(QuotaText.class).expected_month(), PrintableValue.text(entered), null));
        return quarter;
    }

    List<YearMonth> all() {
        List<YearMonth> all = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            all.add(from.plusMonths(month));
        }
        return all;
    }
}
