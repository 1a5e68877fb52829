package dev.winnow.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip file that records size and digest of its entries, and overrides their names. */
final class MeasuredZip extends ZipOutputStream {

    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final MessageDigest digest = Sha256.digest();
    private @Nullable String open;
    private String next = "";
    private long size;

    MeasuredZip(OutputStream out) {
        super(out);
    }

    /** Sets the name of the next entry, whatever name it is written with. */
    void name(String name) {
        next = name;
    }

    @Override
    public void putNextEntry(ZipEntry entry) throws IOException {
        super.putNextEntry(new ZipEntry(next));
        open = next;
        size = 0;
        digest.reset();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        super.write(bytes, from, length);
        if (open != null) {
            digest.update(bytes, from, length);
            size += length;
        }
    }

    @Override
    public void closeEntry() throws IOException {
        super.closeEntry();
        if (open != null) {
            entries.add(new Manifest.Entry(open, size, HexFormat.of().formatHex(digest.digest())));
            open = null;
        }
    }

    /** The complete entries, in order. */
    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }
}
