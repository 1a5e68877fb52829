package dev.winnow.policy.vocabulary;

import dev.winnow.lead.Lead;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The records that rules match and facts belong to. */
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

    /** Its variable in rules: {@code $activity}. */
    public String variable() {
        return "$" + name().toLowerCase(Locale.ROOT);
    }

    /** Its pattern in object rows: {@code $activity : Activity}. */
    public String pattern() {
        return variable() + " : " + type;
    }

    /** The prefix of its facts' paths; empty for the lead. */
    public String prefix() {
        return prefix;
    }

    /** Whether a lead can have several, so that a row can hold several times. */
    public boolean isRepeated() {
        return this == ACTIVITY || this == SIGNAL;
    }

    /** The classes that rules may import: the records and the type of dates. */
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
