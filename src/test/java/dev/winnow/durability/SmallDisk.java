package dev.winnow.durability;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A small file system of its own, which can be filled and made read-only; closing unmounts it. */
final class SmallDisk implements AutoCloseable {

    private static final int LARGE_BLOCK = 1 << 16;
    private static final int SMALL_BLOCK = 1 << 12;
    private static final int ATTEMPTS = 20;

    private final Path path;
    private final @Nullable Path image;
    private final Thread unmounting = new Thread(this::unmount);

    private SmallDisk(Path path, @Nullable Path image) {
        this.path = path;
        this.image = image;
        Runtime.getRuntime().addShutdownHook(unmounting);
    }

    /** In memory. Skips the test if nothing can be mounted. */
    static SmallDisk tmpfs(Path path, int megabytes) throws IOException {
        Files.createDirectories(path);
        assumeTrue(
                OsCommand.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString()),
                "skipped: no permission to mount a small file system (run as root)");
        return new SmallDisk(path, null);
    }

    /** In a file on a loop device; becomes read-only on its first error. Skips the test if it can't be mounted. */
    static SmallDisk ext4(Path path, Path image, int megabytes) throws IOException {
        Files.createDirectories(path);
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        SmallDisk disk = new SmallDisk(path, image);
        boolean isMounted = OsCommand.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString()) && disk.mountImage();
        assumeTrue(isMounted, "skipped: ext4 on a loop device can't be mounted (run as root, with loop devices)");
        return disk;
    }

    Path path() {
        return path;
    }

    long usedBytes() throws IOException {
        return Files.getFileStore(path).getTotalSpace()
                - Files.getFileStore(path).getUsableSpace();
    }

    boolean isHalfFull() throws IOException {
        return usedBytes() * 2 > Files.getFileStore(path).getTotalSpace();
    }

    /** Fills what is free, but for so many bytes. */
    void fill(long left) throws IOException {
        append(LARGE_BLOCK);
        append(SMALL_BLOCK);
        if (left > 0) {
            try (RandomAccessFile file = new RandomAccessFile(ballast().toFile(), "rw")) {
                file.setLength(Math.max(0, file.length() - left));
            }
        }
    }

    private void append(int blockSize) {
        byte[] block = new byte[blockSize];
        try (OutputStream out =
                Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // Full.
        }
    }

    /** Removes what {@link #fill} wrote. */
    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    /** As after an I/O error: the journal is aborted and every write fails. */
    void failReadOnly() {
        check(OsCommand.run("mount", "-o", "remount,abort", path.toString()), "remount,abort");
    }

    /** Unmounts, checks and mounts the file system again; nobody may use it. */
    void repair() {
        check(unmountNow(), "umount");
        // Exit code 1 says that errors were corrected.
        OsCommand.run("fsck.ext4", "-fy", String.valueOf(image));
        check(mountImage(), "mount");
    }

    private boolean mountImage() {
        return OsCommand.run("mount", "-o", "loop,errors=remount-ro", String.valueOf(image), path.toString());
    }

    private void check(boolean isDone, String step) {
        if (!isDone) {
            throw new IllegalStateException(step + " of " + path + " failed");
        }
    }

    private boolean unmountNow() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (OsCommand.run("umount", path.toString())) {
                return true;
            }
            Pause.millis(250);
        }
        return false;
    }

    private void unmount() {
        if (OsCommand.run("mountpoint", "-q", path.toString()) && !unmountNow()) {
            OsCommand.run("umount", "-l", path.toString());
        }
    }

    @Override
    public void close() throws IOException {
        unmount();
        Runtime.getRuntime().removeShutdownHook(unmounting);
        if (image != null) {
            Files.deleteIfExists(image);
        }
    }
}
