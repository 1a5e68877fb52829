package dev.winnow.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages. */
@MessageBundle("text")
public interface ConsoleText {

    @Message("Winnow")
    String product();

    @Message("Skip to content")
    String skip();

    @Message("Console")
    String console();

    @Message("Home")
    String home();

    @Message("Tables")
    String tables();

    @Message("Breadcrumb")
    String breadcrumb();

    @Message("Change policy")
    String change_policy();

    @Message("Try a lead")
    String try_lead();

    @Message("Changed by release {release} of {name}")
    String changed_by(int release, String name);

    @Message("Changed by release {release}")
    String changed_in(int release);

    @Message("Sign out")
    String sign_out();

    @Message("limited to {policies}")
    String limited_to(String policies);

    @Message("{#when word}{#is 'integration'}Integration{#is 'analyst'}Analyst{#is 'marketing-approver'}Approver for "
            + "marketing{#is 'sales-approver'}Approver for sales{#is 'publisher'}Publisher{#is 'sales'}Sales{#is 'auditor'}Auditor"
            + "{#is 'admin'}Administrator{#else}{word}{/when}")
    String role(String word);

    @Message("Hello, {name}")
    String hello(String name);

    @Message("{#when problems}{#is 0}The folders have no problems.{#is 1}One problem in the folders."
            + "{#else}{problems} problems in the folders.{/when}")
    String folder_problems(int problems);

    @Message("{#when count}{#is 0}No working copy is yours.{#is 1}One working copy is yours."
            + "{#else}{count} working copies are yours.{/when}")
    String own_copies(int count);

    @Message("Your working copies")
    String your_copies();

    @Message("A working copy is a policy that you can change, cell by cell, without anybody noticing until you make a "
            + "release of it. Make one on the page of a policy.")
    String no_copies();

    @Message("Problems in the folders")
    String problems_of_folders();

    @Message("No file has a problem.")
    String no_problems();

    @Message("An earlier release stays active until they are solved.")
    String earlier_stays();

    @Message("Policies")
    String policies();

    @Message("Release {number} active")
    String release_active(int number);

    @Message("{#when count}{#is 1}1 workbook{#else}{count} workbooks{/when}")
    String workbooks(int count);

    @Message("{#when count}{#is 1}1 table{#else}{count} tables{/when}")
    String table_count(int count);

    @Message("{#when count}{#is 1}1 row{#else}{count} rows{/when}")
    String row_count(int count);

    @Message("{done} of {total} {unit}{#if rate}, {rate} a second{/if}{#if left}, about {left} left{/if}")
    String progress_of(String done, String total, String unit, String rate, String left);

    @Message("{#when count}{#is 1}1 second{#else}{count} seconds{/when}")
    String seconds(int count);

    @Message("{#when count}{#is 1}1 minute{#else}{count} minutes{/when}")
    String minutes(int count);

    @Message("{#when count}{#is 1}1 hour{#else}{count} hours{/when}")
    String hours(int count);

    @Message("{#when count}{#is 1}1 problem{#else}{count} problems{/when}")
    String problem_count(int count);

    @Message("{passed} of {all} cases pass")
    String cases_pass(int passed, int all);

    @Message(
            "Release {active} became active after this working copy was made from release {base}. What it changed is shown below "
                    + "as if this working copy took it back.")
    String outdated_copy(int active, int base);

    @Message("Bring up to release {active}")
    String bring_up(int active);

    @Message("no cases")
    String no_cases();

    @Message("The cases run once a check ends without errors.")
    String cases_wait();

    @Message("All cases pass.")
    String all_pass();

    @Message("{#when count}{#is 1}1 more case fails{#else}{count} more cases fail{/when}")
    String more_failing(int count);

    @Message("{#when count}{#is 1}No case covers 1 row:{#else}No case covers {count} rows:{/when} {rows}")
    String uncovered_rows(int count, String rows);

    @Message("Differences")
    String differences();

    @Message("Hide differences")
    String hide_differences();

    @Message("{#when count}{#is 0}No row here differs from those of release {release}."
            + "{#is 1}1 row here differs from release {release}; what a cell contained there is struck through."
            + "{#else}{count} rows here differ from release {release}; what a cell contained there is struck through."
            + "{/when}")
    String differing_rows(int count, int release);

    @Message("Deleted: {rows}.")
    String removed_rows(String rows);

    @Message("no problems")
    String without_problems();

    @Message("being checked")
    String being_checked();

    @Message("made from release {number}")
    String from_release(int number);

    @Message("made from files")
    String from_files();

    @Message("saved")
    String saved();

    @Message("by {name}")
    String by(String name);

    @Message("Ladder")
    String ladder();

    @Message("needs a person")
    String needs_person();

    @Message("Everyone starts here.")
    String gate_open();

    @Message("Only a route leads here.")
    String off_ladder();

    @Message("{#when count}{#is 1}or 1 other way{#else}or {count} other ways{/when}")
    String other_ways(int count);

    @Message("or")
    String or();

    @Message("Gate")
    String gate();

    @Message("Score tables by dimension")
    String score_tables();

