package dev.winnow.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The sentences of the scripts. Where one has a number, {@code _one} and {@code _other} are its plural forms; {@code %1},
 * {@code %2}, … are replaced by values.
 */
@MessageBundle("script")
public interface ScriptText {

    @Message("Row number")
    String row();

    @Message("blank")
    String blank();

    @Message("was")
    String was();

    @Message("Close")
    String close();

    @Message("Problems")
    String problems();

    @Message("Keys")
    String keys();

    @Message("%1, row %2")
    String edit_cell();

    @Message("The facts of a lead, as JSON")
    String lead_facts();

    @Message("Enter a lead to see which cells hold for it. Nothing is stored.")
    String lead_note();

    @Message("Light up the table")
    String light_up();

    @Message("Lights off")
    String lights_off();

    @Message("This isn’t JSON: %1")
    String not_json();

    @Message("%1 row holds")
    String rows_hold_one();

    @Message("%1 rows hold")
    String rows_hold_other();

    @Message("Read only")
    String read_only();

    @Message("Row inserted")
    String inserted();

    @Message("Rows duplicated")
    String duplicated();

    @Message("Rows deleted; Ctrl Z brings them back")
    String removed();

    @Message("Moved to place %1")
    String moved();

    @Message("Not in this table: %1")
    String left_out();

    @Message("Pasted %1 rows by %2 columns")
    String pasted();

    @Message("There are fewer rows than the block has. Remove the filter to paste all of it.")
    String filtered_paste();

    @Message("Remove the filter to insert or move rows.")
    String filtered_move();

    @Message("There is nothing to undo.")
    String nothing_to_undo();

    @Message("There is nothing to redo.")
    String nothing_to_redo();

    @Message("Undid your last change, which was in %1.")
    String undo_elsewhere();

    @Message("Redid your last change, which was in %1.")
    String redo_elsewhere();

    @Message("The change wasn’t made: %1")
    String refused();

    @Message("The connection broke while rows were changed. Look whether the change is there.")
    String unsure();

    @Message("The table couldn’t be loaded. Reload the page.")
    String not_loaded();

    @Message("Find text")
    String find_text();

    @Message("Rows to show")
    String filter_rows();

    @Message("all rows")
    String filter_all();

    @Message("changed rows")
    String filter_changed();

    @Message("rows with problems")
    String filter_wrong();

    @Message("1 row")
    String filtered_one();

    @Message("%1 rows")
    String filtered_other();

    @Message("1 cell")
    String found_one();

    @Message("%1 cells")
    String found_other();

    @Message("%1 of %2")
    String found_at();

    @Message("Expected %1; found %2.")
    String expected_found();

    @Message("Suggested: %1.")
    String suggested();

    @Message("Use “%1”")
    String use();

    @Message("Use the suggestion")
    String use_all_one();

    @Message("Use all %1 suggestions")
    String use_all_other();

    @Message("This sheet has no problems.")
    String no_problems_here();

    @Message("Being checked …")
    String being_checked();

    @Message("1 more problem")
    String more_problems_one();

    @Message("%1 more problems")
    String more_problems_other();

    @Message("1 problem in other sheets")
    String problems_elsewhere_one();

    @Message("%1 problems in other sheets")
    String problems_elsewhere_other();

    @Message("%1 of %2 cases pass")
    String cases_pass();

    @Message("Holds for 1 case")
    String row_cases_one();

    @Message("Holds for %1 cases")
    String row_cases_other();

    @Message("Holds for 1 case, which fails")
    String row_cases_failing_one();

    @Message("Holds for %1 cases; failing: %2")
    String row_cases_failing_other();

    @Message("Nothing changed")
    String unchanged();

    @Message("1 cell changed")
    String changes_one();

    @Message("%1 cells changed")
    String changes_other();

    @Message("1 problem")
    String problem_count_one();

    @Message("%1 problems")
    String problem_count_other();

    @Message("checking …")
    String checking();

    @Message("Saved %1")
    String saved_at();

    @Message("All saved")
    String nothing_to_save();

    @Message("Saving …")
    String state_saving_one();

    @Message("Saving %1 changes …")
    String state_saving_other();

