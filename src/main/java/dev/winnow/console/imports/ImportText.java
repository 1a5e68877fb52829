package dev.winnow.console.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about files of leads. */
@MessageBundle("imports")
public interface ImportText {

    @Message("Import")
    String imports();

    @Message("Evaluates a file of leads in the background, and gives back each row with its stage, score and reasons.")
    String about();

    @Message("Choose a file, or drop it anywhere on this page")
    String choose();

    @Message("Upload")
    String upload();

    @Message("For policy")
    String for_policy();

    @Message(
            "CSV, xlsx or NDJSON, also packed as .gz: at most 512 MB and 1,048,576 rows. You see what its columns hold before "
                    + "anything is evaluated. Files and results are stored encrypted, and deleted after 7 days.")
    String limits();

    @Message("No policy is active, so there is nothing to evaluate leads by.")
    String no_policy();

    @Message("This file can’t be read")
    String refused();

    @Message("This isn’t possible now")
    String not_now();

    @Message("a policy of the list before the file")
    String expected_policy();

    @Message("Files of the last 7 days")
    String files();

    @Message("No file was uploaded yet.")
    String no_files();

    @Message("From the command line")
    String from_command_line();

    @Message("curl -H \"X-API-Key: $WINNOW_API_KEY\" -H 'Content-Type: text/csv' --data-binary @leads.csv "
            + "'http://localhost:8080/jobs?policy={policy}&name=leads.csv'")
    String curl(String policy);

    @Message("File")
    String file();

    @Message("Policy")
    String policy();

    @Message("State")
    String state();

    @Message("Rows")
    String rows();

    @Message("Number")
    String number();

    @Message("Uploaded")
    String uploaded();

    @Message("By")
    String by();

    @Message("{#when word}{#is 'uploaded'}needs a look{#is 'checked'}ready{#is 'waiting'}waiting{#is 'running'}running"
            + "{#is 'complete'}complete{#is 'failed'}failed{#else}cancelled{/when}")
    String state_of(String word);

    @Message("{text} {#if count == 1}row{#else}rows{/if} for policy {policy}, uploaded by {by}")
    String rows_for(String text, long count, String policy, String by);

    @Message("deleted on")
    String deleted();

    @Message("Policy {policy} is no longer active, so the file can’t be evaluated.")
    String policy_gone(String policy);

    @Message("Columns")
    String columns();

    @Message("{mapped} of {all} columns hold a fact")
    String mapped_of(int mapped, int all);

    @Message(
            "{#if isAll}All{#else}{usable}{/if} of the {#if isWhole}{rows} rows{#else}first {rows} rows{/if} can be evaluated.")
    String usable_of(long usable, long rows, boolean isAll, boolean isWhole);

    @Message("The lines hold the facts themselves, so there is nothing to map.")
    String no_mapping();

    @Message("Evaluate {#if count == 1}1 lead{#else}{text} leads{/if}")
    String start(String text, long count);

    @Message("Choose which column holds the id of a lead first.")
    String needs_id();

    @Message("None of the first rows can be evaluated; see what is wrong with them below.")
    String needs_usable();

    @Message("Decisions are stored in the log. No lead is set back to an earlier stage.")
    String start_note();

    @Message("What column {name} holds")
    String fact_of(String name);

    @Message("(left out)")
    String left_out();

    @Message("of a lead")
    String of_lead();

    @Message("the time to evaluate it for")
    String as_of();

    @Message("no values")
    String no_values();

    @Message(
            "{#when kind}{#is 'PATH'}Named like the fact {detail}{#is 'LABEL'}Named like “{detail}”{#is 'FIELD_NAME'}The name in "
                    + "{detail}{#is 'SPELLING'}Spelt nearly like “{detail}”{#is 'WORDS'}Shares words with “{detail}”{#else}Has values of the "
                    + "fact, such as {detail}{/when}")
    String reason(String kind, String detail);

    @Message("not understood")
    String not_understood();

    @Message("set by a person")
    String set_by_person();

    @Message("Values that aren’t in the policy")
    String unknown_values();

    @Message("What {value} stands for")
    String meaning_of(String value);

    @Message("stays as it is")
    String stays();

    @Message("{#if otherwise}counts as {otherwise}{#else}its rows aren’t evaluated{/if}")
    String undecided(String otherwise);

    @Message("means that it is missing")
    String means_missing();

    @Message(
            "{#when count}{#is 1}1 more{#else}{count} more{/when}; a mapping set by PUT /jobs/{id}/mapping can have them all")
    String more_values(int count, String id);

    @Message("{value} stands for {meant}")
    String stands_for(String value, String meant);

    @Message("{value} is missing")
    String is_missing(String value);

    @Message("Save and try again")
    String save();

    @Message("Is used for later files with the same columns, too.")
    String save_note();

    @Message("{fact} is held by one column only; chosen for {columns}")
    String fact_twice(String fact, String columns);

    @Message("The columns can’t be saved like this")
    String not_saved();

    @Message("Rows with problems")
    String rows_with_problems();

    @Message("First row")
    String first_row();

    @Message("Row")
    String row();

    @Message("Problem")
    String problem();

    @Message("Progress")
    String progress();

    @Message("It begins soon: two files are evaluated at a time. You can leave this page.")
    String waits();

    @Message("{progress}. You can leave this page.")
    String done_of(String progress);

    @Message("rows")
    String unit();

    @Message("Cancel")
    String cancel();

    @Message("Go on")
    String go_on();

    @Message("{text} {#if count == 1}lead was{#else}leads were{/if} evaluated")
    String evaluated(String text, long count);

    @Message("{text} {#if count == 1}row has a problem{#else}rows have problems{/if}")
    String have_problems(String text, long count);

    @Message("{text} {#if count == 1}row wasn’t{#else}rows weren’t{/if} processed")
    String not_processed(String text, long count);

    @Message("It failed: {reason}. What was decided stays decided.")
    String failed(String reason);

    @Message("It was cancelled. What was decided stays decided.")
    String cancelled();

    @Message("Results")
    String results();

    @Message("Evaluated, with stage, score and reasons")
    String succeeded();

    @Message("With problems, to mend and upload again")
    String with_problems();

    @Message("Not processed, to upload again")
    String unprocessed();

    @Message("Download")
    String download();

    @Message("{what} as {format}")
    String download_as(String what, String format);

    @Message("Stages")
    String stages();

    @Message("of the first {count} rows")
    String of_first(String count);

    @Message("First leads")
    String first_leads();

    @Message("Lead")
    String lead();

    @Message("Stage")
    String stage();

    @Message("Score")
    String score();

    @Message("Reasons")
    String reasons();

    @Message("Delete")
    String delete();

    @Message("Deletes the file and its results now. Decisions stay in the log.")
    String delete_note();

    @Message("Delete now")
    String delete_now();

    @Message("Import another file")
    String another();

    @Message("{text} files wait already. Start it once one of them has ended.")
    String too_many_waiting(long text);
}