    @Message("{floor} … {cap}")
    String range(String floor, String cap);

    @Message("at most {cap}")
    String at_most(String cap);

    @Message("at least {floor}")
    String at_least(String floor);

    @Message("{#when days}{#is 1}halves every day{#else}halves every {days} days{/when}")
    String half_life(int days);

    @Message("rows give up to {points}")
    String possible(String points);

    @Message("{least} … {most} points a row")
    String points_a_row(String least, String most);

    @Message("{points} points a row")
    String points_each(String points);

    @Message(
            "{#when count}{#is 0}cases cover all rows{#is 1}no case covers 1 row{#else}no case covers {count} rows{/when}")
    String uncovered(int count);

    @Message("Stages and actions")
    String other_tables();

    @Message("Definitions and cases")
    String definitions();

    @Message("Working copies")
    String working_copies();

    @Message("Nobody is changing this policy.")
    String nobody_changes();

    @Message("Title of the new working copy")
    String title_of_copy();

    @Message("New working copy")
    String new_copy();

    @Message("What you want to change")
    String what_to_change();

    @Message("Working copies are made by analysts.")
    String copies_by_analysts();

    @Message("Folder")
    String folder();

    @Message("Working copy")
    String working_copy();

    @Message("Working copy of release {number}")
    String copy_of_release(int number);

    @Message("Release {number}")
    String release(int number);

    @Message("Release {number}, read only")
    String release_read_only(int number);

    @Message("Folder, read only")
    String folder_read_only();

    @Message("Download workbooks")
    String download();

    @Message("changed")
    String changed();

    @Message("Cases")
    String cases();

    @Message("Row")
    String row();

    @Message("Edit the table")
    String edit_table();

    @Message("Undo")
    String undo();

    @Message("Redo")
    String redo();

    @Message("Insert row")
    String insert_row();

    @Message("Duplicate")
    String duplicate();

    @Message("Delete")
    String delete();

    @Message("Move row up")
    String move_up();

    @Message("Move row down")
    String move_down();

    @Message("Find")
    String find();

    @Message("Filter")
    String filter();

    @Message("Keys")
    String keys();

    @Message("has a problem")
    String has_problem();

    @Message("What the marks mean")
    String legend();

    @Message("Cell")
    String cell();

    @Message("Problems")
    String problems();

    @Message("Choose a cell to see what it may contain.")
    String choose_cell();

    @Message("About the cell and the table")
    String about_cell();

    @Message("State of the working copy")
    String state_of_copy();

    @Message("Rows {from} to {to} of {all}")
    String rows_shown(int from, int to, int all);

    @Message("Previous rows")
    String previous_rows();

    @Message("Next rows")
    String next_rows();

    @Message("Editing needs scripts, which this browser doesn’t run.")
    String needs_scripts();

    @Message("This table has no rows.")
    String no_rows();

    @Message("not for those who are limited to other policies")
    String not_limited();

    @Message("This page is for:")
    String allowed_for();

    @Message("{#when count}{#is 1}1 cell changed{#else}{count} cells changed{/when}")
    String cells_changed(int count);

    @Message("To the start page")
    String to_home();

    @Message("Page not found")
    String not_found();

    @Message("No page has this address.")
    String no_page();

    @Message("Lead")
    String lead();

    @Message("Changes")
    String changes();

    @Message("See what changes")
    String see_changes();

    @Message("Compared with release {release}, which is active")
    String compared_with(int release);

    @Message("{#when count}{#is 1}One case fails{#else}{count} cases fail{/when}")
    String failing_cases(int count);

    @Message("Cases that fail")
    String cases_that_fail();

    @Message("Results and coverage")
    String results_coverage();

    @Message("Upload workbooks")
    String upload_workbooks();

    @Message("Drop workbooks to merge them into this working copy")
    String drop_to_merge();

    @Message("The server can’t be reached; nothing was merged.")
    String nothing_merged();

    @Message("Back to the working copy")
    String back_to_copy();

    @Message("Save into the folder")
    String save_into_folder();

    @Message("Save")
    String save();

    @Message("Make a draft release")
    String make_draft();

    @Message("Why this change is made")
    String reason();

    @Message("The workbooks in the folder of {policy} are replaced, and what they then say decides at once.")
    String saved_is_active(String policy);

    @Message(
            "Marketing and sales must both approve the draft before it can become active. Nobody who edited the working "
                    + "copy can approve it.")
    String draft_needs();

    @Message("There is nothing to publish yet.")
    String nothing_to_publish();

    @Message("Saving is for publishers: what is saved decides at once.")
    String who_saves();

    @Message("Draft releases are made by analysts.")
    String who_drafts();

    @Message("Mend the problems first.")
    String mend_problems();

    @Message("Column")
    String column();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("{#when change}{#is 'added'}new row{#is 'removed'}removed{#is 'moved'}moved{#else}{change}{/when}")
    String row_change(String change);

    @Message("Something other than rows changed.")
    String other_change();

    @Message("{#when count}{#is 1}One more row changed.{#else}{count} more rows changed.{/when}")
    String more_rows(int count);
}
