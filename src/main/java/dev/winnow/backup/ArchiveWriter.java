package dev.winnow.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a new archive. It is complete and on disk once finished; before, it can't be opened. */
final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final MeasuredZip zip;

    private ArchiveWriter(FileChannel file) {
        this.file = file;
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
        this.zip = new MeasuredZip(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    static ArchiveWriter create(Path path) throws IOException {
        return new ArchiveWriter(FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file()));
    }

    /** Writes one entry: opens and closes it. */
    interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        zip.name(name);
        content.writeTo(zip);
    }

    /** Adds a file if it exists. */
    void add(String name, Path from) throws IOException {
        if (Files.exists(from)) {
            add(name, out -> {
                out.putNextEntry(new ZipEntry(name));
                Files.copy(from, out);
                out.closeEntry();
            });
        }
    }

    void finish(Manifest.Database database) throws IOException {
        byte[] manifest = Manifest.of(database, zip.entries()).json();
        add(Manifest.NAME, out -> {
            out.putNextEntry(new ZipEntry(Manifest.NAME));
            out.write(manifest);
            out.closeEntry();
        });
        zip.finish();
        zip.flush();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
