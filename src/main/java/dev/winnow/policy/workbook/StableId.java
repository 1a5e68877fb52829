package dev.winnow.policy.workbook;

import java.util.regex.Pattern;

/** The permanent ids of rows and limits: capital letters, digits and hyphens, such as {@code FIT-IND-03}. */
public final class StableId {

    private static final Pattern ID = Pattern.compile("(?=.{1,40}$)[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    private StableId() {}

    public static boolean isValid(String text) {
        return ID.matcher(text).matches();
    }
}
