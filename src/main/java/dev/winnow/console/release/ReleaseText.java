package dev.winnow.console.release;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages of releases. */
@MessageBundle("release")
public interface ReleaseText {

    @Message("Releases")
    String releases();

    @Message("Release {number}")
    String release(int number);

    @Message("{#when word}{#is 'draft'}Draft{#is 'proposed'}Proposed{#is 'approved'}Approved{#is 'scheduled'}Scheduled"
            + "{#is 'active'}Active{#is 'retired'}Retired{#is 'rejected'}Rejected{#else}{word}{/when}")
    String state(String word);

    @Message(
            "{#when name}{#is 'CHANGES'}Changes{#is 'CASES'}Cases{#is 'IMPACT'}Impact{#is 'SHADOW'}Shadow{#else}Steps{/when}")
    String part(String name);

    @Message("Parts of the release")
    String parts();

    @Message("the folders")
    String the_folders();

    @Message("the server")
    String the_server();

    // the list

    @Message("{#if governed}What was active when, and who agreed.{#else}The files in the folders decide here: each "
            + "release was active as soon as its files were saved, and nobody had to agree.{/if}")
    String about_releases(boolean governed);

    @Message("Not active yet")
    String not_active_yet();

    @Message("Nothing waits. A draft release is made on the page of a working copy’s changes.")
    String nothing_waits();

    @Message("Choose tables to change")
    String to_tables();

    @Message("Active, latest first")
    String was_active();

    @Message("Compare two releases")
    String compare_two();

    @Message("Older release")
    String older();

    @Message("Newer release")
    String newer();

    @Message("Compare")
    String compare();

    @Message("by {name}")
    String by(String name);

    @Message("from the folders")
    String from_folders();

    @Message("since")
    String since();

    @Message("again since")
    String again_since();

    @Message("until")
    String until();

    @Message("{#if days > 0 && days < 2}1 day{#else}{days} days{/if}")
    String days(long days);

    @Message("{#if hours > 0 && hours < 2}1 hour{#else}{hours} hours{/if}")
    String hours(long hours);

    @Message("{#if minutes > 0 && minutes < 2}1 minute{#else}{minutes} minutes{/if}")
    String minutes(long minutes);

    @Message("for {duration}")
    String lasted(String duration);

    @Message("{#when side}{#is 'marketing'}Marketing{#else}Sales{/when}")
    String side(String side);

    @Message("waits for {#when side}{#is 'marketing'}marketing{#else}sales{/when}")
    String waits_for(String side);

    @Message("becomes active {time}")
    String becomes_active(String time);

    @Message("made from an earlier release: rebase it")
    String outdated();

    @Message("{#when count}{#is 1}1 earlier entry isn’t shown.{#else}{count} earlier entries aren’t shown.{/when}")
    String more_entries(int count);

    // the sentence

    @Message("Nothing changes: both releases have the same content.")
    String nothing_changes();

    @Message("{text}.")
    String sentence(String text);

    @Message(
            "{column} of {row} in {sheet}: {#if before == '(blank)'}{after}, blank before{#else if after == '(blank)'}blank "
                    + "instead of {before}{#else}{after} instead of {before}{/if}")
    String cell(String column, String row, String sheet, String before, String after);

    @Message("{#when count}{#is 1}one{#is 2}two{#is 3}three{#is 4}four{#is 5}five{#is 6}six{#is 7}seven{#is 8}eight"
            + "{#is 9}nine{#is 10}ten{#is 11}eleven{#is 12}twelve{#else}{count}{/when}")
    String number(int count);

    @Message(
            "{number} {#if count == 1}row {#when change}{#is 'changed'}changes{#is 'added'}is added{#is 'removed'}is removed"
                    + "{#else}moves{/when}{#else}rows {#when change}{#is 'changed'}change{#is 'added'}are added{#is 'removed'}are removed"
                    + "{#else}move{/when}{/if}")
    String rows(int count, String number, String change);

