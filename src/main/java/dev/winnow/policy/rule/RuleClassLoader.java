package dev.winnow.policy.rule;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What rules are compiled against. It remembers what isn't there: for every word of a rule Drools asks of several
 * packages whether it is a class of theirs, and a server that runs from jar files opens them each time to find out.
 */
final class RuleClassLoader extends ClassLoader {

    static final ClassLoader INSTANCE = new RuleClassLoader();

    private static final int MOST_REMEMBERED = 20_000;

    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, List<URL>> resources = new ConcurrentHashMap<>();

    private RuleClassLoader() {
        super(RuleClassLoader.class.getClassLoader());
    }

    /** Without the lock that a loader of classes of its own would need: rules are compiled by several threads. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missing.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return getParent().loadClass(name);
        } catch (ClassNotFoundException e) {
            if (missing.size() < MOST_REMEMBERED) {
                missing.add(name);
            }
            throw e;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> known = resources.get(name);
        if (known == null) {
            known = Collections.list(super.getResources(name));
            if (resources.size() < MOST_REMEMBERED) {
                resources.put(name, known);
            }
        }
        return Collections.enumeration(known);
    }
}
