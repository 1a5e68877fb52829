package dev.winnow.http.workbook;

import dev.winnow.policy.facts.PrintableValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a form's part say.
 *
 * @param name of the field; null if the headers are invalid
 * @param file the file name; null for a part that isn't a file
 * @param encoding a transfer encoding, which no browser uses; null for none
 */
record PartHead(
        @Nullable String name,
        @Nullable String file,
        @Nullable String encoding) {

    static final String EXPECTED = "Content-Disposition: form-data with a name in each part";
    static final String FOUND = "a part without it";

    private static final Pattern FORM_DATA = Pattern.compile("\\s*form-data\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([a-zA-Z*]++)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^;\"\\s]++))\\s*", Pattern.DOTALL);
    private static final List<String> NO_ENCODINGS = List.of("binary", "8bit", "7bit");

    /** @param lines the headers */
    static PartHead read(String lines) {
        Map<String, String> headers = new TreeMap<>();
        for (String header : lines.split("\r\n", -1)) {
            String[] parted = header.split(":", 2);
            headers.put(parted[0].strip().toLowerCase(Locale.ROOT), parted.length == 2 ? parted[1].strip() : "");
        }
        String encoding = headers.getOrDefault("content-transfer-encoding", "binary");
        Map<String, String> named = parameters(headers.getOrDefault("content-disposition", ""));
        return new PartHead(
                named.get("name"),
                named.get("filename"),
                NO_ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT)) ? null : encoding);
    }

    /** In a problem. */
    String encodingFound() {
        return "Content-Transfer-Encoding: " + PrintableValue.text(encoding == null ? "" : encoding);
    }

    /** Empty for an invalid header. */
    private static Map<String, String> parameters(String disposition) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher type = FORM_DATA.matcher(disposition);
        int end = type.lookingAt() ? type.end() : -1;
        Matcher parameter = PARAMETER.matcher(disposition);
        while (end >= 0 && end < disposition.length()) {
            if (!parameter.region(end, disposition.length()).lookingAt()) {
                return Map.of();
            }
            String quoted = parameter.group(2);
            // Some browsers send paths whose backslashes aren't escapes
            String value = quoted == null ? parameter.group(3) : quoted.replace("\\\"", "\"");
            parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
            end = parameter.end();
        }
        return parameters;
    }
}
