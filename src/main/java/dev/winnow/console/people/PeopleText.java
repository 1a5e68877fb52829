package dev.winnow.console.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages of people and keys. */
@MessageBundle("people")
public interface PeopleText {

    @Message("People")
    String people();

    @Message("Keys")
    String keys();

    @Message("People and keys")
    String parts();

    @Message("{#when enabled}{#is 1}One person can sign in.{#else}{enabled} people can sign in, "
            + "{#when admins}{#is 0}none of them is an administrator{#is 1}one of them is an administrator"
            + "{#else}{admins} of them are administrators{/when}.{/when}")
    String can_sign_in(int enabled, int admins);

    @Message("Everybody signs in with a name and a password, and may do what their roles say.")
    String people_note();

    @Message("Releases are governed: marketing and sales approve each one before it is active.")
    String governed();

    @Message("Changes are active as soon as a publisher saves them. To have marketing and sales approve each release "
            + "instead, set winnow.releases=governed and restart.")
    String not_governed();

    @Message("Users and their roles")
    String matrix();

    @Message("Name")
    String name();

    @Message("yes")
    String yes();

    @Message("Limited to")
    String limits();

    @Message("all policies")
    String all_policies();

    @Message("Last sign-in")
    String last_sign_in();

    @Message("never")
    String never();

    @Message("long ago")
    String long_ago();

    @Message("disabled")
    String disabled();

    @Message("Add somebody")
    String add_somebody();

    @Message("Letters, digits and . _ @ + -. It stands in the log and can’t be changed.")
    String name_rule();

    @Message("Display name")
    String display_name();

    @Message("What others see. Blank for the name.")
    String display_name_rule();

    @Message("What others see. Blank to keep the current one.")
    String display_name_kept();

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

    @Message("Limit to policies")
    String limit_to();

    @Message("Choose none for all policies, including future ones.")
    String limit_rule();

    @Message("Add")
    String add();

    @Message("Done")
    String done();

    @Message("Enter a name of up to 100 letters, digits and . _ @ + -.")
    String name_needed();

    @Message("Enter a display name of up to 100 characters on one line.")
    String display_name_needed();

    @Message("The password needs at least {characters} characters and at most {bytes} bytes.")
    String password_needed(int characters, int bytes);

    @Message("Choose at least one role.")
    String role_needed();

    @Message("Choose the policies by their names.")
    String policy_needed();

    @Message("Enter a day, such as 2027-12-31.")
    String day_needed();

    @Message("The name {name} is or was in use. Enter another one.")
    String name_taken(String name);

    @Message("A key was already called {name}. Enter another name.")
    String key_name_taken(String name);

    @Message("{#when what}{#is 'changed'}The change is saved.{#is 'disabled'}Disabled: all sessions have ended, and "
            + "nobody can sign in by this name.{#is 'enabled'}Enabled: sign in with the new password."
            + "{#else}Signed out everywhere.{/when}")
    String was_done(String what);

    @Message("Added")
    String added();

    @Message("Change")
    String change();

    @Message("New password")
    String new_password();

    @Message("Blank to keep the current one. A new one signs the user out everywhere.")
    String new_password_rule();

    @Message("Save")
    String save();

    @Message("Sign-in")
    String sign_in();

    @Message("Sign out everywhere")
    String end_sessions();

    @Message("Every browser of this user has to sign in again.")
    String end_sessions_note();

    @Message("That includes this one: it is you.")
    String it_is_you();

    @Message("Disable")
    String disable();

    @Message("Ends all sessions and prevents sign-in. The name stays in the log and is never given away.")
    String disable_note();

    @Message("The last administrator without limits can’t be disabled: nobody could manage users and keys. Add another "
            + "one first.")
    String last_admin_note();

    @Message("This is the last administrator without limits. Add another one first.")
    String last_admin();

    @Message("Enable")
    String enable();

    @Message(
            "{#when usable}{#is 0}No key can be used.{#is 1}One key can be used.{#else}{usable} keys can be used.{/when}"
                    + "{#when expiring}{#is 0}{#is 1} One of them expires within 30 days.{#else} {expiring} of them expire within "
                    + "30 days.{/when}")
    String can_be_used(int usable, int expiring);

    @Message("Programs send a key as X-API-Key. It is shown once, when it is issued.")
    String keys_note();

    @Message("Key")
    String key();

    @Message("State")
    String state();

    @Message(
            "{#when word}{#is 'VALID'}valid{#is 'EXPIRES_SOON'}expires soon{#is 'EXPIRED'}expired{#else}revoked{/when}")
    String state_of(String word);

    @Message("Issued")
    String issued();

    @Message("Expires")
    String expires();

    @Message("Last used")
    String last_used();

    @Message("Revoked")
    String revoked();

    @Message("Revoke")
    String revoke();

    @Message("Revoke {name}")
    String revoke_key(String name);

    @Message("No key was issued yet.")
    String no_keys();

    @Message("Issue a key")
    String issue_key();

    @Message("Such as crm, for the program that uses it. It stands in the log and can’t be changed.")
    String key_name_rule();

    @Message("Expires after")
    String expires_after();

    @Message("The last day, in UTC. Blank for never.")
    String expires_rule();

    @Message("Issue")
    String issue();

    @Message("Key {name} is issued")
    String key_issued(String name);

    @Message("Copy it now. The server keeps only a hash of it, so it can’t be shown again.")
    String copy_now();

    @Message("Its text")
    String text_of_key();

    @Message("Use it")
    String use_it();

    @Message(
            "curl -s {server}evaluate -H 'X-API-Key: {key}' -H 'Content-Type: application/json' -d @examples/lead.json")
    String curl_evaluate(String server, String key);

    @Message("curl -s {server}session -H 'X-API-Key: {key}'")
    String curl_session(String server, String key);

    @Message("To all keys")
    String all_keys();
}
