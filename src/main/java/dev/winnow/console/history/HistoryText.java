package dev.winnow.console.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page with the history of a row. */
@MessageBundle("history")
public interface HistoryText {

    @Message("History of {row}")
    String title(String row);

    @Message(
            "{#when releases}{#is 1}In the only release{#else}In the last {releases} releases{/when} of {policy}, the latest "
                    + "first.")
    String about(int releases, String policy);

    @Message("No release has a row {row} in this table.")
    String nowhere(String row);

    @Message("Release {number}")
    String release(int number);

    @Message("by {name}")
    String by(String name);

    @Message("New row")
    String made();

    @Message("Row removed")
    String removed();

    @Message("Since before these releases")
    String earlier();

    @Message("{#when count}{#is 1}One cell changed{#else}{count} cells changed{/when}")
    String changed(int count);

    @Message("Column")
    String column();

    @Message("Before")
    String before();

    @Message("After")
    String after();
}
