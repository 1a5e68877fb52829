package dev.winnow.policy.facts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntPredicate;

/**
 * What {@link JsonValue} demands of texts, as JSON Schema. Regular expressions keep to what ECMAScript, Java and Python
 * have in common.
 */
final class SchemaText {

    private static final String YEAR = "[0-9]{4}";
    private static final String LEAP_YEAR =
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
    private static final String YEAR_FROM_1900 = "(?:19|[2-9][0-9])[0-9]{2}";
    private static final String LEAP_YEAR_FROM_1900 =
            "(?:(?:19|[2-9][0-9])(?:0[48]|[2468][048]|[13579][26])" + "|(?:2[048]|[3579][26]|[468][048])00)";
    private static final String TIME_OF_DAY = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{0,9})?)?";
    private static final String OFFSET = "(?:[Zz]|[+-](?:(?:0[0-9]|1[0-7])(?::[0-5][0-9]|[0-5][0-9])?|18(?::?00)?))";

    /** A day from the year 0000 to 9999. */
    static final String DATE = "^" + day(YEAR, LEAP_YEAR) + "$";

    /** A time with offset from 1900 to 9999. */
    static final String TIME = "^" + day(YEAR_FROM_1900, LEAP_YEAR_FROM_1900) + "[Tt]" + TIME_OF_DAY + OFFSET + "$";

    private static final String UNSEEN = ranges(SchemaText::isUnseen);
    private static final String REMOVED = ranges(character -> isUnseen(character) && !isBlank(character));
    private static final String CONTROLS = ranges(
            character -> Character.getType(character) == Character.CONTROL && character != '\n' && character != '\t');

    private SchemaText() {}

    /** A text with something to see. */
    static ObjectNode visible(JsonNodeFactory json) {
        ObjectNode schema = json.objectNode();
        schema.put("pattern", "[^" + UNSEEN + "]");
        schema.putObject("not").put("type", "string").put("pattern", "[" + CONTROLS + "]");
        return schema;
    }

    /** An id that can be part of a URL path. */
    static ObjectNode id(JsonNodeFactory json) {
        ObjectNode schema = json.objectNode();
        schema.put("$ref", "#/$defs/text");
        String dots = "^[" + UNSEEN + "]*\\.(?:[" + REMOVED + "]*\\.)?[" + UNSEEN + "]*$";
        schema.putObject("not").put("type", "string").put("pattern", dots);
        return schema;
    }

    private static String day(String year, String leapYear) {
        return "(?:" + year + "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
                + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|" + leapYear + "-02-29)";
    }

    private static boolean isUnseen(int character) {
        return NormalText.of(Character.toString(character)).isEmpty();
    }

    /** Between two letters, a blank remains one. */
    private static boolean isBlank(int character) {
        return NormalText.of("a" + Character.toString(character) + "b").equals("a b");
    }

    /** The inside of a character class with those that have two bytes at most; the others need other escapes. */
    private static String ranges(IntPredicate includes) {
        StringBuilder ranges = new StringBuilder();
        int first = -1;
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            boolean isIn = !Character.isSurrogate((char) character) && includes.test(character);
            if (isIn && first < 0) {
                first = character;
            } else if (!isIn && first >= 0) {
                ranges.append(escaped(first));
                if (character - 1 > first) {
                    ranges.append('-').append(escaped(character - 1));
                }
                first = -1;
            }
        }
        return ranges.toString();
    }

    private static String escaped(int character) {
        return "\\u" + Integer.toHexString(0x10000 + character).substring(1);
    }
}
