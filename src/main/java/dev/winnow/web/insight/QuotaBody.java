package dev.winnow.web.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.insight.quota.ChannelLeads;
import dev.winnow.insight.quota.Fraction;
import dev.winnow.insight.quota.PlannedPeriod;
import dev.winnow.insight.quota.QuotaStep;
import dev.winnow.insight.quota.QuotaTarget;
import dev.winnow.intake.StrictJson;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /plan/quota}.
 *
 * @param steps empty for those of the funnel
 * @param funnel which one, as parameters of the funnel
 */
record QuotaBody(
        QuotaTarget target,
        List<QuotaStep> steps,
        List<PlannedPeriod> periods,
        List<ChannelLeads> channels,
        Map<String, List<String>> funnel) {

    private static final List<String> NAMES =
            List.of("policy", "revenue", "averageSale", "steps", "from", "to", "channels", "periods");
    private static final List<String> FUNNEL = List.of("policy", "from", "to");
    private static final int MOST_STEPS = 20;
    private static final int MOST_CHANNELS = 100;
    private static final int MOST_PERIODS = 60;

    private static final BigDecimal LOWEST_RATE = new BigDecimal("0.000001");
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3_650);
    private static final BigDecimal MOST_LEADS = BigDecimal.valueOf(1_000_000_000_000L);
    private static final String AMOUNT = "a number over 0, with at most 15 digits before the point and 10 after it";
    private static final String RATE = "a share from 0.000001 to 1";

    /** Null, with problems, where it can't be read. */
    static @Nullable QuotaBody read(byte[] body, List<RequestProblem> problems) {
        JsonNode json = StrictJson.read(body, problems);
        QuotaFields fields = json == null ? null : QuotaFields.of(json, "", NAMES, problems);
        if (fields == null) {
            return null;
        }
        BigDecimal revenue = amount(fields, "revenue");
        BigDecimal averageSale = amount(fields, "averageSale");
        List<QuotaStep> steps = steps(fields);
        List<ChannelLeads> channels = channels(fields);
        List<PlannedPeriod> periods = revenue == null ? List.of() : periods(fields, revenue);
        Map<String, List<String>> funnel = new LinkedHashMap<>();
        for (String name : FUNNEL) {
            String value =
                    fields.text(name, name.equals("policy") ? "the name of a policy" : "a day such as 2026-01-31");
            if (value != null) {
                funnel.put(name, List.of(value));
            }
        }
        return revenue == null || averageSale == null || !problems.isEmpty()
                ? null
                : new QuotaBody(new QuotaTarget(revenue, averageSale), steps, periods, channels, funnel);
    }

    /** Whether anything is to be taken from the funnel. */
    boolean needsFunnel() {
        return steps.isEmpty() || funnel.containsKey("policy");
    }

    private static @Nullable BigDecimal amount(QuotaFields fields, String name) {
        if (!fields.has(name)) {
            fields.refuse(name, AMOUNT);
        }
        return fields.number(name, AMOUNT, number -> number.signum() > 0);
    }

    private static List<QuotaStep> steps(QuotaFields fields) {
        List<QuotaStep> steps = new ArrayList<>();
        for (QuotaFields each :
                fields.list("steps", MOST_STEPS, List.of("step", "rate", "low", "high", "medianDays"))) {
            String name = required(each, "step", "the name of a step");
            BigDecimal rate = rate(each, "rate");
            if (!each.has("rate")) {
                each.refuse("rate", RATE);
            }
            BigDecimal low = rate(each, "low");
            BigDecimal high = rate(each, "high");
            if (rate != null && low != null && low.compareTo(rate) > 0) {
                each.refuse("low", "at most the rate, " + rate.toPlainString());
            }
            if (rate != null && high != null && high.compareTo(rate) < 0) {
                each.refuse("high", "at least the rate, " + rate.toPlainString());
            }
            BigDecimal days = each.number(
                    "medianDays",
                    "a number of days from 0 to " + MOST_DAYS,
                    number -> number.signum() >= 0 && number.compareTo(MOST_DAYS) <= 0);
            if (name != null && rate != null) {
                steps.add(new QuotaStep(
                        name,
                        name,
                        Fraction.of(rate),
                        low == null ? null : Double.valueOf(low.doubleValue()),
                        high == null ? null : Double.valueOf(high.doubleValue()),
                        days));
            }
        }
        return steps;
    }

    private static @Nullable BigDecimal rate(QuotaFields step, String name) {
        return step.number(
                name, RATE, number -> number.compareTo(LOWEST_RATE) >= 0 && number.compareTo(BigDecimal.ONE) <= 0);
    }

    private static List<ChannelLeads> channels(QuotaFields fields) {
        List<ChannelLeads> channels = new ArrayList<>();
        String expected = "a whole number from 0 to " + MOST_LEADS;
        for (QuotaFields each : fields.list("channels", MOST_CHANNELS, List.of("channel", "leads"))) {
            String name = required(each, "channel", "the name of a channel");
            if (!each.has("leads")) {
                each.refuse("leads", expected);
            }
            BigDecimal leads = each.number(
                    "leads",
                    expected,
                    number -> number.signum() >= 0 && number.scale() == 0 && number.compareTo(MOST_LEADS) <= 0);
            if (name != null && leads != null) {
                channels.add(new ChannelLeads(name, leads.longValueExact()));
            }
        }
        return channels;
    }

    /** Without shares and revenues, all have the same share. */
    private static List<PlannedPeriod> periods(QuotaFields fields, BigDecimal revenue) {
        List<PlannedPeriod> periods = new ArrayList<>();
        List<QuotaFields> objects = fields.list("periods", MOST_PERIODS, List.of("from", "to", "share", "revenue"));
        String by = objects.isEmpty() || objects.get(0).has("share")
                ? "share"
                : objects.get(0).has("revenue") ? "revenue" : "";
        Fraction all = Fraction.ZERO;
        for (QuotaFields each : objects) {
            LocalDate from = each.day("from");
            LocalDate to = each.day("to");
            if (from != null && to != null && !from.isBefore(to)) {
                each.refuse("to", "a day after " + from);
            }
            Fraction share = share(each, by, objects.size(), revenue);
            if (from != null && to != null && share != null) {
                all = all.plus(share);
                if (all.compareTo(Fraction.ONE) > 0 && !by.isEmpty()) {
                    each.refuse(by, "parts that add up to at most the whole");
                }
                periods.add(new PlannedPeriod(from, to, share));
            }
        }
        return periods;
    }

    /** @param by {@code share}, {@code revenue}, or empty for equal parts */
    private static @Nullable Fraction share(QuotaFields period, String by, int count, BigDecimal revenue) {
        for (String name : List.of("share", "revenue")) {
            if (!name.equals(by) && period.has(name)) {
                period.refuse(name, "the same field as in the first period");
                return null;
            }
        }
        if (by.isEmpty()) {
            return Fraction.of(1, count);
        }
        BigDecimal most = by.equals("share") ? BigDecimal.ONE : revenue;
        String expected = "a number over 0, at most " + most.toPlainString();
        if (!period.has(by)) {
            period.refuse(by, expected);
        }
        BigDecimal part = period.number(by, expected, number -> number.signum() > 0 && number.compareTo(most) <= 0);
        return part == null ? null : Fraction.of(part).dividedBy(Fraction.of(most));
    }

    private static @Nullable String required(QuotaFields fields, String name, String expected) {
        if (!fields.has(name)) {
            fields.refuse(name, expected);
        }
        return fields.text(name, expected);
    }
}
