package dev.winnow.policy;

import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The name of a policy: lower-case letters and digits, a letter first, as in a Java package name. */
public final class PolicyName {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,39}");

    private PolicyName() {}

    public static boolean isValid(String name) {
        return NAME.matcher(name).matches() && !SourceVersion.isKeyword(name);
    }
}
