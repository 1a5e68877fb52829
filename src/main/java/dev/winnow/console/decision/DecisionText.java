package dev.winnow.console.decision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about answers. */
@MessageBundle("decision")
public interface DecisionText {

    @Message("Score")
    String score();

    @Message("Grade")
    String grade();

    @Message("Buyer phase")
    String phase();

    @Message("level {level}")
    String level(String level);

    @Message("What to do")
    String what_to_do();

    @Message("{#when count}{#is 1}The strongest reason{#else}The {count} strongest reasons{/when}")
    String strongest(int count);

    @Message("No row gives points.")
    String no_reason();

    @Message("What is missing for {stage}")
    String missing(String stage);

    @Message("Nothing is missing")
    String nothing_missing();

    @Message("No stage above this one demands anything.")
    String no_next_stage();

    @Message("What would be enough for {stage}")
    String enough(String stage);

    @Message("verified by evaluating it")
    String verified();

    @Message("Why nothing is enough")
    String why_blocked();

    @Message("From what became of the lead")
    String from_outcomes();

    @Message("{fact}: {value}")
    String fact_is(String fact, String value);

    @Message("Outcome {event}")
    String outcome(String event);

    @Message("not used, because the request states the fact itself")
    String outcome_stated();

    @Message("Where the points come from")
    String receipt();

    @Message("Each bar starts where the one above ends")
    String bars();

    @Message("Receipt: every line of the score, which adds up to {points} points")
    String caption(String points);

    @Message("Row")
    String row();

    @Message("Reason")
    String reason();

    @Message("Points")
    String points();

    @Message("Sum")
    String sum();

    @Message("{points} of {cap}")
    String of_cap(String points, String cap);

    @Message("{labels}: no row holds")
    String no_row_holds(String labels);

    @Message("Sample lead.")
    String sample();

    @Message("all decisions on it")
    String history();

    @Message("who agreed to the rules")
    String who_agreed();

    @Message("what proves it")
    String proved_by();

    @Message("The rule “{name}” of {file}, which raises its signal")
    String rule(String name, String file);

    @Message("Place in the log")
    String place();

    @Message("Record {position} of chain {chain}, with the hash")
    String record_of(long position, String chain);

    @Message("Decision")
    String decision();

    @Message("Decision on {lead}")
    String title(String lead);

    @Message("Decision on lead {lead} by release {release} of {policy}")
    String by_release(String lead, int release, String policy);

    @Message("Who agreed to these rules")
    String agreed();

    @Message("Release {release} comes from the policy folders, where nobody has to agree.")
    String from_folders(int release);

    @Message("{#when kind}{#is 'drafted'}Draft{#is 'proposed'}Proposal{#is 'approved-by-marketing'}Marketing"
            + "{#is 'approved-by-sales'}Sales{#is 'rejected'}Rejection{#is 'scheduled'}Schedule{#is 'activated'}Activation"
            + "{#is 'rolled-back-to'}Return to it{#else}{kind}{/when}")
    String step(String kind);

    @Message("Row {row} of {table}, as it was")
    String row_as_it_was(String row, String table);

    @Message("Cell")
    String cell();

    @Message("Condition")
    String condition();

    @Message("Found")
    String found();

    @Message("Verdict")
    String verdict();

    @Message("It has no conditions: it always holds.")
    String always();

    @Message("Open the table")
    String open_table();

    @Message("Proof")
    String proof();

    @Message("Replay now")
    String replay();

    @Message("Replayed: the same bytes.")
    String same();

    @Message("Replayed: {#when count}{#is 1}one difference{#else}{count} differences{/when}")
    String differences(int count);

    @Message("was {was}, is {is}")
    String was_is(String was, String is);

    @Message("Evidence (.zip)")
    String evidence();

    @Message("Decided")
    String decided();

    @Message("Facts as of")
    String as_of();

    @Message("Digest of the release")
    String digest();

    @Message("Batch or file")
    String batch();

    @Message("Inbound mapping")
    String mapping();

    @Message("{name}, version {version}")
    String version_of(String name, int version);

    @Message("Id of the decision")
    String id();
}
