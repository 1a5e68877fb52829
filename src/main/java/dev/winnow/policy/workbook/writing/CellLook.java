package dev.winnow.policy.workbook.writing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats of cells. Colours show what a cell is for. */
public enum CellLook {
    TITLE("1F3A5F", null, Trait.LARGE, Trait.BOLD),
    SENTENCE("6B7280", null, Trait.ITALIC),
    TECHNICAL("6B7280", null),
    /** The name of a property above a table, and its value. */
    NAME("6B7280", null),
    VALUE("1F3A5F", null, Trait.BOLD),
    /** The parts of a text sheet. */
    SECTION("1F3A5F", null, Trait.BOLD, Trait.RULED),
    TERM("111827", null, Trait.BOLD, Trait.WRAPPED),
    PROSE("1F2937", null, Trait.WRAPPED),
    /** Column headings: ids, conditions, effects, words. */
    ID_HEADING("111827", "E5E7EB", Trait.HEADING),
    LEAD_HEADING("12365E", "DBE9F8", Trait.HEADING),
    EVENT_HEADING("4C1D95", "E9E4FB", Trait.HEADING),
    RESULT_HEADING("78350F", "FCEFD3", Trait.HEADING),
    EFFECT_HEADING("14532D", "DDF0DF", Trait.HEADING),
    WORDS_HEADING("4B5563", "F3F4F6", Trait.HEADING),
    /** Cells below the headings. */
    ID("111827", "F9FAFB", Trait.BORDERED, Trait.LITERAL),
    TEXT("111827", null, Trait.BORDERED, Trait.WRAPPED, Trait.LITERAL),
    NUMBER("111827", null, Trait.BORDERED, Trait.CENTERED),
    FLAG("111827", null, Trait.BORDERED, Trait.CENTERED, Trait.TRUE_OR_FALSE),
    EFFECT_NUMBER("14532D", "F4FAF5", Trait.BORDERED, Trait.BOLD, Trait.CENTERED, Trait.SIGNED),
    EFFECT_TEXT("14532D", "F4FAF5", Trait.BORDERED, Trait.BOLD, Trait.WRAPPED, Trait.LITERAL),
    WORDS("4B5563", null, Trait.BORDERED, Trait.WRAPPED, Trait.LITERAL),
    /** Empty cells. */
    EMPTY("111827", null),
    EMPTY_TEXT("111827", null, Trait.LITERAL),
    /** Problems by severity. */
    ERROR("991B1B", "FECACA", Trait.BORDERED, Trait.BOLD),
    WARNING("92400E", "FDE68A", Trait.BORDERED, Trait.BOLD),
    /** Differences between two versions. */
    ADDED("14532D", "D1F0D5", Trait.BORDERED, Trait.WRAPPED, Trait.LITERAL),
    REMOVED("991B1B", "FBD5D5", Trait.BORDERED, Trait.WRAPPED, Trait.LITERAL, Trait.STRUCK),
    CHANGED("713F12", "FEF3A5", Trait.BORDERED, Trait.BOLD, Trait.WRAPPED, Trait.LITERAL),
    MOVED("1E3A8A", "D6E4FB", Trait.BORDERED, Trait.WRAPPED, Trait.LITERAL),
    LINK("1D4ED8", null, Trait.BORDERED, Trait.UNDERLINED, Trait.WRAPPED);

    enum Trait {
        LARGE,
        BOLD,
        ITALIC,
        UNDERLINED,
        STRUCK,
        CENTERED,
        WRAPPED,
        /** A line below. */
        RULED,
        /** Thin lines around. */
        BORDERED,
        /** Bold, centred, with a strong line below. */
        HEADING,
        /** Input stays text: spreadsheet programs would turn 3-5 and 50,200 into a date and a number. */
        LITERAL,
        /** Shown as TRUE or FALSE by programs that would show 1 or 0. */
        TRUE_OR_FALSE,
        /** Numbers below zero are red. */
        SIGNED
    }

    private final String ink;
    private final @Nullable String fill;
    private final Set<Trait> traits;

    CellLook(String ink, @Nullable String fill, Trait... traits) {
        this.ink = ink;
        this.fill = fill;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Arrays.asList(traits));
    }

    /** The font colour: red, green and blue, two hexadecimal digits each. */
    String ink() {
        return ink;
    }

    public @Nullable String fill() {
        return fill;
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
