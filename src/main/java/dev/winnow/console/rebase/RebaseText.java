package dev.winnow.console.rebase;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of rebases say. */
@MessageBundle("rebase")
public interface RebaseText {

    @Message("Bring up to release {active}")
    String bring_up(int active);

    @Message(
            "This makes another working copy, of release {active}, with the changes of this one. This one stays as it is.")
    String about(int active);

    @Message("Nothing is in conflict.")
    String no_conflict();

    @Message("Release {base}")
    String before(int base);

    @Message("This working copy")
    String mine();

    @Message(
            "Only texts of cells can be chosen here. Make a working copy of release {active}, and repeat your changes there.")
    String not_choosable(int active);

    @Message("Choose a side for each of them.")
    String choose_all();

    @Message("Make the new working copy")
    String make();
}
