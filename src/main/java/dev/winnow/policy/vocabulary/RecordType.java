package dev.winnow.policy.vocabulary;

import dev.winnow.lead.Lead;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a fact is a fact of: one of the records that rules match on. */
public enum RecordType {
    LEAD("Lead", ""),
    ACTIVITY("Activity", "activity."),
    SIGNAL("Signal", "signal."),
    SCORE("Score", "score."),
    STANDING("Standing", "standing.");

    private final String type;
    private final String prefix;

    RecordType(String type, String prefix) {
        this.type = type;
        this.prefix = prefix;
    }

    /** The record's simple name. */
    public String type() {
        return type;
    }

    /** The variable rules bind it to: {@code $activity}. */
    public String variable() {
        return "$" + name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in an object row: {@code $activity : Activity}. */
    public String pattern() {
        return variable() + " : " + type;
    }

    /** What the paths of its facts begin with; empty for the lead itself. */
    public String prefix() {
        return prefix;
    }

    /** Whether a lead may have several of them, so that a row may hold several times. */
    public boolean isRepeated() {
        return this == ACTIVITY || this == SIGNAL;
    }

    /** What rules over facts may import: the records, and the type of dates. */
    public static SortedSet<String> imports() {
        SortedSet<String> names = new TreeSet<>();
        for (RecordType recordType : values()) {
            names.add(Lead.class.getPackageName() + "." + recordType.type);
        }
        names.add(LocalDate.class.getName());
        return names;
    }

    static RecordType ofPath(String path) {
        for (RecordType recordType : values()) {
            if (recordType != LEAD && path.startsWith(recordType.prefix)) {
                return recordType;
            }
        }
        return LEAD;
    }
}
