package dev.winnow.release.impact;

import java.util.List;
import java.util.TreeSet;

/** The number of leads, and the first of their ids in ascending order. */
final class NamedLeads {

    private static final int MAX_IDS = 20;

    private final TreeSet<String> ids = new TreeSet<>();
    private long count;

    void add(String id) {
        count++;
        name(id);
    }

    void add(NamedLeads others) {
        count += others.count;
        others.ids.forEach(this::name);
    }

    private void name(String id) {
        ids.add(id);
        if (ids.size() > MAX_IDS) {
            ids.pollLast();
        }
    }

    long count() {
        return count;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }
}
