package dev.winnow.console.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages about the log. */
@MessageBundle("audit")
public interface AuditText {

    @Message("Audit")
    String audit();

    @Message("Parts of the audit")
    String parts();

    @Message("Log")
    String log();

    @Message("Events")
    String events();

    @Message("Erasures")
    String erasures();

    @Message("Intact: {records} in {chains}, {checkpoints}{#if areTables}, the tables agree{/if}.")
    String intact(String records, String chains, String checkpoints, boolean areTables);

    @Message("{#when count}{#is 1}Altered: one flaw{#else}Altered: {count} flaws{/when} in {records}, {chains}, "
            + "{checkpoints}.")
    String altered(int count, String records, String chains, String checkpoints);

    @Message("{#when text}{#is '1'}1 record{#else}{text} records{/when}")
    String records(String text);

    @Message("{#when text}{#is '1'}1 chain{#else}{text} chains{/when}")
    String chains(String text);

    @Message("{#when text}{#is '1'}1 signed checkpoint{#else}{text} signed checkpoints{/when}")
    String checkpoints(String text);

    @Message("Verified by {by}")
    String verified_by(String by);

    @Message("This server hasn’t verified its log since it was started.")
    String not_verified();

    @Message("The last verification was by {by}, and found it {subject}.")
    String last_verification(String by, String subject);

    @Message("There are {records} records in {#when chains}{#is 1}one chain{#else}{chains} chains{/when} now.")
    String there_are(String records, int chains);

    @Message("Verify now")
    String verify();

    @Message("Export the log")
    String export();

    @Message("Reads every record, and the tables beside it. A long log takes minutes; it is for one at a time.")
    String verify_note();

    @Message("Somebody is reading the whole log at the moment.")
    String busy();

    @Message("Chains")
    String chains_title();

    @Message(
            "{#when chains}{#is 1}One chain{#else}{chains} chains{/when}, the latest first: a bar as long as the chain "
                    + "has records, a line as far as checkpoints sign it, a cross at each flaw. The table below has the figures.")
    String picture(int chains);

    @Message("records")
    String key_records();

    @Message("signed by a checkpoint")
    String key_signed();

    @Message("flaw")
    String key_flaw();

    @Message("Chain")
    String chain();

    @Message("Started")
    String started();

    @Message("Records")
    String records_title();

    @Message("1 to {last}")
    String positions(String last);

    @Message("none")
    String none();

    @Message("Checkpoints")
    String checkpoints_title();

    @Message("{count}, the last of record {position}")
    String signed_until(String count, String position);

    @Message("known after a verification")
    String after_verification();

    @Message("State")
    String state();

    @Message("sealed by a later chain")
    String sealed();

    @Message("open")
    String open();

    @Message("{#when count}{#is 1}1 flaw{#else}{count} flaws{/when}")
    String flaws(int count);

    @Message("{#when count}{#is 1}1 earlier chain isn’t shown.{#else}{count} earlier chains aren’t shown.{/when}")
    String hidden(int count);

    @Message("Flaws")
    String flaws_title();

    @Message("Chain {chain}, record {position}: {text}")
    String flaw(String chain, String position, String text);

    @Message("Table {table}, row {row}: {text}")
    String row_flaw(String table, String row, String text);

    @Message("The decision")
    String decision();

    @Message(
            "{#when text}{#is '1'}1 row is{#else}{text} rows are{/when} older than the events that state rows, so nothing "
                    + "proves them.")
    String unproven(String text);

    @Message("Who read the whole log")
    String readings();

    @Message("Nobody did yet.")
    String no_readings();

    @Message("Who signed in or was refused, and what was done to users, keys, releases and the log, the latest first.")
    String events_note();

    @Message("Conditions")
    String conditions();

    @Message("{#when name}{#is 'kind'}Kind{#is 'caller'}Caller{#is 'from'}From{#is 'to'}Before{#else}{name}{/when}")
    String name(String name);

    @Message("Remove the condition {name} {value}")
    String remove(String name, String value);

    @Message("any")
    String any();

    @Message("user:dana or key:crm")
    String caller_example();

    @Message("2026-01-31 or a time")
    String day_or_time();

    @Message("Search")
    String search();

    @Message("This search can’t be done")
    String not_searched();

    @Message("When")
    String at();

    @Message("What")
    String subject();

    @Message("unknown")
    String unknown();

    @Message("Only events with this value")
    String only();

    @Message("Nothing meets all conditions.")
    String nothing_found();

    @Message("Latest")
    String latest();

    @Message("Older")
    String older();

    @Message("Pages")
    String pages();

    @Message("When personal data were erased and why. Whose they were isn’t known any more; the records stay in their "
            + "chains.")
    String erasures_note();

    @Message("Nothing was erased yet. An administrator erases a lead’s personal data with:")
    String no_erasures();

    @Message("curl -s -X DELETE localhost:8080/leads/L-1001/personal-data -H \"X-API-Key: $ADMIN\"")
    String curl();

    @Message("Cause")
    String cause();

    @Message("{#when word}{#is 'request'}by request{#is 'retention'}retention time over{#is 'restore'}erased before, "
            + "brought back by a backup{#else}sample leads{/when}")
    String cause_of(String word);

    @Message("Leads")
    String leads();

    @Message("Decisions")
    String decisions();
}
