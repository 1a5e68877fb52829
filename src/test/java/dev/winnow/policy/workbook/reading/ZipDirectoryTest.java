package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.RawWorkbook;
import dev.winnow.policy.workbook.SheetGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipDirectoryTest {

    private static final byte[] GOOD =
            TestWorkbook.empty().sheet("Fit").set("Fit", "A1", "Title").bytes();

    /** Offsets in an entry of the central directory. */
    private static final int ENTRY_CHECKSUM = 16;

    private static final int ENTRY_PACKED = 20;
    private static final int ENTRY_SIZE = 24;
    private static final int ENTRY_OFFSET = 42;

    @ParameterizedTest
    @EnumSource(Zip64Mode.class)
    void aWorkbookWrittenByPoiAsAStreamIsRead(Zip64Mode mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            workbook.setZip64Mode(mode);
            workbook.createSheet("Fit").createRow(0).createCell(0).setCellValue("Title");
            workbook.write(bytes);
        }

        assertThat(title(bytes.toByteArray())).isEqualTo("Title");
    }

    @ParameterizedTest
    @EnumSource(Zip64Mode.class)
    void anArchiveWithSizesBehindThePartsIsRead(Zip64Mode mode) {
        assertThat(title(RawWorkbook.of(GOOD).streamed(mode))).isEqualTo("Title");
    }

    @Test
    void anArchiveWithEightByteSizesBeforeThePartsIsRead() {
        assertThat(title(RawWorkbook.of(GOOD).zip64())).isEqualTo("Title");
    }

    @Test
    void aStoredPartWithItsSizeBehindItIsRead() throws IOException {
        List<PackedPart> parts = ZipDirectory.read(stored("<a/>", 4, 4));

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).unpack()).asString(StandardCharsets.UTF_8).isEqualTo("<a/>");
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 0xFFFFFFFEL})
    void aStoredPartOfAnotherSizeIsRefused(long size) throws IOException {
        byte[] zip = stored("<a/>", 4, size);

        assertThatThrownBy(() -> ZipDirectory.read(zip).get(0).unpack())
                .isInstanceOfAny(IOException.class, ArithmeticException.class);
        assertRefused(zip);
    }

    @Test
    void partsThatShareBytesAreRefused() {
        assertRefused(changed(directory -> directory.putInt(ENTRY_OFFSET + second(directory), 0)));
    }

    @Test
    void bytesBetweenPartsAreRefused() {
        byte[] gap = changed(directory -> directory.putInt(ENTRY_PACKED, directory.getInt(ENTRY_PACKED) - 1));

        assertRefused(gap);
    }

    @Test
    void aPartOfAnotherSizeOrChecksumThanDeclaredIsRefused() {
        assertRefused(changed(directory -> directory.putInt(ENTRY_SIZE, directory.getInt(ENTRY_SIZE) - 1)));
        assertRefused(changed(directory -> directory.putInt(ENTRY_SIZE, directory.getInt(ENTRY_SIZE) + 1)));
        assertRefused(changed(directory -> directory.putInt(ENTRY_CHECKSUM, 7)));
    }

    @Test
    void declaredSizesAboveTheLimitAreRefusedBeforeUnpacking() throws IOException {
        byte[] large = changed(directory -> directory.putInt(ENTRY_SIZE, 2_000_000_000));

        assertThat(Parts.of(large).areTooLarge()).isTrue();
        assertThat(Parts.of(large).names()).isEmpty();
    }

    @Test
    void anEncryptedArchiveIsRefused() {
        byte[] encrypted = GOOD.clone();
        encrypted[6] |= 1;

        assertRefused(encrypted);
    }

    @Test
    void bytesBeforeTheArchiveAreRefused() {
        byte[] later = new byte[GOOD.length + 4];
        System.arraycopy(GOOD, 0, later, 4, GOOD.length);

        assertRefused(later);
    }

    private static void assertRefused(byte[] zip) {
        Problems problems = new Problems();

        assertThat(new WorkbookReader(problems).read("a.xlsx", zip)).isEmpty();
        assertThat(problems.all()).hasSize(1);
    }

    private static String title(byte[] workbook) {
        Problems problems = new Problems();
        List<SheetGrid> sheets = new WorkbookReader(problems).read("a.xlsx", workbook);
        assertThat(problems.all()).isEmpty();
        return ((CellValue.Text) Objects.requireNonNull(sheets.get(0).row(1).get(0))).text();
    }

    /** The archive with its central directory changed. */
    private static byte[] changed(Consumer<ByteBuffer> change) {
        byte[] zip = RawWorkbook.of(GOOD).streamed(Zip64Mode.Never);
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        change.accept(
                ByteBuffer.wrap(zip, directory, zip.length - directory).slice().order(ByteOrder.LITTLE_ENDIAN));
        return zip;
    }

    /** Where the second entry of the directory starts. */
    private static int second(ByteBuffer directory) {
        byte[] bytes = new byte[directory.remaining()];
        directory.duplicate().get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002", 4);
    }

    /** An archive of one stored part with a descriptor behind it. */
    private static byte[] stored(String text, int packed, long size) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] name = "a.xml".getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteBuffer zip = ByteBuffer.allocate(500).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 8).putShort((short) 0);
        zip.putInt(0).putInt(0).putInt(0).putInt(0);
        zip.putShort((short) name.length).putShort((short) 0).put(name).put(content);
        zip.putInt(0x08074b50).putInt((int) checksum.getValue()).putInt(packed).putInt((int) size);
        int directory = zip.position();
        zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 8);
        zip.putShort((short) 0)
                .putInt(0)
                .putInt((int) checksum.getValue())
                .putInt(packed)
                .putInt((int) size);
        zip.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        zip.putShort((short) 0).putInt(0).putInt(0).put(name);
        int end = zip.position();
        zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        zip.putInt(end - directory).putInt(directory).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }
}
