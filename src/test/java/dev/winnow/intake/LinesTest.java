package dev.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines(stream("a\nb\r\n\nc"))).containsExactly("1 a", "2 b\r", "3 ", "4 c");
        assertThat(lines(stream("a\n"))).containsExactly("1 a");
        assertThat(lines(stream(""))).isEmpty();
    }

    @Test
    void linesAreWholeHoweverTheyArrive() throws IOException {
        Random random = new Random(7);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 300; line++) {
            String content = "é".repeat(random.nextInt(2_000));
            expected.add(line + " " + content);
            text.append(content).append('\n');
        }

        assertThat(lines(inPieces(stream(text.toString()), random))).isEqualTo(expected);
    }

    @Test
    void aLineThatIsTooLongIsLeftOut() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);

        assertThat(lines(stream("a\n" + longest + "x\n" + longest + "\nb")))
                .containsExactly("1 a", "2 too long", "3 " + longest, "4 b");
    }

    @Test
    void itIsReadyWhileLinesAreInTheBuffer() throws IOException {
        Lines lines = new Lines(new FilterInputStream(stream("a\nb\n")) {
            @Override
            public int available() {
                return 0;
            }
        });

        lines.next();
        assertThat(lines.isReady()).isTrue();
        lines.next();
        assertThat(lines.isReady()).isFalse();
    }

    private static List<String> lines(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        List<String> all = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            byte[] bytes = line.bytes();
            all.add(line.number() + " " + (bytes == null ? "too long" : new String(bytes, StandardCharsets.UTF_8)));
        }
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inPieces(InputStream in, Random random) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                return super.read(bytes, from, 1 + random.nextInt(most));
            }
        };
    }
}
