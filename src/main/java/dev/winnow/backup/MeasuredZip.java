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

/** A zip file that measures the content of its entries, and decides what they are called. */
final class MeasuredZip extends ZipOutputStream {

    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final MessageDigest digest = Sha256.digest();
    private @Nullable String open;
    private String next = "";
    private long size;

    MeasuredZip(OutputStream out) {
        super(out);
    }

    /** The next entry gets this name, whatever it is called by the code that writes it. */
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

    /** Those that are complete, in their order. */
    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }
}
