package dev.winnow.release;

import static java.util.stream.Collectors.joining;

import dev.winnow.policy.PolicyCompiler;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads the policies before the first request, or keeps the server from starting. */
@ApplicationScoped
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final int FAILURE = 1;

    private final PolicyFolders folders;
    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;

    Startup(
            @ConfigProperty(name = "winnow.decision-tables") Path decisionTables,
            @ConfigProperty(name = "winnow.rules") Path rules,
            ReleaseStore store,
            ActivePolicies activePolicies,
            Clock clock) {
        this.folders = new PolicyFolders(decisionTables, rules);
        this.loader = new ReleaseLoader(store, PolicyCompiler::compile, clock);
        this.activePolicies = activePolicies;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        List<ActivePolicy> active = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (String policy : folders.policies()) {
            Loading loading = loader.load(folders.read(policy));
            if (loading instanceof Loading.Current current) {
                active.add(current.active());
            } else if (loading instanceof Loading.LastGood lastGood) {
                warn(lastGood);
                active.add(lastGood.active());
            } else if (loading instanceof Loading.Unusable bad) {
                unusable.add(message(bad));
            }
        }
        if (!unusable.isEmpty()) {
            throw refusal(String.join("\n", unusable));
        }
        if (active.isEmpty()) {
            throw refusal("expected at least one folder of workbooks in %s, found none"
                    .formatted(folders.decisionTables().toAbsolutePath().normalize()));
        }
        activePolicies.replace(active);
        for (ActivePolicy policy : active) {
            Release release = policy.release();
            LOG.infof("Policy %s: release %d, %s", policy.name(), release.number(), release.digest());
        }
    }

    private static void warn(Loading.LastGood loading) {
        Release release = loading.active().release();
        LOG.errorf("The files of policy %s can't be used:", release.policy());
        loading.problems().forEach(problem -> LOG.error("  " + problem));
        LOG.warnf(
                "Policy %s goes on with its last good release, %d of %s",
                release.policy(), release.number(), release.createdAt());
    }

    private static String message(Loading.Unusable loading) {
        return loading.problems().stream()
                .map(problem -> "  " + problem + "\n")
                .collect(joining(
                        "",
                        "The files of policy %s can't be used:\n".formatted(loading.policy()),
                        "There is no good release of %s to go on with.".formatted(loading.policy())));
    }

    /** Quarkus prints the message of such a cause, without a trace; thrown by itself it would leave a server that hangs. */
    private static IllegalStateException refusal(String reason) {
        return new IllegalStateException(
                "the policies can't be loaded",
                new PreventFurtherStepsException(reason + "\nWinnow doesn't start.", FAILURE));
    }
}
