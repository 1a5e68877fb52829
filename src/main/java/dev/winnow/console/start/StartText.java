package dev.winnow.console.start;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the first pages. */
@MessageBundle("start")
public interface StartText {

    @Message("Set up this server")
    String set_up();

    @Message("About a minute")
    String about_a_minute();

    @Message(
            "{#when count}{#is 0}It serves no policy yet.{#is 1}It serves one policy: {names}.{#else}It serves {count} policies: {names}.{/when}")
    String serves(int count, String names);

    @Message("Your password")
    String your_password();

    @Message("Name")
    String name();

    @Message("New password")
    String new_password();

    @Message("At least {characters} characters. It replaces the one in data/admin.password, and the file is deleted.")
    String password_rule(int characters);

    @Message("How will you use it?")
    String how();

    @Message("I’m trying this on my own")
    String own();

    @Message("You get every role. What you save is active at once; the workbooks in the folders are the truth.")
    String own_note();

    @Message(
            "Not here: releases are governed (winnow.releases), so that marketing and sales must approve each of them.")
    String own_governed();

    @Message("I’m setting this up for a team")
    String team();

    @Message("You stay the administrator, and add people with their roles next.")
    String team_note();

    @Message("Something to look at")
    String something();

    @Message("Load {count} sample leads into b2b")
    String load_samples(int count);

    @Message(
            "Made-up leads at every stage. They are marked, count in no figure, and can be removed in one step. Only for "
                    + "those who are on their own.")
    String samples_note();

    @Message("Start")
    String start();

    @Message("Then: change one cell and see what a lead makes of it. Three minutes.")
    String then();

    @Message("Later")
    String later();

    @Message("The page comes back when you sign in again.")
    String later_note();

    @Message("The password needs at least {characters} characters and at most {bytes} bytes.")
    String password_needed(int characters, int bytes);

    @Message("Choose how you will use it.")
    String choice_needed();

    @Message("Sample leads")
    String samples();

    @Message(
            "There are no decisions yet. Load {count} made-up leads of b2b to have something to look at. They are marked, "
                    + "count in no figure, and can be removed in one step.")
    String samples_offer(int count);

    @Message("Load sample leads")
    String load();

    @Message("{loaded} of {total} sample leads are loaded.")
    String samples_loading(long loaded, int total);

    @Message("Look again")
    String look_again();

    @Message(
            "{#when count}{#is 1}One sample lead is{#else}{count} sample leads are{/when} in the log. They are marked, and "
                    + "count in no figure.")
    String samples_loaded(long count);

    @Message("Remove sample leads")
    String remove();

    @Message("Let’s change one cell")
    String tour();

    @Message(
            "Three minutes: raise the points for a case study in a working copy, and see what a lead and the cases make of "
                    + "it. Nothing goes live.")
    String tour_offer();

    @Message("Show me")
    String show_me();

    @Message("Skip")
    String skip();
}