    @Message(
            "{number} {#if count == 1}{#when change}{#is 'changed'}changes{#is 'added'}is added{#is 'removed'}is removed"
                    + "{#else}moves{/when}{#else}{#when change}{#is 'changed'}change{#is 'added'}are added{#is 'removed'}are removed"
                    + "{#else}move{/when}{/if}")
    String more_rows(int count, String number, String change);

    @Message("in {where}")
    String in(String where);

    @Message("{number} tables")
    String tables(String number);

    @Message("{first} and {last}")
    String and(String first, String last);

    @Message("{number} {#if count == 1}column changes{#else}columns change{/if}")
    String columns(int count, String number);

    @Message("{number} {#if count == 1}setting of a table changes{#else}settings of tables change{/if}")
    String properties(int count, String number);

    @Message("{number} {#if count == 1}sheet changes{#else}sheets change{/if}")
    String sheets(int count, String number);

    @Message("{number} {#if count == 1}file changes{#else}files change{/if}")
    String files(int count, String number);

    @Message("{number} {#if count == 1}DRL rule changes{#else}DRL rules change{/if}")
    String rules(int count, String number);

    // the head

    @Message("Written by {name}")
    String written_by(String name);

    @Message("From the policy folders")
    String of_folders();

    @Message(
            "{#if base == active}compared with release {base}, which is active{#else}compared with release {base}{/if}")
    String compared_with(int base, int active);

    @Message("the first release")
    String the_first();

    @Message("digest")
    String digest();

    @Message(
            "Release {active} became active after this one was made: rebase it, so that it contains the changes of both.")
    String became_active(int active);

    @Message("What it changes isn’t known at the moment. Reload the page.")
    String not_known();

    @Message("Do we agree?")
    String do_we_agree();

    @Message("{signed} of 2")
    String of_two(long signed);

    // changes

    @Message("What changes")
    String what_changes();

    @Message("Changes from release {before} to release {after}")
    String changes_between(int before, int after);

    @Message("Compare with what it was made from")
    String back_to_base();

    @Message("Changes in {name}")
    String changes_in(String name);

    @Message("Change")
    String change();

    @Message("Row")
    String row();

    @Message(
            "{#when change}{#is 'added'}added{#is 'removed'}removed{#is 'changed'}changed{#is 'moved'}moved{#else}not changed{/when}")
    String row_change(String change);

    @Message("was row {number}")
    String moved_from(int number);

    @Message("was in {sheet}")
    String moved_from_sheet(String sheet);

    @Message("was")
    String was();

    @Message("(blank)")
    String blank();

    @Message("{#when count}{#is 1}1 more row changed.{#else}{count} more rows changed.{/when}")
    String more_rows_changed(int count);

    @Message("{name}: {before} → {after}")
    String property(String name, String before, String after);

    @Message("{#when change}{#is 'added'}Column {label} is new.{#is 'removed'}Column {label} was removed.{#is 'moved'}"
            + "Column {label} was moved.{#is 'relabelled'}Column {before} is called {label} now.{#else}Column {label} "
            + "means {after} instead of {before}.{/when}")
    String column(String label, String change, String before, String after);

    @Message("{#when change}{#is 'added'}The sheet is new.{#is 'removed'}The sheet was removed.{#is 'moved'}The sheet "
            + "was moved or renamed.{#else}The sheet changed.{/when}")
    String whole_sheet(String change);

    @Message("{name} {#when change}{#is 'added'}is new.{#is 'removed'}was removed.{#else}changed.{/when}")
    String file(String name, String change);

    @Message("{place} can’t be read as a whole: {text}")
    String unreadable(String place, String text);

    @Message("what is outside the rules")
    String outside_rules();

    @Message("DRL rules")
    String drl_rules();

    @Message("Files")
    String changed_files();

    // cases

    @Message("{passed} of {all} cases pass")
    String passing(int passed, int all);

    @Message("The policy has no cases.")
    String no_cases();

    @Message("{#when count}{#is 1}1 case fails{#else}{count} cases fail{/when}")
    String failing(int count);

    @Message("Cases that changed")
    String changed_cases();

