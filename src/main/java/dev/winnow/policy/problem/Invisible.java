package dev.winnow.policy.problem;

/** Characters that are letters, marks or symbols in Unicode, but invisible. */
public final class Invisible {

    /**
     * A character class for regular expressions: joiners, fillers, the blank Braille pattern and variation selectors.
     */
    public static final String LETTERS = "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}"
            + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]";

    private Invisible() {}
}
