package dev.winnow.console.agreement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page with the definition of a policy. */
@MessageBundle("agreement")
public interface AgreementText {

    @Message("Definition")
    String definition();

    @Message("Our definition of {stages}")
    String our_definition(String stages);

    @Message("{first} and {last}")
    String and(String first, String last);

    @Message("The definition of {policy} that marketing and sales work by: release {number}.")
    String about(String policy, int number);

    @Message("To print, use your browser’s print command: it takes two or three pages.")
    String to_print();

    @Message("Stages")
    String stages();

    @Message("Stage")
    String stage();

    @Message("Owner")
    String owner();

    @Message("A lead is in this stage when")
    String when();

    @Message("every lead begins here")
    String begins();

    @Message("only as said below")
    String only_routes();

    @Message("A stage needs its own gate and those of the stages before it.")
    String about_stages();

    @Message("this gate alone is enough")
    String alone();

    @Message("and")
    String and_word();

    @Message("or")
    String or();

    @Message("always")
    String always();

    @Message("{#when count}{#is 1}one more row{#else}{count} more rows{/when}")
    String more(int count);

    @Message("Ways back and out")
    String routes();

    @Message("{#when change}{#is 'recycle'}Recycled to {stage}{#is 'demote'}Back to {stage}{#is 'disqualify'}{stage}"
            + "{#else}{change}: {stage}{/when}")
    String route(String change, String stage);

    @Message("What counts most")
    String counts_most();

    @Message("The rows of each dimension that can give or take the most points: the points of a row times how often it "
            + "counts at most, within the cap and the floor of its dimension.")
    String how_measured();

    @Message("{shown} of {all} rows")
    String of_rows(int shown, int all);

    @Message("Points")
    String points();

    @Message("If")
    String if_word();

    @Message("Row")
    String row();

    @Message("{#when times}{#is 0}each time{#is 1}once{#else}up to {times} times{/when}")
    String times(int times);

    @Message("Buyer phases")
    String phases();

    @Message("What to do next")
    String actions();

    @Message("Limits")
    String limits();

    @Message("What a release may change without a reason that both sides see.")
    String about_limits();

    @Message("Agreement")
    String agreement();

    @Message("Marketing")
    String marketing();

    @Message("Sales")
    String sales();

    @Message("Signed by {name}")
    String signed_by(String name);

    @Message("no approval recorded")
    String not_signed();

    @Message("In the last 90 days")
    String last_days();

    @Message("Release")
    String release();

    @Message("made by {name}")
    String made_by(String name);

    @Message("made")
    String made();

    @Message("Active since")
    String active_since();

    @Message("Digest")
    String digest();

    @Message("This release comes from the policy’s folder. Nobody had to approve it.")
    String from_folder();

    @Message("Next review")
    String next_review();

    @Message("No date is set.")
    String no_review();

    @Message("set by {name}")
    String set_by(String name);

    @Message("due soon")
    String due();

    @Message("overdue")
    String overdue();

    @Message("Date of the next review")
    String review_date();

    @Message("Set date")
    String set_date();

    @Message("Marketing’s and sales’ approvers set it. Home reminds them two weeks before.")
    String who_sets();
}
