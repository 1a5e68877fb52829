package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the policies before the first request, where the folders are the truth, or keeps the server from starting. */
@ApplicationScoped
class Startup {

    private final PolicyFolders folders;
    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;
    private final ReleaseMode mode;

    Startup(
            PolicyFolders folders,
            ReleaseLoader loader,
            ActivePolicies activePolicies,
            @ConfigProperty(name = "winnow.releases") ReleaseMode mode) {
        this.mode = mode;
        this.folders = folders;
        this.loader = loader;
        this.activePolicies = activePolicies;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (mode == ReleaseMode.FILES) {
            load();
        }
    }

    private void load() throws IOException {
        List<ActivePolicy> active = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (Loading loading : loadings()) {
            loading.match(current -> active.add(current.active()), rejected -> {
                Optional<ActivePolicy> lastGood = loader.lastGood(rejected);
                lastGood.ifPresent(good -> PolicyMessages.rejected(rejected, good));
                lastGood.ifPresentOrElse(active::add, () -> unusable.add(StartRefusal.of(rejected)));
            });
        }
        if (!unusable.isEmpty()) {
            throw StartRefusal.because(String.join("\n", unusable));
        }
        if (active.isEmpty()) {
            throw StartRefusal.because("expected at least one folder of workbooks in %s, found none"
                    .formatted(folders.decisionTables().toAbsolutePath().normalize()));
        }
        activePolicies.replace(active);
        active.forEach(PolicyMessages::active);
    }

    /** In the order of their names, worked out on as many threads as there are processors: compiling is most of a start. */
    private List<Loading> loadings() throws IOException {
        List<PolicyFiles> files = new ArrayList<>();
        for (String policy : folders.policies()) {
            files.add(folders.read(policy));
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<CompletableFuture<Loading>> loadings = files.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> loader.load(each), threads))
                    .toList();
            return loadings.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