    @Message("No case expects anything else than before.")
    String same_cases();

    @Message("{#when count}{#is 1}1 changed row holds for no case{#else}{count} changed rows hold for no case{/when}")
    String without_case(int count);

    @Message("Each changed row holds for at least one case.")
    String with_cases();

    @Message("Read the cases")
    String read_cases();

    // steps

    @Message("Steps, latest first")
    String all_steps();

    @Message(
            "{#when kind}{#is 'drafted'}Draft made{#is 'proposed'}Proposed{#is 'approved-by-marketing'}Signed for marketing"
                    + "{#is 'approved-by-sales'}Signed for sales{#is 'rejected'}Rejected{#is 'scheduled'}Scheduled{#is 'activated'}"
                    + "Activated{#is 'rolled-back-to'}Rolled back to it{#else}{kind}{/when}")
    String step(String kind);

    @Message("No step is recorded: the files were in the policy folders.")
    String no_steps();

    @Message("Waived {limit}: {demand}, found {found}")
    String waived_limit(String limit, String demand, String found);

    // agreement

    @Message("The files in the policy folders decide here, and nobody has to agree.")
    String nobody_has_to();

    @Message("signed")
    String signed();

    @Message("waits for you")
    String waits_for_you();

    @Message("not signed")
    String not_signed_yet();

    @Message("Reason")
    String reason();

    @Message("Sign for {#when side}{#is 'marketing'}marketing{#else}sales{/when}")
    String sign(String side);

    @Message("Kept in the log with the digest")
    String kept_in_log();

    @Message("Reject")
    String reject();

    @Message("Reject the release")
    String reject_release();

    @Message("{#when state}{#is 'scheduled'}Withdraws the schedule and both signatures.{#is 'approved'}Withdraws both "
            + "signatures.{#else}It can be proposed again and then needs both signatures.{/when}")
    String about_rejection(String state);

    @Message("Cancel the schedule")
    String cancel_schedule();

    @Message("Propose it")
    String propose();

    @Message("Propose this release")
    String propose_release();

    @Message("Marketing and sales are asked to sign it.")
    String about_proposal();

    @Message("Reason to waive {limit}")
    String waive(String limit);

    @Message("{demand}, found {found}")
    String demand(String demand, String found);

    @Message("Activate")
    String activate();

    @Message("Activate now")
    String activate_now();

    @Message("Activate it")
    String activate_it();

    @Message("Schedule")
    String schedule();

    @Message("Time, to schedule it")
    String schedule_time();

    @Message("By the server’s clock, which shows {clock}.")
    String about_clock(String clock);

    @Message("Becomes active {time}.")
    String scheduled_for(String time);

    @Message("Go back to this release")
    String go_back();

    @Message("Roll back to release {number}")
    String roll_back(int number);

    @Message("See what going back changes")
    String changes_back();

    @Message("See whom it moves")
    String impact_back();

    @Message("It replaces release {active} at once. Drafts made from release {active} have to be rebased.")
    String about_rollback(int active);

    @Message("Rebase onto release {active}")
    String rebase(int active);

    @Message("Makes a new draft with the changes of both.")
    String about_rebase();

    @Message("once it is proposed")
    String sign_once_proposed();

    @Message("May sign: {names}")
    String may_sign(String names);

    @Message("nobody has the role {role} yet")
    String nobody_has(String role);

    @Message("{names} and {count} more")
    String and_more(String names, int count);

    @Message(
            "{#when tie}{#is 'AUTHOR'}You wrote this release: somebody else signs it.{#is 'EDITOR'}You edited the working "
                    + "copy that it was made of: somebody else signs it.{#else}You signed for the other side: somebody else signs for "
                    + "this one.{/when}")
    String tied(String tie);

    @Message("Analysts propose releases: {names}.")
    String analysts_propose(String names);

    @Message("Release {active} became active: rebase this one first.")
    String rebase_first(int active);

    @Message(
            "{#when count}{#is 1}A problem or a failing case keeps it from being proposed.{#else}{count} problems and "
                    + "failing cases keep it from being proposed.{/when} Correct them in a working copy, and make another draft.")
    String mend_first(int count);

