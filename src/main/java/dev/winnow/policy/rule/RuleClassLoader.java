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
 * The class loader that rules are compiled with. It caches classes that don't exist: for every word of a rule, Drools
 * looks for a class in several packages, and each lookup opens the server's jar files.
 */
final class RuleClassLoader extends ClassLoader {

    static final ClassLoader INSTANCE = new RuleClassLoader();

    private static final int MAX_REMEMBERED = 20_000;

    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, List<URL>> resources = new ConcurrentHashMap<>();

    private RuleClassLoader() {
        super(RuleClassLoader.class.getClassLoader());
    }

    /**
     * Without the lock of the default implementation, because several threads compile rules and this loader defines no
     * classes.
     */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missing.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return getParent().loadClass(name);
        } catch (ClassNotFoundException e) {
            if (missing.size() < MAX_REMEMBERED) {
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
            if (resources.size() < MAX_REMEMBERED) {
                resources.put(name, known);
            }
        }
        return Collections.enumeration(known);
    }
}
