package dev.winnow.query;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.FunnelQuestion;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code GET /insights/funnel}, and the page of insights, are asked for. */
@ApplicationScoped
public class FunnelOptions {

    /** The names of the parameters. */
    public static final List<String> NAMES = List.of("policy", "from", "to", "by");

    private static final Set<Role> READERS = Set.of(Role.SALES, Role.AUDITOR);

    private final VisiblePolicies policies;
    private final CurrentCaller caller;
    private final Clock clock;

    FunnelOptions(VisiblePolicies policies, CurrentCaller caller, Clock clock) {
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param question without small groups for callers who may not read decisions */
    public record Asked(ActivePolicy policy, FunnelQuestion question) {}

    /** Null, with problems, where the parameters can't be read. The policy may be left out if there is only one. */
    public @Nullable Asked read(Map<String, List<String>> parameters, List<RequestProblem> problems) {
        Query query = new Query(parameters, NAMES, problems);
        ActivePolicy policy = policy(query.term("policy"), problems);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = query.day("from", today.minusYears(1));
        LocalDate to = query.day("to", today.plusDays(1));
        if (problems.isEmpty() && !from.isBefore(to)) {
            problems.add(RequestProblem.parameter("to", "a day after " + from, to.toString(), null));
        }
        String by = policy == null || !query.has("by") ? null : query.oneOf("by", Funnel.groupings(policy.policy()));
        return policy == null || !problems.isEmpty()
                ? null
                : new Asked(policy, new FunnelQuestion(from, to, by, smallest()));
    }

    private int smallest() {
        boolean isReader = !Collections.disjoint(caller.get().access().roles(), READERS);
        return isReader ? 1 : FunnelQuestion.ANONYMOUS;
    }

    @Nullable
    ActivePolicy policy(@Nullable String name, List<RequestProblem> problems) {
        List<String> names = policies.names();
        String wanted = name == null && names.size() == 1 ? names.get(0) : name;
        ActivePolicy found = wanted == null ? null : policies.find(wanted).orElse(null);
        if (found == null) {
            problems.add(RequestProblem.parameter(
                    "policy", "one of " + String.join(", ", names), wanted == null ? "nothing" : wanted, null));
        }
        return found;
    }
}
