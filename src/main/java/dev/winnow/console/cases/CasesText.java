package dev.winnow.console.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the cases' page. */
@MessageBundle("cases")
public interface CasesText {

    @Message("Cases of {name}")
    String title(String name);

    @Message("{#when count}{#is 1}1 fails{#else}{count} fail{/when}")
    String failed(int count);

    @Message("Edit in the grid")
    String edit();

    @Message("Read in the grid")
    String read();

    @Message("The results are of an earlier state; the present one is being checked.")
    String earlier();

    @Message("The cases are being evaluated. Reload the page in a few seconds.")
    String checking();

    @Message("No case can be evaluated before the problems are solved.")
    String broken();

    @Message("See the problems")
    String see_problems();

    @Message(
            "A case is a lead with the stage, points or rows that you expect for it. Cases are evaluated with each change, "
                    + "so that a change can’t break unnoticed what was agreed.")
    String none();

    @Message("A case from a lead")
    String from_lead();

    @Message("What the working copy finds for the lead now is what the case expects: its stage and its points.")
    String from_lead_about();

    @Message("Name of the case")
    String name();

    @Message("The lead’s facts, as JSON")
    String lead();

    @Message("Add the case")
    String add();

    @Message("Results")
    String results();

    @Message("All {count}")
    String all(int count);

    @Message("Failing {count}")
    String failing(int count);

    @Message("Case, row or stage")
    String search();

    @Message("Filter")
    String filter();

    @Message("Remove filter")
    String remove_filter();

    @Message("{#when count}{#is 0}No case matches.{#is 1}1 case matches.{#else}{count} cases match.{/when}")
    String matching(int count);

    @Message("that {row} holds for")
    String of_row(String row);

    @Message("Case")
    String case_name();

    @Message("Stage")
    String stage();

    @Message("Points")
    String points();

    @Message("expected")
    String expected();

    @Message("found")
    String found();

    @Message("Rows")
    String rows();

    @Message("{#when count}{#is 0}no row holds{#is 1}1 row holds{#else}{count} rows hold{/when}")
    String held(int count);

    @Message("passes")
    String passes();

    @Message("fails")
    String fails();

    @Message("Expected {expected}")
    String reason(String expected);

    @Message("Show why")
    String why();

    @Message("{#when count}{#is 1}One more case.{#else}{count} more cases.{/when}")
    String more(int count);

    @Message("Coverage")
    String coverage();

    @Message(
            "{#when uncovered}{#is 0}Each of {rows} rows holds for at least one case.{#is 1}One of {rows} rows holds for no case."
                    + "{#else}{uncovered} of {rows} rows hold for no case.{/when}")
    String uncovered(int uncovered, int rows);

    @Message("Which rows hold for which cases")
    String picture();

    @Message("Rows from left to right by table, cases from top to bottom; the tables below say the same.")
    String picture_about();

    @Message("row holds")
    String key_held();

    @Message("row holds, case fails")
    String key_failing();

    @Message("no case")
    String no_case();

    @Message("{covered} of {all} rows covered")
    String covered(int covered, int all);

    @Message("Open the table")
    String open_table();

    @Message("Row")
    String row();

    @Message("Cases")
    String cases();

    @Message("{#when count}{#is 1}1 case{#else}{count} cases{/when}")
    String count(int count);

    @Message("{#when count}{#is 1}One more row.{#else}{count} more rows.{/when}")
    String more_rows(int count);
}
