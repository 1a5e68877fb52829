package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.facts.Pointer;
import dev.winnow.problem.RequestProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Finds values that are valid JSON but can't be stored: text that databases refuse, and oversized numbers. */
final class UnusableValues {

    private static final int MOST_DIGITS = 100;

    static final String NUMBER = "a number of at most " + MOST_DIGITS + " digits";

    private UnusableValues() {}

    static void find(JsonNode value, List<RequestProblem> problems) {
        find(Pointer.WHOLE, value, problems);
    }

    private static void find(Pointer pointer, JsonNode value, List<RequestProblem> problems) {
        if (RequestProblem.areEnough(problems)) {
            return;
        }
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                Pointer place = pointer.to(property.getKey());
                checkText(place, property.getKey(), problems);
                find(place, property.getValue(), problems);
            }
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                find(pointer.to(index), value.get(index), problems);
            }
        } else if (value.isTextual()) {
            checkText(pointer, value.textValue(), problems);
        } else if (value.isNumber()) {
            checkNumber(pointer, value.decimalValue(), problems);
        }
    }

    private static void checkText(Pointer pointer, String text, List<RequestProblem> problems) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0) {
                problems.add(RequestProblem.at(printable(pointer), "text without U+0000", "U+0000"));
                return;
            }
            if (Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(unit)) {
                String found = "half of a surrogate pair, U+%04X".formatted((int) unit);
                problems.add(RequestProblem.at(printable(pointer), "whole characters", found));
                return;
            }
        }
    }

    /** A short exponent can mean gigabytes of zeros. */
    private static void checkNumber(Pointer pointer, BigDecimal number, List<RequestProblem> problems) {
        long digits =
                Math.max(number.precision(), Math.max(number.scale(), (long) number.precision() - number.scale()));
        if (digits > MOST_DIGITS) {
            problems.add(RequestProblem.at(pointer.toString(), NUMBER, digits + " digits"));
        }
    }

    private static String printable(Pointer pointer) {
        return pointer.toString().replaceAll("[\\x00\\x{D800}-\\x{DFFF}]", "\uFFFD");
    }
}
