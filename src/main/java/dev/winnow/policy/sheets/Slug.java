package dev.winnow.policy.sheets;

import java.text.Normalizer;
import java.util.Locale;

/** Names in paths. */
public final class Slug {

    private Slug() {}

    /** The letters and digits of a name in lower case, joined by dashes. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