    @Message("The policy has limits: compute the impact first.")
    String impact_first();

    @Message("Analysts rebase drafts.")
    String analysts_rebase();

    @Message("Only its author, {name}, can rebase it.")
    String author_rebases(String name);

    @Message("Analysts and approvers reject releases.")
    String who_rejects();

    @Message("{#if count == 1}Not yet: {#when side}{#is 'marketing'}marketing{#else}sales{/when} hasn’t signed."
            + "{#else}Not yet: neither marketing nor sales has signed.{/if}")
    String not_signed(int count, String side);

    @Message("Approvers activate releases.")
    String approvers_activate();

    @Message("Approvers roll back.")
    String approvers_roll_back();

    @Message("Only approvers of a side sign for it.")
    String not_your_side();

    @Message("a time such as 2027-01-31T09:00")
    String time_expected();

    @Message("That wasn’t accepted")
    String not_accepted();

    // limits and checks

    @Message("Limits")
    String limits();

    @Message("{kept} of {all} kept")
    String limits_kept(long kept, int all);

    @Message("waived: {reason}")
    String waived(String reason);

    @Message("exceeded")
    String exceeded();

    @Message("kept")
    String kept();

    @Message("How far this release may move leads, and how far it does")
    String about_limits();

    @Message("Compared on")
    String compared_on();

    @Message("Not measured yet: an impact run of the last day on all logged decisions is missing.")
    String not_measured();

    @Message("Compute the impact")
    String compute_impact();

    @Message("Checks")
    String checks();

    @Message("No problems")
    String no_problems();

    @Message("Cases pass")
    String cases_pass();

    @Message("{passed} of {all}")
    String of_all(int passed, int all);

    @Message("Files not checked yet: reload the page")
    String not_checked();

    @Message("Made from the active release")
    String made_from_active();

    @Message("Compared within a day")
    String compared_lately();

    @Message("not yet")
    String not_compared();

    @Message("{#if count > 0 && count < 2}1 lead{#else}{count} leads{/if}")
    String leads(long count);

    // impact

    @Message("Whom it moves")
    String whom_it_moves();

    @Message(
            "{#if before == active}Release {after} in place of release {before}, which is active{#else}Release {after} in place "
                    + "of release {before}{/if}")
    String in_place_of(int before, int after, int active);

    @Message("The first release replaces nothing, so there is nothing to compare it with.")
    String replaces_nothing();

    @Message(
            "An impact run evaluates the leads of all logged decisions with both releases, and says who moves to another stage "
                    + "and because of which row.")
    String about_impact();

    @Message("The last run is no longer in memory; its limits are. Compute it again to see the leads.")
    String impact_gone();

    @Message("Compute it again")
    String compute_again();

    @Message("{progress}. The page reloads by itself.")
    String computing(String progress);

    @Message("leads")
    String unit_of_leads();

    @Message("Starting. The page reloads by itself.")
    String starting();

    @Message("Progress")
    String progress();

    @Message("Cancel")
    String cancel();

    @Message("The run failed: {reason}.")
    String run_failed(String reason);

    @Message("The run was cancelled.")
    String run_cancelled();

    @Message("No decision is logged yet, so there is no lead to compare.")
    String no_leads();

    @Message(
            "{#if count < 1}No lead moves to another stage{#else if count < 2}One lead moves to another stage{#else}{count} leads move "
                    + "to another stage{/if}")
    String move_stage(long count);

    @Message(
            "{#if count < 1}none gets other points.{#else if count < 2}one gets other points.{#else}{count} get other points.{/if}")
    String move_points(long count);

    @Message(
            "{#if count > 0 && count < 2}1 lead, by its latest decision{#else}{count} leads, each by its latest decision{/if}")
    String each_latest(long count);

    @Message("Leads by stage in release {before} (rows) and in release {after} (columns)")
    String matrix(int before, int after);

