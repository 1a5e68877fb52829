package dev.winnow.release.governed;

import dev.winnow.audit.event.RowState;
import dev.winnow.audit.event.StatedChange;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The lifecycles of releases, in the database. */
@ApplicationScoped
public class Releases {

    private final Session session;
    private final ReleaseStore store;

    Releases(Session session, ReleaseStore store) {
        this.session = session;
        this.store = store;
    }

    private record Named(int number, String digest, Instant createdAt) {}

    @Transactional
    public Optional<Lifecycle> find(String policy, int number) {
        return read(policy, number).stream().findFirst();
    }

    /** The latest first; doesn't load the files. */
    @Transactional
    public List<Lifecycle> all(String policy) {
        return read(policy, null);
    }

    /** The number of each policy's active release, if releases are governed. */
    @Transactional
    public SortedMap<String, Integer> active() {
        SortedMap<String, Integer> active = new TreeMap<>();
        session.createSelectionQuery("from StoredActivation", StoredActivation.class)
                .list()
                .forEach(row -> active.put(row.policy, row.number));
        return active;
    }

    /** The scheduled releases that are due. */
    @Transactional
    List<Lifecycle> due(Instant now) {
        return session
                .createSelectionQuery(
                        "select distinct s.id.policy from StoredStep s where s.effectiveAt <= :now", String.class)
                .setParameter("now", now)
                .list()
                .stream()
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
        StoredActivation row = session.find(StoredActivation.class, policy, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            session.refresh(row);
        }
        return row == null ? null : row.number;
    }

    /** As {@link #find}, for a release that exists. Needs a transaction. */
    Lifecycle get(String policy, int number) {
        return read(policy, number).get(0);
    }

    void add(Release release) {
        store.add(release);
        session.flush();
    }

    /**
     * @param base of a draft; null for all others
     * @return what the step's event states
     */
    StatedChange add(String policy, int number, Step step, @Nullable Integer base) {
        Lifecycle release = get(policy, number);
        StoredStep row = StoredStep.of(policy, number, release.steps().size(), step, base);
        session.persist(row);
        written(row);
        return row.state(release.digest()).added();
    }

    /** @return what the event of the activation states */
    StatedChange activate(String policy, int number, Instant since) {
        StoredActivation row = session.find(StoredActivation.class, policy);
        if (row == null) {
            StoredActivation added = StoredActivation.of(policy, number, since);
            session.persist(added);
            written(added);
            return added.state().added();
        }
        RowState before = row.state();
        row.number = number;
        row.since = since;
        written(row);
        return row.state().after(before);
    }

    /** As the database holds it, because it rounds times. */
    private void written(Object row) {
        session.flush();
        session.refresh(row);
    }

    private List<Lifecycle> read(String policy, @Nullable Integer number) {
        StoredActivation activation = session.find(StoredActivation.class, policy);
        String one = number == null ? "" : " and %1$s.id.number = :number";
        var releases = session.createSelectionQuery(
                        "select r.id.number, r.digest, r.createdAt from StoredRelease r where r.id.policy = :policy"
                                + one.formatted("r") + " order by r.id.number desc",
                        Named.class)
                .setParameter("policy", policy);
        var steps = session.createSelectionQuery(
                        "from StoredStep s where s.id.policy = :policy" + one.formatted("s")
                                + " order by s.id.number, s.id.position",
                        StoredStep.class)
                .setParameter("policy", policy);
        if (number != null) {
            releases.setParameter("number", number);
            steps.setParameter("number", number);
        }
        List<StoredStep> all = steps.list();
        List<Lifecycle> lifecycles = new ArrayList<>();
        for (Named release : releases.list()) {
            List<StoredStep> mine = all.stream()
                    .filter(step -> step.id.number() == release.number())
                    .toList();
            lifecycles.add(new Lifecycle(
                    policy,
                    release.number(),
                    release.digest(),
                    release.createdAt(),
                    mine.stream()
                            .map(step -> step.base)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    mine.stream().map(StoredStep::step).toList(),
                    activation != null && activation.number == release.number()));
        }
        return lifecycles;
    }
}
