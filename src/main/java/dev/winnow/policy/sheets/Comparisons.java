package dev.winnow.policy.sheets;

import dev.winnow.policy.table.ConditionTemplate;

/** Comparisons of conditions in words. */
final class Comparisons {

    private Comparisons() {}

    static String word(ConditionTemplate template) {
        return switch (template) {
            case IS_TEXT, IS_VALUE -> "is";
            case ONE_OF -> "one of";
            case NONE_OF -> "none of";
            case INCLUDES -> "includes";
            case INCLUDES_ANY -> "includes any of";
            case INCLUDES_NONE -> "includes none of";
            case AT_LEAST -> "at least";
            case ABOVE -> "above";
            case AT_MOST -> "at most";
            case BELOW -> "below";
            case RANGE -> "from, below";
            case IS_DATE -> "on";
            case FROM_DATE -> "on or after";
            case AFTER_DATE -> "after";
            case TO_DATE -> "on or before";
            case BEFORE_DATE -> "before";
        };
    }
}
