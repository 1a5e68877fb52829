package dev.winnow.policy.facts;

import dev.winnow.policy.problem.Invisible;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared: Unicode NFC, without characters that can't be seen, without white space at
 * either end, and with a single blank for each run of white space within. Two texts that look the same have the same
 * form.
 */
public final class NormalText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s\\x{85}]]|" + Invisible.LETTERS);
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x{85}]+");
    private static final Pattern TRAILING_DOTS = Pattern.compile("\\.+$");
    private static final String EMAIL = "contact.email";
    private static final String MAILTO = "mailto:";

    private NormalText() {}

    /** Empty where nothing of the text can be seen. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return WHITE_SPACE.matcher(visible).replaceAll(" ").strip();
    }

    /** Most texts: printable ASCII, with single blanks between other characters. */
    private static boolean isPlain(String text) {
        boolean isBlankBefore = true;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isBlank = character == ' ';
            if (character < ' ' || character > '~' || (isBlank && isBlankBefore)) {
                return false;
            }
            isBlankBefore = isBlank;
        }
        return !isBlankBefore;
    }

    /** The form in which the texts of a fact are compared; for the e-mail address of a contact, the address alone. */
    public static String ofFact(String path, String text) {
        return path.equals(EMAIL) ? ofEmail(text) : of(text);
    }

    /**
     * The address of a mailbox, from what mail programs and forms write: {@code Dana <dana@north.example>},
     * {@code mailto:dana@north.example}, a domain with its final dot or in capitals. What is no such thing is only
     * brought into the form of other texts.
     */
    private static String ofEmail(String text) {
        String address = of(text);
        int open = address.lastIndexOf('<');
        if (open >= 0 && address.endsWith(">")) {
            address = address.substring(open + 1, address.length() - 1).strip();
        }
        if (address.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            address = address.substring(MAILTO.length()).strip();
        }
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return of(text);
        }
        String domain = TRAILING_DOTS.matcher(address.substring(at + 1).strip()).replaceFirst("");
        return address.substring(0, at).strip() + '@' + domain.toLowerCase(Locale.ROOT);
    }

    /** The ways in which a text may have been written when texts were still compared as sent: itself first. */
    public static Set<String> spellings(String text) {
        String normal = of(text);
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(normal);
        spellings.add(text);
        spellings.add(Normalizer.normalize(normal, Normalizer.Form.NFD));
        return spellings;
    }
}
