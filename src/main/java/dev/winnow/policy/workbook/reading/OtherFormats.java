package dev.winnow.policy.workbook.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Recognizes files that spreadsheet programs open and that aren't .xlsx workbooks. Only names them, reads none. */
final class OtherFormats {

    /** The first bytes of a compound file, the format before .xlsx; encrypted workbooks still use it. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final Refusal PASSWORD = new Refusal(
            "a workbook without a password",
            "a password-protected workbook",
            "opening it, deleting the password in File > Info > Protect Workbook > Encrypt with Password, and saving");

    private OtherFormats() {}

    /** Null if the bytes may be a zip archive, or nothing known. */
    static @Nullable Refusal of(byte[] bytes) {
        if (bytes.length < COMPOUND.length || !Arrays.equals(bytes, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length)) {
            return null;
        }
        // Names of streams are in UTF-16 and aligned anyhow.
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        if (names.contains(stream("EncryptedPackage"))) {
            return PASSWORD;
        }
        boolean old = names.contains(stream("Workbook")) || names.contains(stream("Book"));
        return Refusal.format(old ? "a workbook in the old .xls format" : "a file in an old Office format");
    }

    /** Null if the parts may be those of an .xlsx workbook. */
    static @Nullable Refusal of(Parts parts) throws IOException {
        if (parts.has("[Content_Types].xml")) {
            return null;
        }
        if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
            return new Refusal(Refusal.XLSX, "an Apple Numbers spreadsheet", "File > Export To > Excel in Numbers");
        }
        String type = parts.has("mimetype") ? new String(parts.part("mimetype"), StandardCharsets.US_ASCII) : "";
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return new Refusal(
                    Refusal.XLSX,
                    "an OpenDocument spreadsheet (.ods)",
                    "opening it and saving a copy: File > Save As, type Excel 2007-365 (.xlsx)");
        }
        return type.startsWith("application/vnd.oasis.opendocument.")
                ? Refusal.format("an OpenDocument file that isn't a spreadsheet")
                : null;
    }

    private static String stream(String name) {
        return new String((name + '\0').getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
