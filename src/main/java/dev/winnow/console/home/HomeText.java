package dev.winnow.console.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The sentences about what waits, what happened and what comes. */
@MessageBundle("home")
public interface HomeText {

    @Message(
            "{#when count}{#is 0}Nothing waits for you.{#is 1}One thing waits for you.{#else}{count} things wait for you.{/when}")
    String waiting(int count);

    @Message("Waits for you")
    String waits();

    @Message("Releases to approve and to activate, drafts to propose, and reviews that are due appear here.")
    String nothing_waits();

    @Message("Release {number} of {policy}")
    String release_of(int number, String policy);

    @Message("{#when kind}{#is APPROVE}proposed{#is ACTIVATE}approved{#is PROPOSE}drafted{#else}rejected{/when} "
            + "{#when days}{#is 0}less than a day ago{#is 1}one day ago{#else}{days} days ago{/when} by {name}")
    String age(Agenda.Kind kind, int days, String name);

    @Message("{#when side}{#is 'marketing'}Marketing{#else}Sales{/when} approved")
    String approved(String side);

    @Message("{#when side}{#is 'marketing'}Marketing{#else}Sales{/when} is missing")
    String missing(String side);

    @Message("Both sides approved")
    String both_approved();

    @Message(
            "{#when broken}{#is 0}all {limits} limits kept{#is 1}1 of {limits} limits exceeded, with a reason{#else}{broken} of "
                    + "{limits} limits exceeded, with reasons{/when}")
    String limits(int broken, int limits);

    @Message(
            "{#when kind}{#is APPROVE}Read and decide{#is ACTIVATE}Activate or schedule{#is PROPOSE}Read and propose{#else}See "
                    + "why{/when}")
    String open(Agenda.Kind kind);

    @Message("Review the definition of {policy}")
    String review_of(String policy);

    @Message("Marketing and sales agreed to look at it again on {date}.")
    String agreed_to_review(LocalDate date);

    @Message("Read and set the next date")
    String open_definition();

    @Message("Since you were last here")
    String since();

    @Message("In the last seven days")
    String last_days();

    @Message("No release was made, proposed, approved or activated.")
    String nothing_happened();

    @Message("{#when count}{#is 1}One more step.{#else}{count} more steps.{/when}")
    String more_steps(int count);

    @Message("{#when kind}{#is 'made'}came from the folder and is active{#is 'drafted'}was drafted{#is 'proposed'}was "
            + "proposed{#is 'approved-by-marketing'}was approved for marketing{#is 'approved-by-sales'}was approved for "
            + "sales{#is 'rejected'}was rejected{#is 'scheduled'}was scheduled{#is 'activated'}became active{#else}became "
            + "active again{/when}")
    String happened(String kind);

    @Message("by {name}")
    String by(String name);

    @Message("Went up in the last seven days")
    String went_up();

    @Message("No lead was promoted in the last seven days.")
    String nobody_went_up();

    @Message("{stage}: {count}")
    String stage_count(String stage, long count);

    @Message("{points} points{#if grade}, grade {grade}{/if}")
    String points(String points, String grade);

    @Message("Why")
    String why();

    @Message("All of them")
    String all_of_them();

    @Message("sample")
    String sample();

    @Message("Leads of the last seven days")
    String week();

    @Message("{leads} {name}")
    String figure(long leads, String name);

    @Message("Scheduled")
    String scheduled();

    @Message("becomes active")
    String becomes_active();

    @Message("No release is scheduled.")
    String nothing_scheduled();

    @Message("Next reviews")
    String reviews();

    @Message("no date set")
    String no_date();

    @Message("overdue")
    String overdue();

    @Message("due soon")
    String due();
}
