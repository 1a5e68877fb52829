package dev.winnow.console.status;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the status. */
@MessageBundle("status")
public interface StatusText {

    @Message("Status")
    String status();

    @Message(
            "{#when broken}{#is 0}{#when look}{#is 0}All is well.{#is 1}It works; look at one thing."
                    + "{#else}It works; look at {look} things.{/when}{#is 1}One thing is broken.{#else}{broken} things are broken.{/when}")
    String sentence(int broken, int look);

    @Message("{#when level}{#is 'WELL'}well{#is 'LOOK'}look at it{#else}broken{/when}")
    String level(String level);

    @Message("Policies")
    String policies();

    @Message("Policy")
    String policy();

    @Message("State")
    String state();

    @Message("Active release")
    String release();

    @Message("Cases")
    String cases();

    @Message("{passed} of {all} pass")
    String pass(int passed, int all);

    @Message("Files in the folder")
    String files();

    @Message("no errors")
    String no_errors();

    @Message("{#when count}{#is 1}1 error{#else}{count} errors{/when}")
    String errors(int count);

    @Message("an earlier release stays active")
    String earlier_stays();

    @Message("No policy is active that you may see.")
    String no_policies();

    @Message("Errors in the folders")
    String folder_errors();

    @Message("{#when count}{#is 1}1 more{#else}{count} more{/when}")
    String more(int count);

    @Message("Server")
    String server();

    @Message("Part")
    String part();

    @Message("Decision log")
    String log();

    @Message("Decisions are written.")
    String log_written();

    @Message("Decisions can’t be written, so none is made. Look at the database and its disk.")
    String log_not_written();

    @Message("Verification")
    String verification();

    @Message("The log was not verified since the server was started.")
    String not_verified();

    @Message("The log was found intact.")
    String intact();

    @Message("The log was found altered: see Audit.")
    String altered();

    @Message("Checkpoints")
    String checkpoints();

    @Message("The heads of the chains were signed.")
    String signed();

    @Message("Nothing was written since the start that had to be signed.")
    String nothing_signed();

    @Message("The last checkpoint couldn’t be written; the server’s log says why.")
    String not_signed();

    @Message("Chains and nodes")
    String chains();

    @Message(
            "{#when open}{#is 0}No chain is open{#is 1}One chain is open{#else}{open} chains are open{/when}, of {all}. A "
                    + "running node writes two; more than that are other nodes, or nodes that stopped.")
    String chains_open(int open, int all);

    @Message("Disk")
    String disk();

    @Message("{usable} MB are free; writing stops below {required} MB.")
    String space(String usable, String required);

    @Message("Job: {name}")
    String job(String name);

    @Message("Runs.")
    String runs();

    @Message("In shadow")
    String shadows();

    @Message("Release {number} of {policy}")
    String shadow(int number, String policy);

    @Message("on {share} % of leads, {#when compared}{#is '1'}1 decision{#else}{compared} decisions{/when} compared, "
            + "{skipped} skipped, since")
    String comparing(int share, String compared, long skipped);

    @Message("No release is in shadow.")
    String no_shadows();

    @Message("Personal data")
    String personal();

    @Message("Facts that are personal are encrypted with a key of each lead, and masked in the server’s messages.")
    String personal_note();

    @Message("Kept after the last decision")
    String kept();

    @Message("{#when days}{#is '1'}1 day{#else}{days} days{/when}")
    String days(String days);

    @Message("for ever")
    String for_ever();

    @Message("Personal facts")
    String facts();

    @Message("none")
    String none();

    @Message("About")
    String about();

    @Message("Version")
    String version();

    @Message("Database")
    String database();

    @Message("{#if isEmbedded}H2, embedded{#else}PostgreSQL{/if}")
    String database_kind(boolean isEmbedded);

    @Message("Started")
    String started();
}
