package dev.winnow.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Operations on folders without sub-folders. */
final class FileTree {

    /** Left free on the disk for other programs. */
    private static final long RESERVE = 64L << 20;

    private FileTree() {}

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    static Path parent(Path path) {
        return path.toAbsolutePath().normalize().resolveSibling("");
    }

    /** Forces the entries of a folder to disk. */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    static void requireSpace(Path folder, long bytes) throws IOException {
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < bytes + RESERVE) {
            throw new BackupException(
                    "%s MB are free on the disk of %s, and %s MB are needed; free space or choose another disk."
                            .formatted(usable >> 20, folder, (bytes + RESERVE >> 20) + 1));
        }
    }
}
