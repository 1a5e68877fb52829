package dev.winnow.console.upload;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of uploads. */
@MessageBundle("upload")
public interface UploadText {

    @Message("Upload and fix")
    String upload();

    @Message(
            "See what workbooks would change before anything does: which tables they have, each cell that differs from "
                    + "release {release}, and every problem at its cell.")
    String about(int release);

    @Message("Workbooks")
    String workbooks();

    @Message("Choose workbooks, or drop them anywhere on this page")
    String choose();

    @Message("Add or replace workbooks")
    String add();

    @Message("1 to 20 files in .xlsx, 2 MB each. Nothing is stored until you make a working copy.")
    String limits();

    @Message("Check")
    String check();

    @Message("The same from a command line")
    String from_command_line();

    @Message("curl -H 'X-API-Key: …' -F file=@fit.xlsx http://localhost:8080/policies/{policy}/check")
    String command(String policy);

    @Message("This can’t be taken")
    String refused();

    @Message(
            "{#when count}{#is 1}The workbook chosen before is kept.{#else}The {count} workbooks chosen before are kept.{/when}")
    String kept(int count);

    @Message("{#when count}{#is 1}1 workbook checked{#else}{count} workbooks checked{/when}")
    String checked(int count);

    @Message("{#when count}{#is 1}1 error{#else}{count} errors{/when}")
    String error_count(int count);

    @Message("no errors")
    String without_errors();

    @Message("Next step")
    String next();

    @Message("Make a working copy with these files")
    String make_copy();

    @Message("Upload of {names}")
    String title_of_copy(String names);

    @Message("Opens in the grid, with each problem at its cell. The active release stays as it is.")
    String make_copy_note();

    @Message("Merge into")
    String merge_into();

    @Message("Merge")
    String merge();

    @Message("Download marked copies")
    String download_all();

    @Message("Download marked copy")
    String download_marked();

    @Message("Download the marked copy of {name}")
    String download_marked_of(String name);

    @Message("Leave out")
    String leave_out();

    @Message("Leave out {name}")
    String leave_out_named(String name);

    @Message("uploaded as {name}")
    String uploaded_as(String name);

    @Message("new workbook")
    String is_new();

    @Message("can’t be read")
    String is_lost();

    @Message("replaces the workbook of release {release}")
    String replaces(int release);

    @Message("Sheets in {name}")
    String sheets_of(String name);

    @Message("Nothing in it differs from release {release}.")
    String same(int release);

    @Message("Problems in {name}")
    String problems_of(String name);

    @Message("Cell")
    String cell();

    @Message("Expected")
    String expected();

    @Message("Found")
    String found();

    @Message("Suggested")
    String suggested();

    @Message("whole file")
    String whole_file();

    @Message("error")
    String error();

    @Message("warning")
    String warning();

    @Message(
            "{#when count}{#is 1}The marked copy shows one more problem.{#else}The marked copy shows {count} more problems.{/when}")
    String more_problems(int count);

    @Message("Problems in other files of the policy")
    String elsewhere();
}
