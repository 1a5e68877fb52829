package dev.winnow.web.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random mutations of valid JSON bodies. The same seed makes the same bodies. */
final class GeneratedJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Replacements for any value. Each character is a byte, so that invalid UTF-8 is possible. */
    private static final List<String> VALUES = Stream.concat(
                    OddTexts.ALL.stream().map(GeneratedJson::quoted),
                    Stream.of(
                            "null",
                            "true",
                            "0",
                            "-0",
                            "-0.0",
                            "1.5",
                            "1e2",
                            "2147483648",
                            "-9223372036854775809",
                            "1e400",
                            "1e999999999",
                            "-1e-999999999",
                            "1e99999999999999999999",
                            "9".repeat(101),
                            "9".repeat(1_001),
                            "0." + "0".repeat(400) + "1",
                            "NaN",
                            "-Infinity",
                            "0x10",
                            "01",
                            "+1",
                            ".5",
                            "1.",
                            "-",
                            "'single'",
                            "bare",
                            "/* comment */ 1",
                            "",
                            ",",
                            "{}",
                            "[]",
                            "[[]]",
                            "[null]",
                            "{\"\": {}}",
                            "{\"a\": 1, \"a\": 2}",
                            "{\"$ref\": \"#\"}",
                            "{\"@class\": \"java.net.URL\"}",
                            "[1, \"a\", {}, [], null, true]",
                            "[" + "0,".repeat(3_000) + "0]",
                            "\"\\ud800\"",
                            "\"\\udc00\\ud800\"",
                            "\"\\u0000\"",
                            "\"\\u00g0\"",
                            "\"\\x\"",
                            "\"\t\"",
                            "\"unended",
                            "\"\u00c0\u0080\"",
                            "\"\u00e0\u0080\u00af\"",
                            "\"\u00ed\u00a0\u0080\"",
                            "\"\u00f8\u0088\u0080\u0080\u0080\"",
                            "\"\u00f4\u0090\u0080\u0080\"",
                            "\u00ff\u00fe",
                            "[".repeat(63) + "]".repeat(63),
                            "[".repeat(40_000),
                            "{\"a\":".repeat(59) + "1" + "}".repeat(59),
                            "{\"a\":".repeat(5_000)))
            .toList();

    private static final List<String> NAMES = Stream.concat(
                    OddTexts.ALL.stream().map(GeneratedJson::quoted),
                    Stream.of(
                            quoted("n".repeat(1_000)),
                            quoted("n".repeat(1_001)),
                            "\"lead\"",
                            "\"polcy\"",
                            "\"__proto__\"",
                            "\"\\ud800\"",
                            "\"\u00c0\u0080\"",
                            "name"))
            .toList();

    /** A value in an object or a list. */
    private record Place(JsonNode parent, Object key) {

        JsonNode value() {
            return key instanceof Integer index ? parent.get(index) : parent.get(key.toString());
        }

        void set(String text) {
            if (parent instanceof ObjectNode object) {
                object.put(key.toString(), text);
            } else if (parent instanceof ArrayNode array && key instanceof Integer index) {
                array.set(index, text);
            }
        }
    }

    private final List<JsonNode> good;
    private final Random random;

    GeneratedJson(List<JsonNode> good, Random random) {
        this.good = List.copyOf(good);
        this.random = random;
    }

    byte[] next() {
        byte[] bytes = bytes(pick(good).toString());
        return switch (random.nextInt(10)) {
            case 0 -> noise(random, 300);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> flipped(random, bytes);
            case 3 -> surrounded(bytes);
            case 4 -> bytes;
            default -> changed(pick(good).deepCopy());
        };
    }

    static byte[] noise(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] flipped(Random random, byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flips = random.nextInt(4); flips >= 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] surrounded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> bytes("\uFEFF" + text);
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> bytes("[" + text + "]");
            case 3 -> bytes(text + text);
            case 4 -> bytes(" ".repeat(100_000) + text);
            case 5 -> bytes(text + " ".repeat(1_100_000));
            default -> latin(pick(VALUES));
        };
    }

    /** Marks places in the tree, and puts text there that no JSON tree can represent. */
    private byte[] changed(JsonNode body) {
        List<String> marked = new ArrayList<>();
        for (int change = random.nextInt(3); change >= 0; change--) {
            change(body, marked);
        }
        String text = new String(bytes(body.toString()), StandardCharsets.ISO_8859_1);
        for (int index = 0; index < marked.size(); index++) {
            text = text.replace("\"" + mark(index) + "\"", marked.get(index));
        }
        return latin(text);
    }

    private void change(JsonNode body, List<String> marked) {
        Place place = pick(places(body));
        String mark = mark(marked.size());
        String value = value(place.value());
        if (random.nextInt(4) == 0 && place.parent() instanceof ObjectNode object) {
            object.put(mark, random.nextInt(100));
            marked.add(pick(NAMES));
        } else if (random.nextInt(8) == 0 && place.parent() instanceof ObjectNode) {
            place.set(mark);
            marked.add(value + "," + quoted(place.key().toString()) + ":" + pick(VALUES));
        } else {
            place.set(mark);
            marked.add(random.nextInt(8) == 0 ? "[" + value + "]" : pick(VALUES));
        }
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        node.properties().forEach(property -> places.add(new Place(node, property.getKey())));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            places.add(new Place(node, index));
        }
        node.forEach(child -> places.addAll(places(child)));
        return places;
    }

    private static String mark(int index) {
        return "@" + index + "@";
    }

    private static String value(JsonNode value) {
        return new String(bytes(value.toString()), StandardCharsets.ISO_8859_1);
    }

    private static String quoted(String text) {
        try {
            return new String(JSON.writeValueAsBytes(text), StandardCharsets.ISO_8859_1);
        } catch (JsonProcessingException e) {
            return "\"\u00ed\u00a0\u00bd\"";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
