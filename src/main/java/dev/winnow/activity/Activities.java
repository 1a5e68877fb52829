package dev.winnow.activity;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.governed.Releases;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.CopyHistory;
import dev.winnow.schedule.Interval;
import dev.winnow.schedule.RepeatedJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices activities while somebody listens. What happened while nobody did is noticed when somebody listens again, unless
 * nobody ever did before.
 */
@ApplicationScoped
public class Activities {

    private static final int KEPT = 4_096;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_QUERIES = Duration.ofSeconds(1);

    private final List<Watch> memory;
    private final List<Watch> database;
    private final Interval queries = new Interval(BETWEEN_QUERIES);
    private final RecentActivities recent = new RecentActivities(KEPT);
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final RepeatedJob job = new RepeatedJob("activities", BETWEEN_LOOKS, BETWEEN_QUERIES, this::lookAndTell);

    Activities(ActivePolicies policies, CopyChecks checks, CopyHistory copies, Releases releases) {
        this.memory = List.of(new PolicyWatch(policies), new CheckWatch(checks));
        this.database = List.of(new CopyWatch(copies), new StepWatch(releases));
    }

    /** Is called a few times a second, on one thread for all: must neither wait nor throw. */
    public interface Listener {
        void look();
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        job.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        job.stop();
    }

    /** Notices what has happened so far. Call it before {@link #listen}, so that everything from then on is noticed. */
    public void catchUp() {
        look();
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void leave(Listener listener) {
        listeners.remove(listener);
    }

    public RecentActivities recent() {
        return recent;
    }

    private void lookAndTell() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            look();
        } finally {
            listeners.forEach(Listener::look);
        }
    }

    private synchronized void look() {
        add(memory);
        if (listeners.isEmpty() || queries.isOver()) {
            add(database);
            queries.begin();
        }
    }

    private void add(List<Watch> watches) {
        watches.forEach(watch -> watch.look().forEach(recent::add));
    }
}
