package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads the policies before the first request if the folders are authoritative, or stops the start. */
@ApplicationScoped
class Startup {

    private final PolicyFolders folders;
    private final ReleaseStore store;
    private final ReleaseLoader loader;
    private final ActivePolicies activePolicies;
    private final ReleaseMode mode;

    @Inject
    Startup(
            PolicyFolders folders,
            ReleaseStore store,
            ReleaseLoader loader,
            ActivePolicies activePolicies,
            ReleaseSettings settings) {
        this(folders, store, loader, activePolicies, settings.mode());
    }

    Startup(
            PolicyFolders folders,
            ReleaseStore store,
            ReleaseLoader loader,
            ActivePolicies activePolicies,
            ReleaseMode mode) {
        this.mode = mode;
        this.folders = folders;
        this.store = store;
        this.loader = loader;
        this.activePolicies = activePolicies;
    }

    void onStart(@Observes StartupEvent event) throws IOException {
        if (mode == ReleaseMode.FILES) {
            load();
        }
    }

    private void load() throws IOException {
        reportMissingFolders();
        List<ActivePolicy> active = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Loading loading : loadAll()) {
            loading.match(current -> active.add(current.active()), rejected -> {
                Optional<ActivePolicy> lastValid = loader.lastValid(rejected);
                lastValid.ifPresent(policy -> PolicyMessages.rejected(rejected, policy));
                lastValid.ifPresentOrElse(active::add, () -> reasons.add(StartRefusal.of(rejected)));
            });
        }
        if (!reasons.isEmpty()) {
            throw StartRefusal.because(String.join("\n", reasons));
        }
        if (active.isEmpty()) {
            throw StartRefusal.because("expected at least one folder of workbooks in %s, found none"
                    .formatted(folders.decisionTables().toAbsolutePath().normalize()));
        }
        activePolicies.replace(active);
        active.forEach(PolicyMessages::active);
    }

    private void reportMissingFolders() throws IOException {
        List<String> missing = new ArrayList<>(store.policies());
        missing.removeAll(folders.policies());
        for (String policy : missing) {
            store.latest(policy).ifPresent(latest -> PolicyMessages.folderMissing(latest, folders.workbooks(policy)));
        }
    }

    /** By name. Compiling is most of the start, so it uses all processors. */
    private List<Loading> loadAll() throws IOException {
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
