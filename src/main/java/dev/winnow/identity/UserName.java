package dev.winnow.identity;

import java.util.regex.Pattern;

/** What users and keys may be called. */
public final class UserName {

    public static final String EXPECTED = "a name of up to 100 letters, digits and . _ @ + -";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    private UserName() {}

    public static boolean isValid(String text) {
        return NAME.matcher(text).matches();
    }
}
