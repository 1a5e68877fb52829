package dev.winnow.release.governed;

import dev.winnow.audit.event.RowState;
import dev.winnow.audit.event.StatedChange;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseHeader;
import dev.winnow.release.ReleaseStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lifecycles of releases, in the database. */
@ApplicationScoped
public class Releases {

    private final ReleaseStore store;
    private final StoredSteps steps;
    private final StoredActivations activations;
    private final StoredEditors editors;
    private final StoredCopies copies;

    Releases(
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

    /** Who edited what a draft was made of, besides its author. */
    @Transactional
    public SortedSet<String> editors(String policy, int number) {
        return editors.of(policy, number);
    }

    /** @return what the event of the draft states */
    List<StatedChange> addEditors(Release draft, Collection<String> all) {
        List<StoredEditor> rows = all.stream()
                .map(editor -> new StoredEditor(new StoredEditor.Id(draft.policy(), draft.number(), editor)))
                .toList();
        editors.add(rows);
        return rows.stream().map(row -> row.state(draft.digest()).added()).toList();
    }

    /** The number of the working copy that a draft was made of; empty for other releases. */
    @Transactional
    public Optional<Integer> copyOf(String policy, int number) {
        return copies.findByIdOptional(new StoredCopy.Id(policy, number)).map(stored -> stored.copy);
    }

    /** @return what the event of the draft states */
    StatedChange addCopy(Release draft, int copy) {
        StoredCopy row = new StoredCopy(new StoredCopy.Id(draft.policy(), draft.number()), copy);
        copies.persist(row);
        return row.state(draft.digest()).added();
    }

    @Transactional
    public Optional<Lifecycle> find(String policy, int number) {
        return store.header(policy, number)
                .map(release -> lifecycle(policy, release, steps.of(policy, number), activeNumber(policy)));
    }

    /** How many steps each release of any policy has; those without any are absent. */
    @Transactional
    public List<StepCount> stepCounts() {
        return steps.counts();
    }

    /** The latest first; doesn't load the files. */
    @Transactional
    public List<Lifecycle> all(String policy) {
        Integer active = activeNumber(policy);
        Map<Integer, List<StoredStep>> all =
                steps.of(policy).stream().collect(Collectors.groupingBy(step -> step.id.number()));
        List<Lifecycle> lifecycles = new ArrayList<>();
        for (ReleaseHeader release : store.headers(policy)) {
            lifecycles.add(lifecycle(policy, release, all.getOrDefault(release.number(), List.of()), active));
        }
        Collections.reverse(lifecycles);
        return lifecycles;
    }

    /** The number of each policy's active release, if releases are governed. */
    @Transactional
    public SortedMap<String, Integer> active() {
        SortedMap<String, Integer> active = new TreeMap<>();
        activations.listAll().forEach(row -> active.put(row.policy, row.number));
        return active;
    }

    /** The scheduled releases that are due. */
    @Transactional
    List<Lifecycle> due(Instant now) {
        return steps.policiesDue(now).stream()
                .flatMap(policy -> all(policy).stream())
                .filter(lifecycle -> {
                    Instant at = lifecycle.effectiveAt();
                    return at != null && !at.isAfter(now);
                })
                .toList();
    }

    /**
     * Locks the releases of a policy until the transaction ends.
     *
     * @return the number of the active one; null if there is none
     */
    public @Nullable Integer lock(String policy) {
        return activations.lock(policy).map(row -> row.number).orElse(null);
    }

    /** As {@link #find}, for a release that exists. Needs a transaction. */
    Lifecycle get(String policy, int number) {
        return find(policy, number).orElseThrow();
    }

    void add(Release release) {
        store.add(release);
        steps.flush();
    }

    /**
     * @param base of a draft; null for all others
     * @return what the step's event states
     */
    StatedChange add(String policy, int number, Step step, @Nullable Integer base) {
        Lifecycle release = get(policy, number);
        StoredStep row = StoredStep.of(policy, number, release.steps().size(), step, base);
        steps.add(row);
        return row.state(release.digest()).added();
    }

    /** @return what the event of the activation states */
    StatedChange activate(String policy, int number, Instant since) {
        StoredActivation row = activations.findById(policy);
        if (row == null) {
            StoredActivation added = StoredActivation.of(policy, number, since);
            activations.store(added);
            return added.state().added();
        }
        RowState before = row.state();
        row.number = number;
        row.since = since;
        activations.store(row);
        return row.state().after(before);
    }

    private @Nullable Integer activeNumber(String policy) {
        return activations.findByIdOptional(policy).map(row -> row.number).orElse(null);
    }

    private static Lifecycle lifecycle(
            String policy, ReleaseHeader release, List<StoredStep> steps, @Nullable Integer active) {
        return new Lifecycle(
                policy,
                release.number(),
                release.digest(),
                release.createdAt(),
                steps.stream()
                        .map(step -> step.base)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                steps.stream().map(StoredStep::step).toList(),
                active != null && active == release.number());
    }
}
