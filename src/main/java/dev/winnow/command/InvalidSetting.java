package dev.winnow.command;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What is wrong with a setting: key, what was expected, what was found. */
final class InvalidSetting {

    private static final Pattern WRONG_TYPE =
            Pattern.compile("Failed to load config value of type (?:class )?(\\S+) for: (\\S+)");

    private static final Pattern NOT_CONVERTED = Pattern.compile(
            "(?s).*The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted"
                    + "\\s+(?:SRCFG\\d+: )?(.*)");

    private static final Pattern EMPTY =
            Pattern.compile("(?s).*The config property (\\S+) is defined as the empty String .*");

    private static final Pattern EXPECTED = Pattern.compile("[Ee]xpected (.*), (?:got|found) .*");

    private static final Pattern NO_CONSTANT =
            Pattern.compile("Cannot convert .* to enum class .*, allowed values: (.*)");

    /** Opens messages of the library for settings. */
    private static final Pattern CODE = Pattern.compile("^[\\w.$]+Exception: |SRCFG\\d+: ");

    private static final Map<String, String> TYPES = Map.of(
            "int", "a whole number",
            "long", "a whole number",
            "java.lang.Integer", "a whole number",
            "java.lang.Long", "a whole number",
            "java.time.Duration", "a duration such as 30s or 5m",
            "boolean", "true or false",
            "java.lang.Boolean", "true or false",
            "io.quarkus.runtime.configuration.MemorySize", "a size such as 64M");

    private InvalidSetting() {}

    /** Empty if the failure isn't about a setting. */
    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigValidationException several) {
                return Optional.of(IntStream.range(0, several.getProblemCount())
                        .mapToObj(
                                problem -> sentence(several.getProblem(problem).getMessage()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
            }
            boolean isConversion = String.valueOf(cause.getMessage()).contains("The config property ");
            if (cause instanceof ConfigurationException || isConversion) {
                return Optional.of(sentence(String.valueOf(cause.getMessage())));
            }
        }
        return Optional.empty();
    }

    static String sentence(String message) {
        Matcher type = WRONG_TYPE.matcher(message.strip());
        if (type.matches()) {
            String key = type.group(2);
            String found = ConfigProvider.getConfig().getConfigValue(key).getValue();
            return "%s: expected %s, found %s"
                    .formatted(key, expected(type.group(1)), found == null ? "none" : '"' + found + '"');
        }
        Matcher conversion = NOT_CONVERTED.matcher(message.strip());
        if (conversion.matches()) {
            return "%s: expected %s, found \"%s\""
                    .formatted(conversion.group(1), reason(conversion.group(3)), conversion.group(2));
        }
        Matcher empty = EMPTY.matcher(message);
        if (empty.matches()) {
            return "%s: expected a value, found \"\"".formatted(empty.group(1));
        }
        return CODE.matcher(message.strip()).replaceAll("").replaceAll("\\s*\\R\\s*", " ");
    }

    /** @param message of the library or of a converter of ours */
    private static String reason(String message) {
        Matcher expected = EXPECTED.matcher(message);
        if (expected.matches()) {
            return expected.group(1);
        }
        Matcher constant = NO_CONSTANT.matcher(message);
        return constant.matches() ? constant.group(1).replace(",", " or ") : "a usable value (" + message + ")";
    }

    private static String expected(String type) {
        String known = TYPES.get(type);
        if (known != null) {
            return known;
        }
        try {
            Class<?> named = Class.forName(type, false, InvalidSetting.class.getClassLoader());
            if (named.isEnum()) {
                return Arrays.stream(named.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or "));
            }
            return "a " + named.getSimpleName();
        } catch (ClassNotFoundException e) {
            return "a " + type;
        }
    }
}
