package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses requests to other hosts than the configured ones. Probes of health, which use addresses, pass. */
@ApplicationScoped
class HostCheck {

    /** Before anything else reads the request. */
    private static final int PRIORITY = 998;

    private static final String HEALTH = "/q/health";

    private final RouterProblems problems;
    private final Set<String> hosts;

    HostCheck(RouterProblems problems, HostSettings settings) {
        this.problems = problems;
        this.hosts = settings.hosts().orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        if (!hosts.isEmpty()) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (isAccepted(context.request().authority()) || path.equals(HEALTH) || path.startsWith(HEALTH + '/')) {
            context.next();
        } else {
            problems.answer(
                    context,
                    ProblemDetails.of(
                            ProblemType.OTHER_HOST,
                            "This server doesn't answer requests to this host; see the setting winnow.hosts"));
        }
    }

    private boolean isAccepted(@Nullable HostAndPort asked) {
        if (asked == null) {
            return false;
        }
        String host = asked.host().toLowerCase(Locale.ROOT);
        return hosts.contains(host) || hosts.contains(host + ':' + asked.port());
    }
}
