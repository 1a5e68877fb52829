package dev.winnow.console.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages of people and keys. */
@MessageBundle("people")
public interface PeopleText {

    @Message("Name")
    String name();

    @Message("The password needs at least {characters} characters and at most {bytes} bytes.")
    String password_needed(int characters, int bytes);

    @Message("People")
    String people();

    @Message("Everybody signs in with a name and a password, and may do what their roles say.")
    String people_note();

    @Message("Releases are governed: marketing and sales approve each one before it is active.")
    String governed();

    @Message("Changes are active as soon as a publisher saves them. To have marketing and sales approve each release "
            + "instead, set winnow.releases=governed and restart.")
    String not_governed();

    @Message("Who is here")
    String who();

    @Message("disabled")
    String disabled();

    @Message("Add somebody")
    String add_somebody();

    @Message("Letters, digits and . _ @ + -. It stands in the log and can’t be changed.")
    String name_rule();

    @Message("First password")
    String first_password();

    @Message("At least {characters} characters. They can change it.")
    String first_password_rule(int characters);

    @Message("Roles")
    String roles();

    @Message(
            "{#when word}{#is 'integration'}evaluates leads, reads decisions{#is 'analyst'}edits working copies, makes drafts"
                    + "{#is 'marketing-approver'}approves releases for marketing{#is 'sales-approver'}approves releases for sales"
                    + "{#is 'publisher'}saves working copies, which makes them active{#is 'sales'}reads decisions"
                    + "{#is 'auditor'}reads and verifies everything{#else}manages users and keys{/when}")
    String may(String word);

    @Message("Add")
    String add();

    @Message("Done")
    String done();

    @Message("Enter a name of up to 100 letters, digits and . _ @ + -.")
    String name_needed();

    @Message("Choose at least one role.")
    String role_needed();

    @Message("The name {name} is or was in use. Enter another one.")
    String name_taken(String name);
}
