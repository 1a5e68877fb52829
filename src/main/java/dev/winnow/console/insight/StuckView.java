package dev.winnow.console.insight;

import dev.winnow.insight.funnel.StuckPage;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The leads that are stuck for the longest time. */
public record StuckView(List<Row> rows) {

    public StuckView {
        rows = List.copyOf(rows);
    }

    /**
     * A lead.
     *
     * @param since in UTC
     * @param outcome the kind of the latest; empty for none
     */
    public record Row(String lead, String href, String stage, LocalDate since, String outcome) {}

    static StuckView of(StuckPage page) {
        return new StuckView(page.leads().stream()
                .map(lead -> new Row(
                        lead.leadId(),
                        UriBuilder.fromPath("/console/leads/{lead}")
                                .queryParam("policy", "{policy}")
                                .build(lead.leadId(), page.policy())
                                .toString(),
                        lead.label(),
                        LocalDate.ofInstant(lead.since(), ZoneOffset.UTC),
                        lead.lastOutcome() == null ? "" : lead.lastOutcome()))
                .toList());
    }
}
