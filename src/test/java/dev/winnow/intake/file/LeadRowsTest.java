package dev.winnow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadRowsTest {

    private static final FileLimits SMALL = new FileLimits(2_000, 2_000, 2_000, 4, 3);

    @Test
    void csvIsReadRowByRow() throws IOException {
        LeadFile file = TestFile.of("leads.csv", "id,employees\nL-1, 120 \n\nL-2,\"1\n2\"\n,\nL-3,\n");

        assertThat(TestFile.rows(file)).containsExactly("2: [L-1, 120]", "4: [L-2, 1\n2]", "6: [L-3, ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\nid;a,b\nL-1;x\n", "id;a,b\nL-1;x", "id;a,b\r\nL-1;x;\r\n"})
    void separatorsAreFoundOut(String text) throws IOException {
        LeadFile file = TestFile.of("leads.csv", text);

        try (LeadRows rows = LeadRows.open(file, FileLimits.STANDARD, header -> header.contains("id") ? 1 : 0)) {
            assertThat(rows.header()).containsExactly("id", "a,b");
            assertThat(TestFile.rest(rows)).containsExactly("2: [L-1, x]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void textIsReadWhateverItIsEncodedIn(String charset) throws IOException {
        String name = "J\u00f6rg Gro\u00df\u00e9 ".repeat(2_500).strip();
        byte[] bytes = ("id,name\nL-1," + name + "\n").getBytes(Charset.forName(charset));

        assertThat(TestFile.rows(TestFile.of("leads.csv", bytes))).containsExactly("2: [L-1, " + name + "]");
    }

    @Test
    void oneStrayByteDoesNotSpoilTheRestOfAFile() throws IOException {
        byte[] bytes = "id\nJ\u00f6rg\nGro\u00df\n".getBytes(StandardCharsets.UTF_8);
        byte[] stray = Arrays.copyOf(bytes, bytes.length + 2);
        stray[bytes.length] = (byte) 0xE9;
        stray[bytes.length + 1] = '\n';

        assertThat(TestFile.rows(TestFile.of("leads.csv", stray)))
                .containsExactly("2: [J\u00f6rg]", "3: [Gro\u00df]", "4: [\u00e9]");
    }

    @Test
    void columnsHaveNamesOfTheirOwn() throws IOException {
        try (LeadRows rows = LeadRows.open(TestFile.of("a.csv", "Email,,Email,email,,\nx,y,z,w,,\n"))) {
            assertThat(rows.header()).containsExactly("Email", "column B", "Email (2)", "email");
            assertThat(rows.columns()).containsEntry("Email (2)", 2);
        }
    }

    @Test
    void aRowThatDoesNotFitTheHeaderIsAProblemOfThatRow() throws IOException {
        LeadFile file = TestFile.of("leads.csv", "id,a\nL-1\nL-2,x,y\nL-3,x\n");

        assertThat(TestFile.rows(file))
                .containsExactly(
                        "2: [expected 2 cells, as the header has, found 1]",
                        "3: [expected 2 cells, as the header has, found 3]",
                        "4: [L-3, x]");
    }

    @Test
    void jsonIsReadLineByLine() throws IOException {
        String text =
                "{\"id\":\"L-1\"}\n\n{\"lead\":{\"id\":\"L-2\"},\"asOf\":\"2026-01-31T00:00:00Z\"}\nnonsense\n{\"id\":\"L-3\"}";

        assertThat(TestFile.rows(TestFile.of("leads.ndjson", text)))
                .hasSize(4)
                .contains("1: {\"id\":\"L-1\"}", "3: {\"id\":\"L-2\"} at 2026-01-31T00:00:00Z", "5: {\"id\":\"L-3\"}")
                .anyMatch(row -> row.startsWith("4: [expected well-formed JSON"));
    }

    @Test
    void aLineThatIsTooLongIsAProblemOfThatLine() throws IOException {
        String text = "{\"id\":\"" + "x".repeat(1 << 20) + "\"}\n{\"id\":\"L-2\"}\n";

        assertThat(TestFile.rows(TestFile.of("leads.jsonl", text)))
                .containsExactly("1: [expected a line of at most 1 MB, found a longer one]", "2: {\"id\":\"L-2\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads.csv.gz", "leads.gz", "LEADS.CSV.GZ", "leads.csv"})
    void compressedFilesAreUnpackedWhileTheyAreRead(String name) throws IOException {
        byte[] packed = TestFile.gzip("id,a\nL-1,x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(TestFile.rows(TestFile.of(name, packed))).containsExactly("2: [L-1, x]");
    }

    @Test
    void compressedJsonIsRecognised() throws IOException {
        byte[] packed = TestFile.gzip("{\"id\":\"L-1\"}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(TestFile.rows(TestFile.of("leads.ndjson.gz", packed))).containsExactly("1: {\"id\":\"L-1\"}");
        assertThat(TestFile.rows(TestFile.of("leads", packed))).containsExactly("1: {\"id\":\"L-1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leads.csv|''|a header and at least one lead",
                "leads.csv|'id,b,c,d'|at most 3 columns",
                "leads.csv|'id;L-1,\"x;L-2'|CSV with closed quotes",
                "leads.csv|'id;\"L-1\"x'|CSV with closed quotes",
                "leads.csv|'id;L-1;L-2;L-3;L-4'|at most 4 rows",
                "leads.xlsx|'id;L-1'|an .xlsx workbook",
                "leads.xls|'id;L-1'|CSV, .xlsx or newline-delimited JSON"
            })
    void whatCanNotBeReadSaysWhatWasExpected(String name, String text, String expected) {
        LeadFile file = TestFile.of(name, text.replace(';', '\n'));

        assertThatThrownBy(() -> TestFile.rows(file, SMALL))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.problem().expected()).startsWith(expected));
    }

    @Test
    void bytesAreCountedWhileTheyAreUnpacked() {
        byte[] bomb = TestFile.gzip("id\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        FileLimits limits = new FileLimits(10_000, 2_000, 2_000, 1_000_000, 3);

        assertThat(bomb.length).isLessThan(10_000);
        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.csv.gz", bomb), limits))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("expected at most 10000 bytes unpacked, found more");
    }

    @Test
    void aCompressedFileThatIsCutOffIsAProblem() {
        byte[] packed = TestFile.gzip("id,a\nL-1,x\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);

        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.csv.gz", cut)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("expected a whole file, found one that is damaged or cut off");
    }

    @Test
    void aCellThatIsTooLongMayLackItsClosingQuote() {
        String text = "id,a\nL-1,\"x\n" + "L-2,x\n".repeat(10_000);

        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.csv", text)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(
                        "expected CSV with closed quotes and at most 32,767 characters in a cell, found more in row 2");
    }

    @Test
    void bytesThatAreNoTextAreAProblem() {
        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.csv", new byte[] {'i', 'd', '\n', (byte) 0x81, 0})))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("text in UTF-8, UTF-16 or Windows-1252");
    }

    @Test
    void readingResumesAfterARow() throws IOException {
        LeadFile file = TestFile.of("leads.csv", "id\nL-1\nL-2\n\nL-3\nL-4\n");

        try (LeadRows rows = LeadRows.open(file)) {
            rows.skipTo(3);

            assertThat(TestFile.rest(rows)).containsExactly("5: [L-3]", "6: [L-4]");
        }
    }

    @Test
    void thePositionGrowsWithWhatWasRead() throws IOException {
        LeadFile file = TestFile.of("leads.csv", "id\n" + "L-1\n".repeat(200_000));

        try (LeadRows rows = LeadRows.open(file)) {
            for (int row = 0; row < 100_000; row++) {
                rows.next();
            }
            assertThat(rows.position().row()).isEqualTo(100_001);
            assertThat(rows.position().share()).isBetween(0.45, 0.75);
            while (rows.next() != null) {
                assertThat(rows.position().share()).isLessThanOrEqualTo(1);
            }
            assertThat(rows.position()).isEqualTo(new Position(200_001, 1));
        }
    }

    @Test
    void aFileNeedNotFitIntoMemory() throws IOException {
        long rows = 1_000_000;
        LeadFile file = new LeadFile("leads.csv", 0, () -> new Repeated("L-1," + "x".repeat(400) + "\n", rows));

        try (LeadRows read = LeadRows.open(file)) {
            long count = 0;
            for (LeadRow row = read.next(); row != null; row = read.next()) {
                count++;
            }
            assertThat(count).isEqualTo(rows - 1);
        }
    }

    /** A line, many times. */
    private static final class Repeated extends InputStream {

        private final byte[] line;
        private final long size;
        private long at;

        private Repeated(String line, long times) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
            this.size = this.line.length * times;
        }

        @Override
        public int read() {
            return at == size ? -1 : line[(int) (at++ % line.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, size - at);
            for (int index = 0; index < count; index++) {
                into[offset + index] = line[(int) (at++ % line.length)];
            }
            return count == 0 ? -1 : count;
        }
    }
}
