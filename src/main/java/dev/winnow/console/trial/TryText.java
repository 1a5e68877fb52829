package dev.winnow.console.trial;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page to try leads. */
@MessageBundle("trial")
public interface TryText {

    @Message("Try a lead")
    String title();

    @Message("What would {policy} decide? Nothing is stored, and nobody else sees the lead.")
    String about(String policy);

    @Message("What matters most")
    String first();

    @Message("{#when count}{#is 1}One other fact that rows read{#else}{count} other facts that rows read{/when}")
    String others(int count);

    @Message("{#when count}{#is 1}One fact that no row reads{#else}{count} facts that no row reads{/when}")
    String unread(int count);

    @Message("Not known")
    String not_known();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Days ago, or a time")
    String days_ago();

    @Message("Activities")
    String activities();

    @Message("No activity yet.")
    String no_activities();

    @Message("Add an activity")
    String add();

    @Message("Remove")
    String remove();

    @Message("Working copy beside it")
    String beside();

    @Message("None")
    String none();

    @Message("Evaluate")
    String evaluate();

    @Message("The lead as JSON")
    String as_json();

    @Message("Evaluate this JSON")
    String use_json();

    @Message("Expected an object with the lead's facts.")
    String no_object();

    @Message("Release {number}, active")
    String active_release(int number);

    @Message("The answer")
    String answer();

    @Message("The lead can't be evaluated like this:")
    String refused();

    @Message("Keep this lead as a case of the working copy")
    String keep();

    @Message("Name of the case")
    String case_name();

    @Message("Make a case")
    String make_case();
}
