package dev.winnow.console.search;

import dev.winnow.console.people.Addresses;
import dev.winnow.console.search.SearchView.Found;
import dev.winnow.identity.ApiKey;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Users and keys, for those who manage them. */
@ApplicationScoped
class PeoplePlaces {

    private final Users users;
    private final ApiKeys keys;
    private final CurrentCaller caller;

    PeoplePlaces(Users users, ApiKeys keys, CurrentCaller caller) {
        this.users = users;
        this.keys = keys;
        this.caller = caller;
    }

    Stream<Found> all() {
        return caller.get().access().isAdministration()
                ? Stream.concat(
                        users.all().stream().map(PeoplePlaces::user),
                        keys.all().stream().map(PeoplePlaces::key))
                : Stream.empty();
    }

    private static Found user(User user) {
        return new Found(
                user.displayName(),
                MessageBundles.get(SearchText.class).user(),
                "",
                user.displayName().equals(user.name()) ? "" : user.name(),
                Addresses.person(user.name()));
    }

    private static Found key(ApiKey key) {
        return new Found(key.name(), MessageBundles.get(SearchText.class).key(), "", "", Addresses.line(key.name()));
    }
}
