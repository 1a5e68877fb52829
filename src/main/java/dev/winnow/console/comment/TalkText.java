package dev.winnow.console.comment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page with comments. */
@MessageBundle("talk")
public interface TalkText {

    @Message("Comments")
    String comments();

    @Message(
            "{#when all}{#is 0}No comments yet.{#is 1}One comment, {#else}{all} comments, {/when}{#if all > 0}{#when open}{#is "
                    + "0}none open.{#is 1}one open.{#else}{open} open.{/when}{/if}")
    String counts(int all, int open);

    @Message("On {name}")
    String on(String name);

    @Message("All comments")
    String all();

    @Message("Open the table")
    String table();

    @Message("Write a comment")
    String write();

    @Message("Sheet")
    String sheet();

    @Message("Row (empty for the whole sheet)")
    String row();

    @Message("Column (empty for the whole row)")
    String column();

    @Message("Comment")
    String comment();

    @Message(
            "Personal data doesn’t belong here: no names, addresses or numbers of leads. Comments are kept with the release, "
                    + "in its evidence.")
    String no_personal_data();

    @Message("Add comment")
    String add();

    @Message("This release is or was active, so its comments are closed.")
    String closed();

    @Message("Analysts and approvers write comments.")
    String who_writes();

    @Message("whole sheet")
    String whole_sheet();

    @Message("resolved")
    String resolved();

    @Message("Text removed by {name}")
    String redacted(String name);

    @Message("Resolve")
    String resolve();

    @Message("Remove text for good")
    String redact();

    @Message(
            "Talk here about what a sheet, a row or a cell should say, before the change is proposed. What was said stays with "
                    + "the release.")
    String empty();
}
