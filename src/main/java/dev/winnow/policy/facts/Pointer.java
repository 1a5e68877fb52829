package dev.winnow.policy.facts;

import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901). Its text is only built on demand, because most places have no problem.
 *
 * @param above null for the whole document
 * @param step a name, or an index
 */
public record Pointer(@Nullable Pointer above, Object step) {

    public static final Pointer WHOLE = new Pointer(null, "");

    public Pointer to(String name) {
        return new Pointer(this, name);
    }

    public Pointer to(int index) {
        return new Pointer(this, index);
    }

    @Override
    public String toString() {
        return above == null ? "" : above + "/" + escaped(step.toString());
    }

    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
