package dev.winnow.access;

import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.audit.log.Requester;
import dev.winnow.identity.ApiKey;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.release.ReleaseWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells search terms that match nothing from those that can't: policies, stages and rows that no release ever had, and
 * callers that never existed. Looking them up takes longer than a search; ask only after a search that found nothing.
 */
@ApplicationScoped
public class SearchTerms {

    private final ReleaseWords releases;
    private final DecisionSearch decisions;
    private final EventLog events;
    private final Users users;
    private final ApiKeys keys;
    private final CurrentCaller caller;

    SearchTerms(
            ReleaseWords releases,
            DecisionSearch decisions,
            EventLog events,
            Users users,
            ApiKeys keys,
            CurrentCaller caller) {
        this.releases = releases;
        this.decisions = decisions;
        this.events = events;
        this.users = users;
        this.keys = keys;
        this.caller = caller;
    }

    /** The unknown terms of a search, as far as its caller may know. */
    public List<UnknownTerm> unknown(DecisionFilter filter) {
        Set<String> visible = caller.policies();
        String stage = filter.stage();
        String row = filter.row();
        return Stream.of(
                        filter.policies().stream().flatMap(name -> unknownPolicy(name).stream()),
                        check(
                                "stage",
                                "a stage of any release",
                                stage,
                                words(stage, releases::stages),
                                DecisionFilter.of(visible, stage, null, null))
                                .stream(),
                        check(
                                "row",
                                "the id of a row of any release",
                                row,
                                words(row, releases::rows),
                                DecisionFilter.of(visible, null, row, null))
                                .stream(),
                        unknownCaller(filter.caller()).stream())
                .flatMap(found -> found)
                .toList();
    }

    /** Empty for policies that limit their caller as well. */
    public Optional<UnknownTerm> unknownPolicy(String name) {
        return caller.policies().contains(name)
                ? Optional.empty()
                : check(
                        "policy",
                        "a policy that has a release",
                        name,
                        policies().toList(),
                        DecisionFilter.of(Set.of(name), null, null, null));
    }

    /** Empty for null, and for callers that are limited to policies: who else calls isn't theirs to know. */
    public Optional<UnknownTerm> unknownCaller(@Nullable String name) {
        if (name == null || Requester.isServer(name) || !caller.policies().isEmpty() || hasEvents(name)) {
            return Optional.empty();
        }
        List<String> known = Stream.concat(
                        users.all().stream().map(User::caller),
                        keys.all().stream().map(ApiKey::caller))
                .map(Caller::shown)
                .toList();
        return check(
                "caller",
                "user: or key: and the name of one, such as key:crm",
                name,
                known,
                DecisionFilter.of(Set.of(), null, null, name));
    }

    private boolean hasEvents(String name) {
        return !events.latest(new EventFilter(null, name, null, null, null), 1).isEmpty();
    }

    private Collection<String> words(@Nullable String term, Function<String, Set<String>> words) {
        Set<String> known = new HashSet<>();
        if (term != null) {
            policies().forEach(policy -> known.addAll(words.apply(policy)));
        }
        return known;
    }

    /** @param used finds the decisions with the term, which may be of releases that can't be read any more */
    private Optional<UnknownTerm> check(
            String parameter, String expected, @Nullable String term, Collection<String> known, DecisionFilter used) {
        return term == null
                        || known.contains(term)
                        || !decisions.page(used, null, 1).isEmpty()
                ? Optional.empty()
                : Optional.of(new UnknownTerm(parameter, expected, term, suggestion(term, known)));
    }

    private Stream<String> policies() {
        return releases.policies().stream().filter(caller::covers);
    }

    /** Names of callers may lack their kind. */
    private static @Nullable String suggestion(String term, Collection<String> known) {
        return known.stream()
                .filter(each -> each.substring(each.indexOf(':') + 1).equalsIgnoreCase(term))
                .findFirst()
                .orElseGet(() -> Suggestion.closest(term, known));
    }
}
