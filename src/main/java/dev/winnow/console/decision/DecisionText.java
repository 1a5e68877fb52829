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
}
