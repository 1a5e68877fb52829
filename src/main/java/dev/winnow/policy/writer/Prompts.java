package dev.winnow.policy.writer;

import java.util.List;

/** Writes prompts with lists of values. */
final class Prompts {

    private static final int LONGEST = 255;
    private static final String MORE = "…";

    private Prompts() {}

    /** {@code One of: fintech, saas. Blank: any.}, with fewer values if the prompt would be too long to be shown. */
    static String listed(String opening, List<String> values, String closing) {
        if (values.isEmpty()) {
            return opening.stripTrailing().replaceAll(":$", ".") + closing;
        }
        int remaining = LONGEST - opening.length() - closing.length() - 1;
        String all = String.join(", ", values);
        if (all.length() <= remaining) {
            return opening + all + "." + closing;
        }
        StringBuilder some = new StringBuilder();
        for (String value : values) {
            if (some.length() + value.length() + 2 + MORE.length() > remaining) {
                break;
            }
            some.append(value).append(", ");
        }
        return opening + some + MORE + closing;
    }
}
