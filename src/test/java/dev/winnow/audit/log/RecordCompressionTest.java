package dev.winnow.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class RecordCompressionTest {

    private static final String TEXT = "because the company has more than 200 employees, which gives 15 points. ";
    private static final Dictionary DICTIONARY = Dictionary.of(bytes("gives 20 points. " + TEXT));
    private static final byte[] CONTENTS = bytes(TEXT.repeat(20) + "for 17 days");

    @Test
    void readsWhatItWrote() throws IOException {
        byte[] packed = RecordCompression.pack(CONTENTS, DICTIONARY);

        assertThat(RecordCompression.unpack(packed, checksum -> checksum == DICTIONARY.checksum() ? DICTIONARY : null))
                .isEqualTo(CONTENTS);
    }

    @Test
    void readsWhatItWroteWithoutADictionary() throws IOException {
        assertThat(RecordCompression.unpack(RecordCompression.pack(CONTENTS, Dictionary.NONE), none -> null))
                .isEqualTo(CONTENTS);
    }

    @Test
    void manyThreadsWriteWithManyDictionaries() {
        List<Dictionary> dictionaries = List.of(DICTIONARY, Dictionary.NONE, Dictionary.of(bytes("for 17 days")));

        boolean areRead = IntStream.range(0, 3_000).parallel().allMatch(number -> {
            byte[] contents = bytes(TEXT + "Decision " + number);
            Dictionary dictionary = dictionaries.get(number % dictionaries.size());
            try {
                return Arrays.equals(
                        contents,
                        RecordCompression.unpack(RecordCompression.pack(contents, dictionary), any -> dictionary));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(areRead).isTrue();
    }

    @Test
    void dictionaryTakesPlaceOfWhatStandsInIt() {
        byte[] once = bytes(TEXT);

        assertThat(RecordCompression.pack(once, DICTIONARY))
                .hasSizeLessThan(RecordCompression.pack(once, Dictionary.NONE).length / 2);
    }

    @Test
    void dictionaryHoldsTheTextsOfALargePolicy() {
        byte[] other = new byte[200 << 10];
        new Random(1).nextBytes(other);
        byte[] texts = ByteBuffer.allocate(CONTENTS.length + other.length)
                .put(CONTENTS)
                .put(other)
                .array();

        assertThat(RecordCompression.pack(CONTENTS, Dictionary.of(texts)))
                .hasSizeLessThan(RecordCompression.pack(CONTENTS, Dictionary.of(other)).length / 2);
    }

    @Test
    void readsWhatZlibCompressed() throws IOException {
        assertThat(RecordCompression.unpack(
                        deflated(DICTIONARY), checksum -> checksum == DICTIONARY.checksum() ? DICTIONARY : null))
                .isEqualTo(CONTENTS);
        assertThat(RecordCompression.unpack(deflated(Dictionary.NONE), none -> null))
                .isEqualTo(CONTENTS);
    }

    @Test
    void needsItsDictionary() {
        assertThatThrownBy(() -> RecordCompression.unpack(RecordCompression.pack(CONTENTS, DICTIONARY), gone -> null))
                .isInstanceOf(IOException.class)
                .hasMessage("The dictionary is missing");
        assertThatThrownBy(() -> RecordCompression.unpack(deflated(DICTIONARY), gone -> null))
                .isInstanceOf(IOException.class)
                .hasMessage("The dictionary is missing");
    }

    @Test
    void damagedBytesAreToldFromContents() {
        byte[] packed = RecordCompression.pack(CONTENTS, DICTIONARY);
        Random random = new Random(20261128);
        for (int length = 0; length < packed.length; length++) {
            byte[] damaged = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> RecordCompression.unpack(damaged, checksum -> DICTIONARY))
                    .isInstanceOf(IOException.class);
        }
        for (int round = 0; round < 1000; round++) {
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            if (noise.length > 0) {
                noise[0] = packed[0];
            }
            assertThatThrownBy(() -> RecordCompression.unpack(noise, checksum -> DICTIONARY))
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] deflated(Dictionary dictionary) throws IOException {
        Deflater deflater = new Deflater();
        if (!dictionary.isEmpty()) {
            deflater.setDictionary(dictionary.content());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(CONTENTS);
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
