package dev.winnow.console.search;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Abilities;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.console.search.SearchView.Found;
import dev.winnow.policy.sheets.Slug;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.release.ActivePolicy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;

/** The places in the console that the caller can go to. */
@ApplicationScoped
class Places {

    private final VisiblePolicies policies;
    private final CopyLines copies;
    private final Abilities abilities;
    private final PagePlaces pages;
    private final PeoplePlaces people;

    Places(VisiblePolicies policies, CopyLines copies, Abilities abilities, PagePlaces pages, PeoplePlaces people) {
        this.pages = pages;
        this.people = people;
        this.policies = policies;
        this.copies = copies;
        this.abilities = abilities;
    }

    /** The largest first: pages, policies, what is in them, rows, users and keys. */
    Stream<Found> all() {
        return Stream.of(
                        pages.all(),
                        policies.all().stream().map(Places::policy),
                        policies.all().stream()
                                .filter(policy -> abilities.mayTry())
                                .map(Places::attempt),
                        policies.all().stream().flatMap(policy -> copies(policy.name())),
                        readable().flatMap(Places::tables),
                        readable().flatMap(Places::rows),
                        people.all())
                .flatMap(places -> places);
    }

    private Stream<ActivePolicy> readable() {
        return copies.areReadable() ? policies.all().stream() : Stream.empty();
    }

    private static Found policy(ActivePolicy policy) {
        return new Found(policy.name(), text().policy(), policy.name(), "", path(policy));
    }

    private static Found attempt(ActivePolicy policy) {
        return new Found(text().attempt(), text().policy(), policy.name(), "", path(policy) + "/try");
    }

    private Stream<Found> copies(String policy) {
        return copies.all(policy).stream()
                .map(copy -> new Found(copy.title(), text().copy(), policy, copy.by(), copy.href()));
    }

    private static Stream<Found> tables(ActivePolicy policy) {
        return policy.policy().tables().stream()
                .map(table -> new Found(
                        table.name(),
                        text().table(),
                        policy.name(),
                        String.join(" ", table.prose()),
                        sheet(policy, table)));
    }

    private static Stream<Found> rows(ActivePolicy policy) {
        return policy.policy().tables().stream().flatMap(table -> table.rows().stream()
                .map(row -> new Found(
                        row.id(),
                        text().row(table.name()),
                        policy.name(),
                        about(row),
                        sheet(policy, table) + "?row=" + row.id())));
    }

    private static String about(Row row) {
        return Stream.of(row.description(), row.reason())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String sheet(ActivePolicy policy, DecisionTable table) {
        return path(policy) + "/releases/" + policy.release().number() + "/sheets/" + Slug.of(table.name());
    }

    private static String path(ActivePolicy policy) {
        return "/console/policies/" + policy.name();
    }

    private static SearchText text() {
        return MessageBundles.get(SearchText.class);
    }
}
