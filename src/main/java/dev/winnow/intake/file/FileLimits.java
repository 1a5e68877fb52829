package dev.winnow.intake.file;

/**
 * What a file may have at most.
 *
 * @param bytes unpacked
 * @param packedWorkbook bytes of a workbook as stored, which are held in memory
 * @param sharedTexts bytes that the texts of a workbook take in memory
 * @param rows with the header
 * @param line bytes in a line of JSON
 */
public record FileLimits(long bytes, int packedWorkbook, long sharedTexts, long rows, int columns, int line) {

    private static final int MEBIBYTE = 1 << 20;

    public static final FileLimits STANDARD =
            new FileLimits(512L * MEBIBYTE, 64 * MEBIBYTE, 256L * MEBIBYTE, 1_048_576, 200, MEBIBYTE);

    /** {@code 512 MB}; smaller sizes in bytes. */
    static String shown(long bytes) {
        return bytes >= MEBIBYTE ? bytes / MEBIBYTE + " MB" : bytes + " bytes";
    }
}
