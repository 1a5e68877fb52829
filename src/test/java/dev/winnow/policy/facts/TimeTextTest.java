package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads what the JDK does, offsets without a colon, and nothing else. */
class TimeTextTest {

    private static final int ROUNDS = 20_000;
    private static final String[] OFFSETS = {"Z", "Z", "Z", "z", "+00:00", "-03:30", "+0000", "-0330", "+01", "", "ZZ"};
    private static final String[] OTHERS = {
        "", "0", "9", ":", "-", "+", ".", ",", "T", "t", " ", "Z", "/", "\u0661", "\uFF11", "00"
    };

    private static final DateTimeFormatter WITHOUT_COLON = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHmm", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private final Random random = new Random(20261129);

    @Test
    void everythingThatATimeHasIsRead() {
        assertThat(TimeText.read("2024-02-29T23:58:59.123456789Z"))
                .isEqualTo(Instant.ofEpochSecond(1_709_251_139L, 123_456_789));
        assertThat(TimeText.read("2026-01-31T09:30:00.25Z"))
                .isEqualTo(Instant.ofEpochSecond(1_769_851_800L, 250_000_000));
        assertThat(TimeText.read("2026-01-31T09:30:00.Z")).isEqualTo(Instant.ofEpochSecond(1_769_851_800L));
        assertThat(TimeText.read("2026-01-31T10:30+01:00")).isEqualTo(Instant.ofEpochSecond(1_769_851_800L));
    }

    @Test
    void offsetsNeedNoColon() {
        Instant time = Instant.parse("2026-01-31T09:30:00Z");

        assertThat(TimeText.read("2026-01-31T09:30:00+0000")).isEqualTo(time);
        assertThat(TimeText.read("2026-01-31T09:30:00.000-0000")).isEqualTo(time);
        assertThat(TimeText.read("2026-01-31T15:15:00+0545")).isEqualTo(time);
        assertThat(TimeText.read("2026-01-31T10:30:00+01")).isEqualTo(time);
        for (String none :
                new String[] {"2026-01-31T09:30:00+1", "2026-01-31T09:30:00+000", "2026-01-31T09:30:00 0000"}) {
            assertThat(read(none)).as(none).isNull();
        }
    }

    @Test
    void readsWhatTheJdkReads() {
        for (int round = 0; round < ROUNDS; round++) {
            String text = anyTime();
            assertThat(read(text)).as(text).isEqualTo(byTheJdk(text));
        }
    }

    @Test
    void readsWhatTheJdkReadsWhereACharacterIsAnother() {
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder changed = new StringBuilder(anyTime());
            int place = random.nextInt(changed.length());
            changed.replace(place, place + 1, anyOf(OTHERS));
            String text = changed.toString();
            assertThat(read(text)).as(text).isEqualTo(byTheJdk(text));
        }
    }

    /** Some are out of range. */
    private String anyTime() {
        String seconds = "%04d-%02d-%02dT%02d:%02d:%02d"
                .formatted(
                        random.nextInt(10_000),
                        random.nextInt(14),
                        random.nextInt(33),
                        random.nextInt(25),
                        random.nextInt(61),
                        random.nextInt(61));
        String fraction = random.nextBoolean() ? "" : "." + anyDigits(random.nextInt(11));
        return seconds + fraction + anyOf(OFFSETS);
    }

    private String anyDigits(int count) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String anyOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static @Nullable Instant read(String text) {
        try {
            return TimeText.read(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant byTheJdk(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return withoutColon(text);
        }
    }

    private static @Nullable Instant withoutColon(String text) {
        try {
            return OffsetDateTime.parse(text, WITHOUT_COLON).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
