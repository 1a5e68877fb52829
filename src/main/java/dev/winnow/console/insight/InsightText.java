package dev.winnow.console.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The sentences about what a definition brings. */
@MessageBundle("insight")
public interface InsightText {

    @Message("Insights")
    String insights();

    @Message("{policy}, {leads} leads whose first facts are from {from} to before {to}")
    String about(String policy, long leads, LocalDate from, LocalDate to);

    @Message("These are sample leads.")
    String samples();

    @Message("Policy")
    String policy();

    @Message("From")
    String from();

    @Message("Before")
    String to();

    @Message("Groups by")
    String groups_by();

    @Message("no groups")
    String no_groups();

    @Message("{#when by}{#is 'cohort'}month of the first facts{#is 'release'}release{#else}{by}{/when}")
    String grouping(String by);

    @Message("Measure")
    String measure();

    @Message("This can’t be measured")
    String not_measured();

    @Message("Funnel")
    String funnel();

    @Message("Share of the step before, with its 95 % interval")
    String interval_note();

    @Message("The narrowest step is the one to {step}:")
    String narrowest(String step);

    @Message("The least certain share is that of {step}:")
    String least_certain(String step);

    @Message("{#when step}{#is 'accepted'}Accepted by sales{#is 'opportunity'}Opportunity{#is 'won'}Won"
            + "{#is 'rejected'}Rejected by sales{#is 'recycled'}Recycled{#is 'lost'}Lost{#else}{step}{/when}")
    String outcome(String step);

    @Message("Reached")
    String reached();

    @Message("Leads")
    String leads();

    @Message("Number")
    String number();

    @Message("Of the step before")
    String of_previous();

    @Message("Share")
    String share();

    @Message("Interval")
    String interval();

    @Message("Median days since it")
    String days();

    @Message(
            "Medians may be {percent} % off. An outcome counts for those before it: who won was accepted. The share of those accepted is that of all leads.")
    String note(int percent);

    @Message("Off the ladder: {label} {leads}")
    String beside(String label, long leads);

    @Message(
            "No lead has facts of this time, or none was counted yet: the log is counted every minute. Sample leads can be "
                    + "loaded on Home.")
    String none();

    @Message("What sales says")
    String verdicts();

    @Message("{accepted} accepted, {rejected} rejected, {recycled} recycled, {lost} lost")
    String verdict_counts(long accepted, long rejected, long recycled, long lost);

    @Message("Sales accepts {share} of the leads it has decided on ({interval}).")
    String acceptance(String share, String interval);

    @Message("Rejected because")
    String rejected_because();

    @Message("Lost because")
    String lost_because();

    @Message("{#if reason}{reason}{#else}no reason given{/if}")
    String reason(String reason);

    @Message("No outcome was reported yet. Reps report them on the page of a lead, programs with:")
    String no_outcomes();

    @Message(
            "curl -s localhost:8080/leads/L-1001/outcomes -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' -d '\\{\"policy\": "
                    + "\"b2b\", \"eventId\": \"crm-17\", \"kind\": \"accepted\"}'")
    String curl();

    @Message("Groups")
    String groups();

    @Message("Share of the leads of the group that reached the step")
    String groups_note();

    @Message("{#if value}{value}{#else}not known{/if}")
    String value(String value);

    @Message("too young")
    String too_young();

    @Message("Where leads are now")
    String now();

    @Message("Stage")
    String stage();

    @Message("For more than 30 days")
    String stuck();

    @Message("Stuck leads")
    String stuck_leads();

    @Message("The longest first, whenever they came")
    String stuck_note();

    @Message("No lead has been in its stage for more than 30 days.")
    String none_stuck();

    @Message("Lead")
    String lead();

    @Message("Since")
    String since();

    @Message("Last outcome")
    String last_outcome();

    @Message("Counted until")
    String counted_until();

    @Message("Download:")
    String download();

    @Message("Plan a quota")
    String plan();

    @Message("as text (.csv)")
    String csv();

    @Message("as a workbook (.xlsx)")
    String xlsx();
}
