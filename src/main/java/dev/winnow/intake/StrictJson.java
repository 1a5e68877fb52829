package dev.winnow.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.problem.RequestProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads bodies as strict JSON (RFC 8259): UTF-8, one value, unique names, limited depth. */
public final class StrictJson {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final String BODY = "";
    private static final Pattern PARSER =
            Pattern.compile(" \\(start marker.*| \\(not recognized as one since.*|: enable `.*");
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** The value, or null and at least one more problem. */
    public static @Nullable JsonNode read(byte[] body, List<RequestProblem> problems) {
        String text = decode(body, problems);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            problems.add(RequestProblem.at(BODY, "a JSON object", "an empty body"));
            return null;
        }
        int before = problems.size();
        JsonNode value = parse(text, problems);
        if (value != null) {
            UnusableValues.find(value, problems);
        }
        return problems.size() == before ? value : null;
    }

    /** Decodes leniently first, which is faster, and strictly only where that replaced a character. */
    private static @Nullable String decode(byte[] body, List<RequestProblem> problems) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isStrict(body, problems)) {
            return null;
        }
        boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return isMarked ? text.substring(1) : text;
    }

    private static boolean isStrict(byte[] body, List<RequestProblem> problems) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            String found = "0x%02x as byte %s".formatted(body[bytes.position()], bytes.position() + 1);
            problems.add(RequestProblem.at(BODY, "text in UTF-8", found));
            return false;
        }
    }

    private static @Nullable JsonNode parse(String text, List<RequestProblem> problems) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                return MAPPER.readTree(parser);
            } catch (JsonProcessingException e) {
                problems.add(problem(e, parser));
                return null;
            } catch (NumberFormatException e) {
                // Jackson doesn't wrap this where the exponent exceeds an int
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                problems.add(RequestProblem.at(pointer, UnusableValues.NUMBER, "a larger exponent"));
                return null;
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
    }

    private static RequestProblem problem(JsonProcessingException e, JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String message = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            String found = lowered(message.split(" exceeds", 2)[0]);
            return RequestProblem.at(BODY, "at most " + DEEPEST + " levels, and short names and numbers", found);
        }
        if (message.startsWith("Duplicate field")) {
            return RequestProblem.at(pointer, "each name once", "it twice" + where(e));
        }
        if (message.startsWith("Trailing token")) {
            return RequestProblem.at(BODY, "one JSON object", "something after it" + where(e));
        }
        return RequestProblem.at(pointer, "well-formed JSON", lowered(message) + where(e));
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " (line %s, column %s)".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** The message without its remarks about the parser. */
    private static String lowered(String message) {
        String line = PARSER.matcher(message.lines().findFirst().orElse("")).replaceFirst("");
        return line.isEmpty() ? line : Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }
}
