package dev.winnow.policy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Replaces several workbooks of a folder as one. The new ones are first written into a hidden folder beside them; renaming
 * that folder decides. Whoever reads the workbooks next completes what was decided, even if the server was killed meanwhile.
 */
public final class WorkbookReplacement {

    private static final String WRITTEN = ".winnow-writing";
    private static final String DECIDED = ".winnow-replacing";

    private final Path folder;

    private WorkbookReplacement(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the new workbooks to disk; nothing is replaced yet.
     *
     * @param workbooks by file name
     * @throws IOException if the folder can't be written
     */
    static WorkbookReplacement written(Path folder, Map<String, byte[]> workbooks) throws IOException {
        WorkbookReplacement replacement = new WorkbookReplacement(folder);
        replacement.drop();
        Path written = Files.createDirectory(folder.resolve(WRITTEN));
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            write(written.resolve(workbook.getKey()), folder.resolve(workbook.getKey()), workbook.getValue());
        }
        flush(written);
        return replacement;
    }

    /** Replaces the workbooks. */
    public void complete() throws IOException {
        completePending(folder);
        Files.move(folder.resolve(WRITTEN), folder.resolve(DECIDED), StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
        completePending(folder);
    }

    /** Leaves the workbooks as they are. */
    public void drop() throws IOException {
        Path written = folder.resolve(WRITTEN);
        for (Path file : files(written)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(written);
    }

    /** Completes the replacement that was decided last, if it isn't complete. Several may do so at once. */
    static void completePending(Path folder) throws IOException {
        Path decided = folder.resolve(DECIDED);
        if (!Files.isDirectory(decided)) {
            return;
        }
        for (Path file : files(decided)) {
            try {
                replace(file, folder.resolve(file.getFileName().toString()));
            } catch (NoSuchFileException e) {
                // Somebody else has just completed it
            }
        }
        flush(folder);
        try {
            Files.deleteIfExists(decided);
        } catch (DirectoryNotEmptyException e) {
            // The next replacement was decided meanwhile, and is completed by whoever decided it
        }
    }

    private static void replace(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Path file, Path target, byte[] content) throws IOException {
        Files.write(file, content);
        boolean hasPermissions = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (hasPermissions && Files.exists(target)) {
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(target));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems can't open folders; renaming is durable there
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
