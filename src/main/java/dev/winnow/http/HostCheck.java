package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses requests to other hosts than the configured ones. Probes of health, which use addresses, pass. */
@ApplicationScoped
class HostCheck {

    /** Before anything else reads the request. */
    private static final int PRIORITY = 998;

    private static final String HEALTH = "/q/health";

    private final RouterProblems problems;
    private final Set<String> hosts;

    /** @param hosts with or without port; none: any */
    HostCheck(RouterProblems problems, @ConfigProperty(name = "winnow.hosts") Optional<List<String>> hosts) {
        this.problems = problems;
        this.hosts = hosts.orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
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
