package dev.winnow.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps count of the bodies that are arriving. Where they are too many or too large, those that have been silent for longest
 * give way: first among the bodies of the same holder, so that nobody takes more than a share, then among all.
 */
final class ArrivingBodies {

    /** One body. */
    interface Body {

        /** Called outside of any lock. */
        void giveWay();

        /** Called again and again, outside of any lock, as long as it is arriving. */
        void checkTime();
    }

    /**
     * How many bodies there may be.
     *
     * @param count of bodies, at least 1
     * @param bytes of what has arrived of them
     */
    record Limit(long count, long bytes) {}

    private static final Group NONE = new Group();

    private final Limit ofAll;
    private final Limit ofOne;
    private final Group all = new Group();
    private final Map<String, Group> holders = new HashMap<>();

    /** @param ofOne the share of a holder */
    ArrivingBodies(Limit ofAll, Limit ofOne) {
        this.ofAll = ofAll;
        this.ofOne = ofOne;
    }

    /** The longest silent first. */
    private static final class Group {

        private final LinkedHashMap<Body, Held> held = new LinkedHashMap<>(16, 0.75f, true);
        private long bytes;

        private boolean exceeds(Limit limit) {
            return held.size() > limit.count || bytes > limit.bytes && held.size() > 1;
        }
    }

    private static final class Held {

        private final String holder;
        private long bytes;

        private Held(String holder) {
            this.holder = holder;
        }
    }

    /** @param holder who sends the body */
    void begin(Body body, String holder) {
        List<Body> leaving;
        synchronized (this) {
            Held held = new Held(holder);
            all.held.put(body, held);
            holders.computeIfAbsent(holder, name -> new Group()).held.put(body, held);
            leaving = leaving(holder);
        }
        leaving.forEach(Body::giveWay);
    }

    /** Has no effect on a body that has ended or given way. */
    void arrived(Body body, int bytes) {
        List<Body> leaving;
        synchronized (this) {
            Held held = all.held.get(body);
            if (held == null) {
                return;
            }
            Group own = own(held.holder);
            own.held.get(body);
            held.bytes += bytes;
            own.bytes += bytes;
            all.bytes += bytes;
            leaving = leaving(held.holder);
        }
        leaving.forEach(Body::giveWay);
    }

    /** @return whether it was arriving until now, and hasn't given way */
    synchronized boolean end(Body body) {
        Held held = all.held.remove(body);
        if (held == null) {
            return false;
        }
        Group own = own(held.holder);
        own.held.remove(body);
        own.bytes -= held.bytes;
        all.bytes -= held.bytes;
        if (own.held.isEmpty()) {
            holders.remove(held.holder);
        }
        return true;
    }

    synchronized List<Body> all() {
        return List.copyOf(all.held.keySet());
    }

    private List<Body> leaving(String holder) {
        List<Body> leaving = new ArrayList<>();
        while (own(holder).exceeds(ofOne)) {
            leaving.add(removeEldest(own(holder)));
        }
        while (all.exceeds(ofAll)) {
            leaving.add(removeEldest(all));
        }
        return leaving;
    }

    private Body removeEldest(Group group) {
        Body eldest = group.held.keySet().iterator().next();
        end(eldest);
        return eldest;
    }

    private Group own(String holder) {
        return holders.getOrDefault(holder, NONE);
    }
}
