package dev.winnow.console.decisions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of decisions says. */
@MessageBundle("decisions")
public interface DecisionsText {

    @Message("Decisions")
    String decisions();

    @Message("Every answer of the server about a lead, the latest first.")
    String about();

    @Message("Conditions")
    String conditions();

    @Message(
            "{#when name}{#is 'lead'}Lead{#is 'fact'}Fact{#is 'policy'}Policy{#is 'release'}Release{#is 'stage'}Recommended stage"
                    + "{#is 'change'}Change{#is 'row'}Row that counted{#is 'caller'}Caller{#is 'from'}From{#is 'to'}Before"
                    + "{#is 'minPoints'}Points, at least{#is 'maxPoints'}Points, at most{#else}{name}{/when}")
    String name(String name);

    @Message("Remove the condition {name} {value}")
    String remove(String name, String value);

    @Message("Other conditions")
    String others();

    @Message("any")
    String any();

    @Message("PATH:VALUE")
    String path_value();

    @Message("2026-01-31 or a time")
    String day_or_time();

    @Message("one of {paths}")
    String one_of(String paths);

    @Message("Search")
    String search();

    @Message("This search can’t be done")
    String not_searched();

    @Message("Decided")
    String decided();

    @Message("Points")
    String points();

    @Message("Grade")
    String grade();

    @Message("sample")
    String sample();

    @Message("This decision can’t be read any more: it was erased, or its key is missing.")
    String not_readable();

    @Message("Only decisions with this value")
    String only();

    @Message("Nothing meets all conditions.")
    String nothing_found();

    @Message("Without {name} {value}: {found}.")
    String without(String name, String value, String found);

    @Message("{#when count}{#is 1}1 decision{#else}{count} decisions{/when}")
    String found(int count);

    @Message("more than {count} decisions")
    String more_than(int count);

    @Message("Search without it")
    String search_without();

    @Message("No decision was made yet. A program sends leads with:")
    String none_yet();

    @Message(
            "curl -s localhost:8080/evaluate -H \"X-API-Key: $(cat data/integration.key)\" -H 'Content-Type: application/json'"
                    + " -d @examples/lead.json")
    String curl();

    @Message("Recommended stages over time")
    String over_time();

    @Message(
            "{#if isCut}The latest {count} of the decisions found{#else}{#when count}{#is 1}The decision found{#else}All {count} "
                    + "decisions found{/when}{/if}, by time in UTC")
    String counted(int count, boolean isCut);

    @Message("As a table")
    String as_table();

    @Message("From")
    String from();

    @Message("All")
    String all();

    @Message("Row {row} of {table}: {text}")
    String row_says(String row, String table, String text);

    @Message("Row {row} of {table}")
    String row_of(String row, String table);

    @Message("Open the table")
    String open_table();

    @Message("Download all that are found:")
    String download();

    @Message("Latest")
    String latest();

    @Message("Older")
    String older();

    @Message("Pages")
    String pages();
}
