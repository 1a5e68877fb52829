package dev.winnow.release.governed;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.EventText;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import dev.winnow.audit.event.RowState;
import dev.winnow.release.ReleaseHeader;
import dev.winnow.release.ReleaseStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the steps and editors of releases, and which releases are active, with their events. */
@ApplicationScoped
class RecordedReleases implements RecordedTable {

    private static final Set<String> MENTIONS =
            Arrays.stream(StepKind.values()).map(kind -> kind.event().word()).collect(Collectors.toUnmodifiableSet());

    private final ReleaseStore store;
    private final StoredSteps steps;
    private final StoredActivations activations;
    private final StoredEditors editors;
    private final StoredCopies copies;

    RecordedReleases(
            ReleaseStore store,
            StoredSteps steps,
            StoredActivations activations,
            StoredEditors editors,
            StoredCopies copies) {
        this.copies = copies;
        this.store = store;
        this.steps = steps;
        this.activations = activations;
        this.editors = editors;
    }

    @Override
    public void read(Consumer<RecordedRow> rows) {
        for (String policy : store.policies()) {
            read(policy, rows);
            steps.clear();
        }
    }

    private void read(String policy, Consumer<RecordedRow> rows) {
        Map<Integer, String> digests = new HashMap<>();
        List<ReleaseHeader> releases = store.headers(policy);
        releases.forEach(release -> digests.put(release.number(), release.digest()));
        Set<Integer> withSteps = new HashSet<>();
        Map<Integer, String> activated = new HashMap<>();
        for (StoredStep step : steps.of(policy)) {
            String digest = digests.getOrDefault(step.id.number(), "");
            String mention = mention(step, digest);
            rows.accept(new RecordedRow(step.state(digest), step.at, mention, null, null));
            withSteps.add(step.id.number());
            if (isActivation(step.kind)) {
                activated.put(step.id.number(), mention);
            }
        }
        for (StoredEditor editor : editors.of(policy)) {
            rows.accept(unstated(editor.state(digests.getOrDefault(editor.id.number(), ""))));
        }
        for (StoredCopy copy : copies.of(policy)) {
            rows.accept(unstated(copy.state(digests.getOrDefault(copy.id.number(), ""))));
        }
        StoredActivation active = activations.findById(policy);
        if (active != null) {
            rows.accept(new RecordedRow(
                    active.state(),
                    active.since,
                    activated.getOrDefault(active.number, "never activated"),
                    null,
                    null));
        }
        if (!withSteps.isEmpty()) {
            releases.stream()
                    .filter(release -> !withSteps.contains(release.number()))
                    .forEach(release -> rows.accept(withoutSteps(policy, release)));
        }
    }

    /** Servers whose releases aren't governed make releases without steps and events. */
    private static RecordedRow withoutSteps(String policy, ReleaseHeader release) {
        String row = policy + "/" + release.number();
        return unstated(RowState.of("release", row, release.digest(), release.createdAt()));
    }

    /** A row that may have been written without an event that states it. */
    private static RecordedRow unstated(RowState state) {
        return new RecordedRow(state, null, null, null, null);
    }

    private static boolean isActivation(String kind) {
        return kind.equals(StepKind.ACTIVATED.name()) || kind.equals(StepKind.ROLLED_BACK_TO.name());
    }

    /** As earlier versions recorded the step; a text that no event has if the step can't be read. */
    private static String mention(StoredStep stored, String digest) {
        try {
            Step step = stored.step();
            String name = Lifecycle.named(stored.id.policy(), stored.id.number(), digest);
            return mention(step.kind().event().word(), EventText.of(step.by()), step.subject(name));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "unreadable";
        }
    }

    @Override
    public @Nullable String mention(EventRecord event) {
        return MENTIONS.contains(event.kind()) ? mention(event.kind(), event.caller(), event.subject()) : null;
    }

    private static String mention(String kind, String caller, String subject) {
        return String.join("\n", kind, caller, subject);
    }
}
