package dev.winnow.release;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads the policies before the first request, or keeps the server from starting. */
@ApplicationScoped
class Startup {

    private static final int FAILURE = 1;

    private final PolicyFolders folders;
    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;

    Startup(PolicyFolders folders, ReleaseLoader loader, ActivePolicies activePolicies) {
        this.folders = folders;
        this.loader = loader;
        this.activePolicies = activePolicies;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        List<ActivePolicy> active = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (String policy : folders.policies()) {
            Loading loading = loader.load(folders.read(policy));
            if (loading instanceof Loading.Current current) {
                active.add(current.active());
            } else if (loading instanceof Loading.Rejected rejected) {
                Optional<ActivePolicy> lastGood = loader.lastGood(rejected);
                lastGood.ifPresent(good -> PolicyLog.rejected(rejected, good));
                lastGood.ifPresentOrElse(active::add, () -> unusable.add(message(rejected)));
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
        active.forEach(PolicyLog::active);
    }

    private static String message(Loading.Rejected rejected) {
        return rejected.files().problems().stream()
                .map(problem -> "  " + problem + "\n")
                .collect(joining(
                        "",
                        "The files of policy %s can't be used:\n".formatted(rejected.policy()),
                        "There is no good release of %s to go on with.".formatted(rejected.policy())));
    }

    /** Quarkus prints the message of such a cause, without a trace; thrown by itself it would leave a server that hangs. */
    private static IllegalStateException refusal(String reason) {
        return new IllegalStateException(
                "the policies can't be loaded",
                new PreventFurtherStepsException(reason + "\nWinnow doesn't start.", FAILURE));
    }
}
