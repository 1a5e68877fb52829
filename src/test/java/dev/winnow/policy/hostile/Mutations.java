package dev.winnow.policy.hostile;

import dev.winnow.policy.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A good workbook with one to three changes made by chance; the same seed makes the same workbook. */
public final class Mutations {

    private static final byte[] GOOD = new HostileWorkbook()
            .set("A14", "HOST-02")
            .set("B14", "y")
            .set("H14", 7)
            .set("M14", 2)
            .set("A15", "HOST-03")
            .set("I15", "1, 7")
            .set("L15", false)
            .set("M15", -3)
            .bytes();
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*?(/>|>.*?</c>)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [a-zA-Z:]+=\"[^\"]*\"");
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z]+)( [^>]*)?(/>|>[^<]*</\\1>)");
    private static final List<String> TYPES = List.of("s", "str", "inlineStr", "b", "n", "e", "d", "", "x");
    private static final List<String> PLACES =
            List.of("A1", "A8", "B3", "B10", "B13", "A13", "M13", "XFD1048576", "A0", "BM13", "P9", "Q20", "a1", "");
    private static final List<String> NUMBERS = List.of(
            "NaN", "1e999", "-1", "0", "999999", "2147483648", "1E-300", "0.1", "46053.5", "x", "", "1 || true");

    private final Random random;
    private final Package parts;

    private Mutations(byte[] good, long seed) {
        this.parts = Package.of(good);
        this.random = new Random(seed);
    }

    static byte[] of(long seed) {
        return of(GOOD, seed);
    }

    public static byte[] of(byte[] good, long seed) {
        Mutations mutation = new Mutations(good, seed);
        for (int change = mutation.random.nextInt(3); change >= 0; change--) {
            mutation.change();
        }
        return mutation.parts.zip();
    }

    private void change() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> inCell(this::withText);
            case 3 -> inCell(cell -> cell.replaceFirst(" t=\"\\w+\"", "").replaceFirst(">", type() + ">"));
            case 4 -> inCell(cell -> cell.replaceFirst("r=\"[A-Z]+\\d+\"", "r=\"" + pick(PLACES) + "\""));
            case 5 -> inCell(cell -> cell.replaceFirst("<v>.*?</v>", "<v>" + pick(NUMBERS) + "</v>"));
            case 6 -> flipBytes();
            case 7 -> moveParts();
            case 8 -> inPart(ATTRIBUTE, attribute -> attribute.replaceFirst("\".*", "") + '"' + escaped(any()) + '"');
            default -> inPart(ELEMENT, element -> random.nextBoolean() ? "" : element + element);
        }
    }

    private String withText(String cell) {
        String place = cell.replaceFirst("<c r=\"([A-Z]+\\d+)\".*", "$1");
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + escaped(any()) + "</t></is></c>";
    }

    private String type() {
        return " t=\"" + pick(TYPES) + "\"";
    }

    private String any() {
        return random.nextInt(4) == 0 ? pick(NUMBERS) : pick(HostileTexts.ALL);
    }

    private void inCell(Change change) {
        inPart(Package.SHEET, CELL, change);
    }

    private void inPart(Pattern pattern, Change change) {
        inPart(pick(parts.parts()).name(), pattern, change);
    }

    private void inPart(String name, Pattern pattern, Change change) {
        parts.change(name, text -> {
            List<MatchResult> found = pattern.matcher(text).results().toList();
            if (found.isEmpty()) {
                return text;
            }
            MatchResult one = pick(found);
            return text.substring(0, one.start()) + change.of(one.group()) + text.substring(one.end());
        });
    }

    private void flipBytes() {
        Package.Part part = pick(parts.parts());
        byte[] bytes = part.bytes().clone();
        for (int flips = random.nextInt(8); flips >= 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        parts.parts().set(parts.parts().indexOf(part), new Package.Part(part.name(), bytes));
    }

    private void moveParts() {
        List<Package.Part> all = parts.parts();
        Package.Part one = pick(all);
        Package.Part other = pick(all);
        switch (random.nextInt(4)) {
            case 0 -> all.remove(one);
            case 1 -> all.add(one);
            case 2 -> all.add(new Package.Part(other.name(), one.bytes()));
            default -> all.set(all.indexOf(one), new Package.Part(one.name(), other.bytes()));
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        new ArrayList<>(text.chars().boxed().toList())
                .forEach(character -> escaped.append(
                        character < 32 || character > 126 || "<>&\"".indexOf(character) >= 0
                                ? "&#" + character + ";"
                                : String.valueOf((char) character.intValue())));
        return escaped.toString();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private interface Change {
        String of(String text);
    }
}
