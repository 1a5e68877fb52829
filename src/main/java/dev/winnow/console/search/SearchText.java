package dev.winnow.console.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the search page. */
@MessageBundle("search")
public interface SearchText {

    @Message("Search")
    String title();

    @Message("Search or go to")
    String search_or_go();

    @Message("{#when count}{#is 0}Nothing is found by “{words}”.{#is 1}One place is found by “{words}”."
            + "{#else}{count} places are found by “{words}”.{/when}")
    String found(int count, String words);

    @Message("There are more: add a word.")
    String more();

    @Message(
            "Type a part of the name of a page, a policy, a table or a working copy, the id of a row, or words of its description. "
                    + "A place is found if it has all words.")
    String how();

    @Message("Policy")
    String policy();

    @Message("Table")
    String table();

    @Message("Working copy")
    String copy();

    @Message("Try a lead")
    String attempt();

    @Message("Page")
    String page();

    @Message("User")
    String user();

    @Message("Key")
    String key();

    @Message("Row of {table}")
    String row(String table);
}
