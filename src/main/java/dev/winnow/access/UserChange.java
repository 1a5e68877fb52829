package dev.winnow.access;

import dev.winnow.identity.User;
import java.util.function.Function;

/** What became of a change of a user. Unless it is done, nothing has changed. */
public sealed interface UserChange {

    /** Applies the function for this variant. */
    <T> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T>(
            Function<Done, T> done,
            Function<Unknown, T> unknown,
            Function<LastAdmin, T> lastAdmin,
            Function<NotDisabled, T> notDisabled) {}

    /** @param user as changed */
    record Done(User user) implements UserChange {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.done.apply(this);
        }
    }

    /** There is no such user. */
    record Unknown() implements UserChange {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.unknown.apply(this);
        }
    }

    /** It would leave no enabled administrator who isn't limited to policies. */
    record LastAdmin() implements UserChange {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.lastAdmin.apply(this);
        }
    }

    /** Only disabled users can be enabled. */
    record NotDisabled() implements UserChange {

        @Override
        public <T> T match(Functions<T> functions) {
            return functions.notDisabled.apply(this);
        }
    }
}