    @Message("The server can’t be reached. 1 change is kept here.")
    String state_away_one();

    @Message("The server can’t be reached. %1 changes are kept here.")
    String state_away_other();

    @Message("The server is busy. 1 change is waiting.")
    String state_busy_one();

    @Message("The server is busy. %1 changes are waiting.")
    String state_busy_other();

    @Message("Your session has ended. 1 change is kept here.")
    String state_signedOut_one();

    @Message("Your session has ended. %1 changes are kept here.")
    String state_signedOut_other();

    @Message("Somebody else changed the same cell.")
    String state_conflict_one();

    @Message("Somebody else changed the same cells.")
    String state_conflict_other();

    @Message("Sign in")
    String sign_in();

    @Message("Continue")
    String go_on();

    @Message("Try now")
    String try_now();

    @Message("Somebody else changed this cell")
    String conflict_one();

    @Message("Somebody else changed these cells")
    String conflict_other();

    @Message("Cell")
    String conflict_cell();

    @Message("Theirs")
    String conflict_theirs();

    @Message("Mine")
    String conflict_mine();

    @Message("The row was removed or moved, so your change of it can’t be made.")
    String conflict_row();

    @Message("Undoing would overwrite this, so it can’t be done.")
    String conflict_undo();

    @Message("removed or moved")
    String row_changed();

    @Message("%1, %2")
    String by_at();

    @Message("Take theirs")
    String take_theirs();

    @Message("Keep mine")
    String keep_mine();

    @Message("matches any value")
    String any_value();

    @Message("is blank")
    String is_blank();

    @Message("New row")
    String new_row();

    @Message("Was blank")
    String was_blank();

    @Message("Changed from %1")
    String changed_from();

    @Message("Fact")
    String about_fact();

    @Message("Holds if")
    String about_comparison();

    @Message("Type")
    String about_type();

    @Message("Unit")
    String about_unit();

    @Message("At least")
    String about_least();

    @Message("At most")
    String about_most();

    @Message("One of:")
    String one_of();

    @Message("One or more of:")
    String some_of();

    @Message("Usual values:")
    String usual();

    @Message("text")
    String kind_text();

    @Message("number")
    String kind_number();

    @Message("date")
    String kind_date();

    @Message("TRUE or FALSE")
    String kind_flag();

    @Message("one value")
    String kind_choice();

    @Message("several values")
    String kind_checklist();

    @Message("Move")
    String key_move();

    @Message("To the edge of the filled cells")
    String key_edge();

    @Message("Select several cells")
    String key_select();

    @Message("Edit the cell; or type")
    String key_edit();

    @Message("Leave the cell as it was")
    String key_cancel();

    @Message("Save and go to the next column")
    String key_tab();

    @Message("Clear the cells")
    String key_clear();

    @Message("Copy, cut and paste, also with spreadsheet programs")
    String key_clipboard();

    @Message("Undo, redo")
    String key_undo();

    @Message("Fill down")
    String key_fill();

    @Message("Insert a row below")
    String key_insert();

    @Message("Duplicate the rows")
    String key_duplicate();

    @Message("Delete the rows")
    String key_remove();

    @Message("Move the rows")
    String key_row();

    @Message("Find")
    String key_find();

    @Message("To the next problem")
    String key_problem();

    @Message("Use the suggestion")
    String key_mend();

    @Message("%1 of %2")
    String tour_step();

    @Message(
            "Under “Lead” is somebody who downloaded a case study. %1 Choose the points of ENG-CON-04, the cell with 6.")
    String tour_cell();

    @Message("Type 16 and press Enter. It is a working copy: nothing you type decides about a lead.")
    String tour_value();

    @Message("It is saved. The lead is evaluated again by what you typed.")
    String tour_lead();

    @Message("Now the lead gets %1 It was: %2 Open “Cases” to see which agreed results don’t come out any more.")
    String tour_cases();

    @Message("That’s all. “See what changes” shows the cell before and after, the cases, and how to make it count.")
    String tour_end();

    @Message("Done")
    String tour_done();

    @Message("History of this row")
    String history();

    @Message("Comments on this cell")
    String talk();
}
