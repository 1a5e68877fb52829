package dev.winnow.release.impact;

import java.util.List;
import java.util.TreeSet;

/** How many leads there are, and the first of their ids: the same ones, in whichever order leads come. */
final class NamedLeads {

    private static final int MOST = 20;

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
        if (ids.size() > MOST) {
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
