package dev.winnow.console.quota;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan, and the form that it was made with.
 *
 * @param entered by the names of the form's fields
 * @param problems why nothing is planned
 * @param missing the label of the step that no lead reached; null if all were
 * @param result null if nothing is planned
 */
public record QuotaView(
        String policy,
        List<String> policies,
        Map<String, String> entered,
        List<String> problems,
        @Nullable String missing,
        @Nullable Result result) {

    public QuotaView {
        policies = List.copyOf(policies);
        entered = Map.copyOf(entered);
        problems = List.copyOf(problems);
    }

    /** Empty for fields that weren't entered. */
    public String value(String name) {
        return entered.getOrDefault(name, "");
    }

    /**
     * The plan for a month, and for each month.
     *
     * @param from the first day that was measured
     * @param to the day after the last
     * @param subject what is planned, in words
     * @param isOne whether it is one customer
     * @param more how many more leads are needed than come; empty for none
     * @param leads how many leads are needed
     * @param quotas what both sides owe
     * @param count of the measured leads
     * @param rows the sale first
     * @param columns labels of the steps, the first one first
     */
    public record Result(
            String from,
            String to,
            String subject,
            boolean isOne,
            String more,
            String leads,
            String quotas,
            String count,
            List<String> warnings,
            List<Row> rows,
            List<Help> improve,
            List<Channel> channels,
            List<String> columns,
            List<Month> months) {

        public Result {
            warnings = List.copyOf(warnings);
            rows = List.copyOf(rows);
            improve = List.copyOf(improve);
            channels = List.copyOf(channels);
            columns = List.copyOf(columns);
            months = List.copyOf(months);
        }
    }

    /**
     * @param interval of what is needed; empty for the sale
     * @param missing how many more are needed than now; empty for none
     * @param days empty if not known
     */
    public record Row(String label, String needed, String interval, String now, String missing, String days) {}

    public record Help(String label, String share, String saves) {}

    /** @param missing empty for none */
    public record Channel(String name, String needed, String brings, String missing) {}

    /** @param leadsFrom when its leads must begin to come; empty if not known */
    public record Month(String name, String leadsFrom, List<Cell> cells) {

        public Month {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param actual empty for months to come
     * @param isOver whether the month has ended
     */
    public record Cell(String needed, String actual, boolean isOver, boolean isEnough) {}
}
