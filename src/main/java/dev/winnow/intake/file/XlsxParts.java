package dev.winnow.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook, checked before anything in it is parsed: unpacked once, without keeping it, and counted.
 *
 * @param rows of the longest sheet
 * @param is1904 whether days are counted from 1904
 */
record XlsxParts(long rows, boolean is1904) {

    private static final int MOST_PARTS = 10_000;
    private static final int BUFFER = 65_536;
    private static final int TEXT_OVERHEAD = 64;
    private static final String WORKBOOK = "an .xlsx workbook";

    /** @throws UnreadableFileException if it is no workbook, or larger than the limits */
    static XlsxParts of(byte[] packed, FileLimits limits) throws IOException {
        if (parts(packed) > MOST_PARTS) {
            throw new UnreadableFileException(WORKBOOK + " of at most " + MOST_PARTS + " parts", "more");
        }
        Counts counts = new Counts(limits);
        try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableFileException(WORKBOOK, "another zip file");
            }
            Enumeration<ZipArchiveEntry> parts = zip.getEntries();
            while (parts.hasMoreElements()) {
                try (InputStream part = zip.getInputStream(parts.nextElement())) {
                    counts.read(new BufferedInputStream(part, BUFFER));
                }
            }
        }
        return new XlsxParts(counts.rows, counts.is1904);
    }

    /** The entries of the zip file's directory, by their signature. */
    private static int parts(byte[] packed) {
        int parts = 0;
        for (int index = 0; index + 3 < packed.length; index++) {
            if (packed[index] == 'P' && packed[index + 1] == 'K' && packed[index + 2] == 1 && packed[index + 3] == 2) {
                parts++;
            }
        }
        return parts;
    }

    /** What was read of all parts. */
    private static final class Counts {

        private final FileLimits limits;
        private final byte[] buffer = new byte[BUFFER];
        private long bytes;
        private long rows;
        private boolean is1904;

        private Counts(FileLimits limits) {
            this.limits = limits;
        }

        private void read(BufferedInputStream part) throws IOException {
            boolean isXml = looksLikeXml(part);
            XmlGuard guard = new XmlGuard();
            long size = 0;
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                bytes += read;
                size += read;
                if (bytes > limits.bytes()) {
                    throw new UnreadableFileException(
                            "at most " + FileLimits.shown(limits.bytes()) + " unpacked", "more");
                }
                if (isXml) {
                    guard.take(buffer, read);
                }
                if (guard.texts() > 0 && size + TEXT_OVERHEAD * guard.texts() > limits.sharedTexts()) {
                    throw new UnreadableFileException(
                            "at most " + FileLimits.shown(limits.sharedTexts())
                                    + " of different texts in a workbook, or a CSV file",
                            "more");
                }
            }
            rows = Math.max(rows, guard.rows());
            is1904 |= guard.is1904();
        }

        /** Whether an XML parser would take its start for XML in some encoding. */
        private static boolean looksLikeXml(BufferedInputStream part) throws IOException {
            part.mark(BUFFER);
            int first = part.read();
            int second = part.read();
            int third = part.read();
            int fourth = part.read();
            part.reset();
            boolean isText = first == '<' || (first >= 0 && Character.isWhitespace(first));
            boolean isMarked = (first == 0xEF && second == 0xBB)
                    || (first == 0xFE && second == 0xFF)
                    || (first == 0xFF && second == 0xFE);
            boolean isWide = first == 0 && (second == '<' || (second == 0 && (fourth == '<' || third == 0xFE)));
            return isText || isMarked || isWide;
        }
    }
}
