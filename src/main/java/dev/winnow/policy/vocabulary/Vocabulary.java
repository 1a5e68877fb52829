package dev.winnow.policy.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of a policy by path, in workbook order. */
public final class Vocabulary {

    private final Map<String, Fact> facts;
    private final Map<RecordType, List<Fact>> byRecordType;

    public Vocabulary(Collection<Fact> facts) {
        Map<String, Fact> byPath = new LinkedHashMap<>();
        facts.forEach(fact -> byPath.put(fact.path(), fact));
        this.facts = Collections.unmodifiableMap(byPath);
        this.byRecordType = byPath.values().stream().collect(Collectors.groupingBy(Fact::recordType));
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public List<Fact> facts(RecordType recordType) {
        return Collections.unmodifiableList(byRecordType.getOrDefault(recordType, List.of()));
    }

    public @Nullable Fact fact(String path) {
        return facts.get(path);
    }

    /** This vocabulary with more facts. */
    public Vocabulary with(Collection<Fact> more) {
        Map<String, Fact> all = new LinkedHashMap<>(facts);
        more.forEach(fact -> all.put(fact.path(), fact));
        return new Vocabulary(all.values());
    }
}
