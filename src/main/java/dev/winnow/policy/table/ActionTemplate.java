package dev.winnow.policy.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The header snippets that ACTION columns can have, and the kinds of tables that allow them. */
public enum ActionTemplate {
    ID("findings.row(\"$param\");", "the row ids", true, TableKind.values()),
    ID_OF_ACTIVITY(
            "findings.row(\"$param\", $activity);", "the row ids of a table on activities", true, TableKind.values()),
    ID_OF_SIGNAL("findings.row(\"$param\", $signal);", "the row ids of a table on signals", true, TableKind.values()),
    POINTS("findings.set(\"points\", $param);", "points", true, TableKind.SCORE),
    AT_LEAST("findings.set(\"atLeast\", $param);", "the least number of times", false, TableKind.SCORE),
    AT_MOST("findings.set(\"atMost\", $param);", "the most times", false, TableKind.SCORE),
    STAGE("findings.set(\"stage\", \"$param\");", "the stage", true, TableKind.GATE, TableKind.ROUTE),
    CHANGE("findings.set(\"change\", \"$param\");", "the change", true, TableKind.ROUTE),
    PHASE("findings.set(\"phase\", \"$param\");", "the phase", true, TableKind.PHASE),
    LEVEL("findings.set(\"level\", $param);", "the level", true, TableKind.LEVEL),
    ACTION("findings.set(\"action\", \"$param\");", "the action", true, TableKind.ACTION),
    REASON("findings.set(\"reason\", \"$param\");", "the reason", false, TableKind.values());

    private final String snippet;
    private final String words;
    private final boolean required;
    private final Set<TableKind> kinds;

    ActionTemplate(String snippet, String words, boolean required, TableKind... kinds) {
        this.snippet = snippet;
        this.words = words;
        this.required = required;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    public String snippet() {
        return snippet;
    }

    /** What its column holds: {@code points}. */
    String words() {
        return words;
    }

    /** Whether tables of its kinds must have this column, with a value in every row. */
    boolean isRequired() {
        return required;
    }

    public boolean isId() {
        return this == ID || this == ID_OF_ACTIVITY || this == ID_OF_SIGNAL;
    }

    /** The templates that a kind of table allows. */
    static List<ActionTemplate> of(TableKind kind) {
        return Arrays.stream(values())
                .filter(template -> template.kinds.contains(kind))
                .toList();
    }
}
