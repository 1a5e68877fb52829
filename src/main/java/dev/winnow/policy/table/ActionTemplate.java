package dev.winnow.policy.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The header snippets that ACTION columns can have, and the kinds of tables that allow them. */
public enum ActionTemplate {
    ID("findings.row(\"$param\");", true, TableKind.values()),
    ID_OF_ACTIVITY("findings.row(\"$param\", $activity);", true, TableKind.values()),
    ID_OF_SIGNAL("findings.row(\"$param\", $signal);", true, TableKind.values()),
    POINTS("findings.set(\"points\", $param);", true, TableKind.SCORE),
    AT_LEAST("findings.set(\"atLeast\", $param);", false, TableKind.SCORE),
    AT_MOST("findings.set(\"atMost\", $param);", false, TableKind.SCORE),
    STAGE("findings.set(\"stage\", \"$param\");", true, TableKind.GATE, TableKind.ROUTE),
    CHANGE("findings.set(\"change\", \"$param\");", true, TableKind.ROUTE),
    PHASE("findings.set(\"phase\", \"$param\");", true, TableKind.PHASE),
    LEVEL("findings.set(\"level\", $param);", true, TableKind.LEVEL),
    ACTION("findings.set(\"action\", \"$param\");", true, TableKind.ACTION),
    REASON("findings.set(\"reason\", \"$param\");", false, TableKind.values());

    private final String snippet;
    private final boolean required;
    private final Set<TableKind> kinds;

    ActionTemplate(String snippet, boolean required, TableKind... kinds) {
        this.snippet = snippet;
        this.required = required;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    public String snippet() {
        return snippet;
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
