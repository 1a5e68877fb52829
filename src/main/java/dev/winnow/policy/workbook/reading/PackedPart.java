package dev.winnow.policy.workbook.reading;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * One file of a zip archive, still packed.
 *
 * @param zip the whole archive, or only the packed bytes
 * @param start of the packed bytes in the archive
 * @param packedSize in bytes
 * @param size unpacked, in bytes, as the archive declares it
 * @param checksum CRC-32 of the unpacked bytes, as the archive declares it
 * @param deflated whether it is compressed, or else stored
 */
public record PackedPart(
        String name, byte[] zip, int start, int packedSize, long size, long checksum, boolean deflated) {

    /** Writes the bytes of a part. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Packs a part while it is written. */
    public static PackedPart pack(String name, Content content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        CRC32 checksum = new CRC32();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            try (OutputStream out = new BufferedOutputStream(
                    new CheckedOutputStream(new DeflaterOutputStream(packed, deflater), checksum))) {
                content.write(out);
            }
            long size = deflater.getBytesRead();
            return new PackedPart(name, packed.toByteArray(), 0, packed.size(), size, checksum.getValue(), true);
        } finally {
            deflater.end();
        }
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Fails if the bytes don't have exactly the declared sizes and checksum. */
    byte[] unpack() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(size)];
        if (deflated) {
            inflate(bytes);
        } else if (packedSize == size) {
            System.arraycopy(zip, start, bytes, 0, bytes.length);
        } else {
            throw new IOException("a stored part of two sizes");
        }
        CRC32 actual = new CRC32();
        actual.update(bytes);
        if (actual.getValue() != checksum) {
            throw new IOException("a part with a wrong checksum");
        }
        return bytes;
    }

    private void inflate(byte[] bytes) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, start, packedSize);
            int filled = 0;
            while (filled < bytes.length && !inflater.finished()) {
                int read = inflater.inflate(bytes, filled, bytes.length - filled);
                if (read == 0 && !inflater.finished()) {
                    break;
                }
                filled += read;
            }
            boolean full = filled == bytes.length && inflater.inflate(new byte[1]) == 0 && inflater.finished();
            if (!full || inflater.getBytesRead() != packedSize) {
                throw new IOException("a part that isn't as large as the directory says");
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
