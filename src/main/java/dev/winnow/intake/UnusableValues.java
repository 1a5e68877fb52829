package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.Pointer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What JSON allows and no fact can be: text that databases refuse, and numbers without measure. */
final class UnusableValues {

    private static final int MOST_DIGITS = 100;

    static final String NUMBER = "a number of at most " + MOST_DIGITS + " digits";

    private UnusableValues() {}

    static void find(JsonNode value, List<Mistake> mistakes) {
        find(Pointer.WHOLE, value, mistakes);
    }

    private static void find(Pointer pointer, JsonNode value, List<Mistake> mistakes) {
        if (Mistake.areEnough(mistakes)) {
            return;
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                Pointer place = pointer.to(property.getKey());
                checkText(place, property.getKey(), mistakes);
                find(place, property.getValue(), mistakes);
            }
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                find(pointer.to(index), value.get(index), mistakes);
            }
        } else if (value.isTextual()) {
            checkText(pointer, value.textValue(), mistakes);
        } else if (value.isNumber()) {
            checkNumber(pointer, value.decimalValue(), mistakes);
        }
    }

    private static void checkText(Pointer pointer, String text, List<Mistake> mistakes) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0) {
                mistakes.add(Mistake.at(printable(pointer), "text without U+0000", "U+0000"));
                return;
            }
            if (Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(unit)) {
                String found = "half of a surrogate pair, U+%04X".formatted((int) unit);
                mistakes.add(Mistake.at(printable(pointer), "whole characters", found));
                return;
            }
        }
    }

    /** An exponent of a few digits could stand for gigabytes of zeros. */
    private static void checkNumber(Pointer pointer, BigDecimal number, List<Mistake> mistakes) {
        long digits =
                Math.max(number.precision(), Math.max(number.scale(), (long) number.precision() - number.scale()));
        if (digits > MOST_DIGITS) {
            mistakes.add(Mistake.at(pointer.toString(), NUMBER, digits + " digits"));
        }
    }

    private static String printable(Pointer pointer) {
        return pointer.toString().replaceAll("[\\x00\\x{D800}-\\x{DFFF}]", "\uFFFD");
    }
}
