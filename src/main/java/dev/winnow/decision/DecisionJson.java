package dev.winnow.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.explanation.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Decisions and facts as JSON text. What is stored is what was answered, so both are written here, with fixed settings:
 * decimals plain and with their scale, times as RFC 3339, map entries by name.
 */
public final class DecisionJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addMixIn(Receipt.Line.class, WithoutNulls.class)
            .build();

    private DecisionJson() {}

    public static String of(Decision decision) {
        return write(decision);
    }

    /** Any part of a decision, as it is in a whole one. */
    public static String part(Object part) {
        return write(part);
    }

    /** Parses JSON written here; decimals keep their scale. */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Can't parse stored JSON", e);
        }
    }

    /** Parses JSON written here into a type. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Can't parse stored JSON", e);
        }
    }

    /** Null if the JSON isn't of this type. */
    public static <T> @Nullable T as(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    public static String facts(JsonNode lead) {
        return write(lead);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Can't write a part of a decision as JSON", e);
        }
    }

    /** Lines of caps and floors belong to no row, and don't name one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}
}
