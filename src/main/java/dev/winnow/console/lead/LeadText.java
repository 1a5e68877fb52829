package dev.winnow.console.lead;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about leads. */
@MessageBundle("lead")
public interface LeadText {

    @Message("Leads")
    String leads();

    @Message("The leads decided last, and every other one by its id.")
    String about();

    @Message("Id of the lead")
    String id();

    @Message("Open")
    String open();

    @Message("Erase its personal data")
    String to_erasure();

    @Message("No lead was evaluated yet. A program sends leads with:")
    String none_yet();

    @Message(
            "curl -s localhost:8080/evaluate -H \"X-API-Key: $(cat data/integration.key)\" -H 'Content-Type: application/json'"
                    + " -d @examples/lead.json")
    String curl();

    @Message("Lead")
    String lead();

    @Message("Recommended stage")
    String stage();

    @Message("Change")
    String change();

    @Message("Points")
    String points();

    @Message("Grade")
    String grade();

    @Message("Policy")
    String policy();

    @Message("Decided")
    String decided();

    @Message("sample")
    String sample();

    @Message("Lead in policy {policy}, as the latest decision has it")
    String in_policy(String policy);

    @Message("By policy {policy}")
    String by_policy(String policy);

    @Message("The latest decision")
    String latest();

    @Message("All decisions on it")
    String all_decisions();

    @Message("Score over time")
    String over_time();

    @Message("A dot is a decision; between them activities count less")
    String dots();

    @Message("Score from {from} to {to} points")
    String chart(String from, String to);

    @Message("The score is drawn as soon as there are two decisions at different times.")
    String no_chart();

    @Message("What moved it")
    String moved();

    @Message("Facts as of")
    String as_of();

    @Message("What happened")
    String what();

    @Message("New")
    String changes();

    @Message("Age")
    String age();

    @Message("Cap")
    String bounds();

    @Message("Score")
    String score();

    @Message("The first decision shown")
    String first();

    @Message("Nothing changed the score.")
    String nothing();

    @Message("Only time passed.")
    String only_time();

    @Message("What moved it can’t be computed any more, or its release has to be compiled first: open the decision.")
    String not_known();

    @Message("{#when count}{#is 1}1 more row{#else}{count} more rows{/when}")
    String more(int count);

    @Message("Earlier decisions")
    String earlier();

    @Message("To {stage}")
    String to(String stage);

    @Message("What is missing")
    String missing();

    @Message("Tick what could be done, and see where the lead would be. Nothing is stored.")
    String tick();

    @Message("What would happen?")
    String try_steps();

    @Message("{#when count}{#is 0}With no step taken{#is 1}With one step taken{#else}With {count} steps taken{/when}")
    String with_steps(int count);

    @Message("{points} points, {stage}")
    String reached(String points, String stage);

    @Message("The latest decision can’t be evaluated any more.")
    String not_tried();

    @Message("Nothing is missing: no stage above this one demands anything.")
    String at_the_top();

    @Message("Points now")
    String dimensions();

    @Message("{points} of {cap}")
    String of_cap(String points, String cap);

    @Message("What is known")
    String facts();

    @Message("Personal data")
    String personal();

    @Message("Erase…")
    String erase();

    @Message("Erase personal data")
    String erasure();

    @Message("Erase the personal data of lead {id}?")
    String erase_question(String id);

    @Message("{#when count}{#is 0}No decision{#is 1}One decision{#else}{count} decisions{/when}")
    String decisions(int count);

    @Message(
            "The key of this lead is destroyed. Its decisions stay in the log, so that it still verifies, but nobody can "
                    + "read their facts and answers any more, and the lead can’t be found. This can’t be undone, not even by restoring a "
                    + "backup.")
    String consequences();

    @Message("Erase for good")
    String erase_now();

    @Message("Back to leads")
    String back();

    @Message("Erased")
    String erased();

    @Message(
            "{#when count}{#is 0}No decision is{#is 1}One decision is{#else}{count} decisions are{/when} no longer readable. The "
                    + "erasure is recorded in the log.")
    String erased_decisions(int count);
}
