package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.Invisible;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses the value that an invalid text was meant to be. For suggestions only; never used as the value. */
public final class TextCorrection {

    private static final Map<String, List<String>> FLAGS = Map.of(
            "TRUE",
            List.of("true", "yes", "y", "1", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "verdadero", "sì", "vero"),
            "FALSE",
            List.of("false", "no", "n", "0", "nein", "falsch", "non", "faux", "falso", "nee", "onwaar", "não"));

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?([eE]\\+?\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile(
            "-?[1-9]\\d{0,2}(?:(,\\d{3})+(\\.\\d{1,6})?|(\\.\\d{3})+(,\\d{1,6})?|([ '’]\\d{3})+([.,]\\d{1,6})?)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,15},\\d{1,6}");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./-]?(\\d{1,2})[./-]?(\\d{1,2})");
    private static final List<DateTimeFormatter> IN_WORDS =
            List.of(words("d MMM uuuu"), words("d MMMM uuuu"), words("MMM d, uuuu"), words("MMMM d, uuuu"));

    private TextCorrection() {}

    /** The text with look-alike characters replaced by the usual ones, and without invisible characters. */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder();
        composed.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]|" + Invisible.LETTERS, "")
                .codePoints()
                .forEach(character -> clean.append(usual(character)));
        String usual = clean.toString().replaceAll(" {2,}", " ").strip();
        return usual.matches("\"[^\"]*\"") ? usual.substring(1, usual.length() - 1) : usual;
    }

    /** {@code TRUE} or {@code FALSE} for a word that means it in one of several languages; otherwise null. */
    public static @Nullable String flag(String text) {
        String word = clean(text).toLowerCase(Locale.ROOT);
        return FLAGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** All numbers that the text can mean in some locale. */
    public static List<BigDecimal> numbers(String text) {
        String number = clean(text).replaceFirst("^\\+(?=\\d)", "").replaceFirst("^(-?)0+(?=\\d)", "$1");
        Set<BigDecimal> readings = new LinkedHashSet<>();
        if (PLAIN_NUMBER.matcher(number).matches()) {
            readings.add(value(number));
        }
        if (DECIMAL_COMMA.matcher(number).matches()) {
            readings.add(value(number.replace(',', '.')));
        }
        Matcher grouped = GROUPED.matcher(number);
        if (grouped.matches()) {
            boolean byComma = grouped.group(1) != null;
            String ungrouped = number.replaceAll("[ '’]", "");
            readings.add(value(
                    byComma
                            ? ungrouped.replace(",", "")
                            : grouped.group(3) != null
                                    ? ungrouped.replace(".", "").replace(',', '.')
                                    : ungrouped.replace(',', '.')));
        }
        return new ArrayList<>(readings);
    }

    /** The day that the text means in every locale; null if it isn't a day or is ambiguous. */
    public static @Nullable LocalDate date(String text) {
        String date = clean(text);
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayMonth = DAY_MONTH.matcher(date);
        if (dayMonth.matches()) {
            LocalDate dayFirst = day(dayMonth.group(4), dayMonth.group(3), dayMonth.group(1));
            LocalDate monthFirst = day(dayMonth.group(4), dayMonth.group(1), dayMonth.group(3));
            boolean dots = dayMonth.group(2).equals(".");
            return dots || monthFirst == null || monthFirst.equals(dayFirst)
                    ? dayFirst
                    : dayFirst == null ? monthFirst : null;
        }
        for (DateTimeFormatter words : IN_WORDS) {
            LocalDate day = parsed(date, words);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static BigDecimal value(String number) {
        return new CellValue.Decimal(new BigDecimal(number)).number();
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate parsed(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String usual(int character) {
        if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
            return " ";
        }
        return switch (character) {
            case '‘', '’', '‛', '′', 'ʼ' -> "'";
            case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            default ->
                character >= 0xFF01 && character <= 0xFF5E
                        ? String.valueOf((char) (character - 0xFEE0))
                        : Character.toString(character);
        };
    }
}
