package dev.winnow.intake.file;

/**
 * What a file may have at most.
 *
 * @param bytes unpacked
 * @param packedWorkbook bytes of a workbook as stored, which are held in memory
 * @param sharedTexts bytes that the texts of a workbook take in memory
 * @param rows with the header
 */
public record FileLimits(long bytes, int packedWorkbook, long sharedTexts, long rows, int columns) {

    private static final int MEBIBYTE = 1 << 20;

    public static final FileLimits STANDARD =
            new FileLimits(512L * MEBIBYTE, 64 * MEBIBYTE, 256L * MEBIBYTE, 1_048_576, 200);

    /** On a server, whose memory others need as well. */
    public static final FileLimits OF_UPLOADS =
            new FileLimits(STANDARD.bytes, 32 * MEBIBYTE, 64L * MEBIBYTE, STANDARD.rows, STANDARD.columns);

    /** {@code 512 MB}; smaller sizes in bytes. */
    static String shown(long bytes) {
        return bytes >= MEBIBYTE ? bytes / MEBIBYTE + " MB" : bytes + " bytes";
    }
}
