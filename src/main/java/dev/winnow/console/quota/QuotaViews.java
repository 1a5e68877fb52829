package dev.winnow.console.quota;

import dev.winnow.console.insight.InsightText;
import dev.winnow.console.quota.QuotaView.Cell;
import dev.winnow.console.quota.QuotaView.Channel;
import dev.winnow.console.quota.QuotaView.Help;
import dev.winnow.console.quota.QuotaView.Month;
import dev.winnow.console.quota.QuotaView.Result;
import dev.winnow.console.quota.QuotaView.Row;
import dev.winnow.insight.quota.QuotaPlan;
import dev.winnow.insight.quota.QuotaPlan.PeriodPlan;
import dev.winnow.insight.quota.QuotaPlan.PlannedStep;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a plan into words.
 *
 * @param form what was planned
 * @param month the plan of one month
 * @param all the plan of all months, with what happened
 * @param today months until today have begun
 */
record QuotaViews(QuotaForm form, QuotaPlan month, QuotaPlan all, LocalDate today) {

    private static final int CENTS = 2;

    Result result() {
        QuotaPlan.MeasuredSpan measured = Objects.requireNonNull(month.measured());
        PlannedStep first = month.steps().get(0);
        return new Result(
                measured.from().toString(),
                measured.to().toString(),
                subject(),
                form.revenue() == null && month.sales().equals(BigInteger.ONE),
                text(first.missing()),
                number(first.needed()),
                text().quotas(
                                text().leads(number(first.needed())),
                                number(Objects.requireNonNullElse(first.low(), first.needed())),
                                number(Objects.requireNonNullElse(first.high(), first.needed())),
                                text().customers_a_month(number(month.sales()))),
                text().leads(number(BigInteger.valueOf(measured.leads()))),
                month.warnings(),
                rows(),
                month.improve().stream()
                        .map(help -> new Help(label(help.label()), percent(help.rate()), number(help.saves())))
                        .toList(),
                month.channels().stream()
                        .map(channel -> new Channel(
                                channel.channel(),
                                number(channel.needed()),
                                number(channel.brings()),
                                text(channel.missing())))
                        .toList(),
                month.steps().stream().map(step -> label(step.label())).toList(),
                all.periods().stream().map(this::month).toList());
    }

    private String subject() {
        String customers = text().customers_a_month(number(month.sales()));
        return form.revenue() == null || form.averageSale() == null
                ? customers
                : text().revenue_a_month(number(form.revenue()), number(form.averageSale()), customers);
    }

    /** The sale first, because it is what the others follow from. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (PlannedStep step : month.steps()) {
            rows.add(new Row(
                    label(step.label()),
                    number(step.needed()),
                    step.low() == null || step.high() == null
                            ? ""
                            : text().range(number(step.low()), number(step.high())),
                    step.now() == null ? "" : number(step.now()),
                    text(step.missing()),
                    step.daysBefore() == null ? "" : number(step.daysBefore().setScale(0, RoundingMode.HALF_UP))));
        }
        Collections.reverse(rows);
        return rows;
    }

    private Month month(PeriodPlan period) {
        LocalDate leadsFrom = period.steps().get(0).from();
        boolean isOver = !period.to().isAfter(today);
        return new Month(
                YearMonth.from(period.from()).toString(),
                leadsFrom == null ? "" : leadsFrom.toString(),
                period.steps().stream()
                        .map(step -> new Cell(
                                number(step.needed()),
                                step.actual() == null ? "" : number(BigInteger.valueOf(step.actual())),
                                isOver,
                                step.actual() != null
                                        && BigInteger.valueOf(step.actual()).compareTo(step.needed()) >= 0))
                        .toList());
    }

    private static QuotaText text() {
        return MessageBundles.get(QuotaText.class);
    }

    private static String label(String label) {
        return MessageBundles.get(InsightText.class).outcome(label);
    }

    /** Empty for nothing. */
    private static String text(@Nullable BigInteger number) {
        return number == null || number.signum() == 0 ? "" : number(number);
    }

    private static String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(CENTS);
        return format.format(number);
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