    @Message(
            "{#if count > 0 && count < 2}1 lead moves from {from} to {to}{#else}{count} leads move from {from} to {to}{/if}")
    String moves_from_to(long count, String from, String to);

    @Message("none")
    String none();

    @Message(
            "{#if count > 0 && count < 2}1 lead is in a group of fewer than five and isn’t shown by stage.{#else}{count} leads are in "
                    + "groups of fewer than five and aren’t shown by stage.{/if}")
    String merged(long count);

    @Message("You see leads under other names, and no group of fewer than five.")
    String anonymous();

    @Message("{from} → {to}")
    String from_to(String from, String to);

    @Message("{shown} of {all}")
    String shown_of(int shown, long all);

    @Message("show more")
    String show_more();

    @Message("Lead")
    String lead();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Moved by")
    String moved_by();

    @Message("{#when how}{#is 'points'}other points{#is 'after'}holds now{#else}no longer holds{/when}")
    String cause(String how);

    @Message("a cap, a floor or the ladder")
    String no_row();

    @Message("Scores")
    String scores();

    @Message("release {number}, median {median}")
    String median(int number, String median);

    @Message("Scores in release {before} and release {after}, in steps of {step} points")
    String histogram(int before, int after, String step);

    @Message("Rows that move most")
    String moving_rows();

    @Message(
            "{#if count > 0 && count < 2}1 lead moves because of a cap, a floor or the ladder.{#else}{count} leads move because of caps, "
                    + "floors or the ladder.{/if}")
    String without_rows(long count);

    @Message("{#when count}{#is 1}1 more row{#else}{count} more rows{/when}")
    String more_rows_move(int count);

    @Message("Table")
    String table();

    @Message("Leads")
    String leads_heading();

    @Message("no longer holds")
    String only_before();

    @Message("holds now")
    String only_after();

    @Message("other points")
    String other_points();

    @Message("Leads a week")
    String weekly();

    @Message("{#when weeks}{#is 1}in 1 week{#else}on average of {weeks} weeks{/when}")
    String average(int weeks);

    @Message("Stage")
    String stage();

    @Message("By week")
    String by_week();

    @Message("Limit")
    String limit();

    @Message("no limit")
    String no_limit();

    @Message("Leads that can’t be compared")
    String not_comparable();

    // rebase

    @Message("not there")
    String not_there();

    @Message("Rebase onto release {active}")
    String rebase_onto(int active);

    @Message("Nothing is in conflict. A new draft gets the changes of this release and those of release {active}.")
    String no_conflict(int active);

    @Message(
            "{#when count}{#is 1}One thing was changed in both, and differently.{#else}{count} things were changed in both, and "
                    + "differently.{/when} Choose which counts.")
    String choose(int count);

    @Message("Before")
    String base_value();

    @Message("Release {number}, which is active")
    String theirs(int number);

    @Message("This draft")
    String mine();

    @Message("Where")
    String where();

    @Message(
            "Only texts of cells can be chosen here. Make a working copy of release {active}, and repeat the change of this draft "
                    + "there.")
    String not_choosable(int active);

    @Message("Make the rebased draft")
    String make_rebased();

    // shadow

    @Message("In shadow")
    String in_shadow();

    @Message("on {share} % of leads, started by {name}")
    String shadow_share(int share, String name);

    @Message("It evaluates live decisions beside the active release, and changes no answer.")
    String about_shadow();

    @Message("It has never run in shadow.")
    String never_in_shadow();

    @Message("No decision was compared yet.")
    String nothing_in_shadow();

    @Message("This version of the server can’t compile both releases.")
    String shadow_unknown();

    @Message("{dropped} decisions were skipped and {failed} failed.")
    String skipped(long dropped, long failed);

    @Message("Run it in shadow")
    String start_shadow();

    @Message("End the shadow")
    String end_shadow();

    @Message("Share of leads, in percent")
    String share();

    @Message("A release runs in shadow from its proposal until it is active or rejected.")
    String shadow_once_proposed();

    @Message("Analysts and approvers run releases in shadow.")
    String who_shadows();
}
