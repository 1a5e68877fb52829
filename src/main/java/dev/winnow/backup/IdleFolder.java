package dev.winnow.backup;

import dev.winnow.control.ControlClient;
import dev.winnow.control.ControlSocket;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data folder that no server uses, locked so that none can open its database until this is closed. */
public final class IdleFolder implements AutoCloseable {

    private final @Nullable FileChannel database;

    private IdleFolder(@Nullable FileChannel database) {
        this.database = database;
    }

    /** @throws BackupException if a server uses the folder */
    public static IdleFolder hold(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BackupException("The data folder " + folder + " doesn't exist; name the server's with --data.");
        }
        if (ControlClient.isListening(ControlSocket.in(folder))) {
            throw new BackupException("A server runs on " + folder + "; stop it first.");
        }
        Path file = folder.resolve(DataFolder.DATABASE);
        if (!Files.exists(file)) {
            return new IdleFolder(null);
        }
        FileChannel database = FileChannel.open(file, StandardOpenOption.READ);
        if (!isLocked(database)) {
            database.close();
            throw new BackupException("Another process uses " + file + ", but no server listens on "
                    + ControlSocket.in(folder) + "; stop that process first.");
        }
        return new IdleFolder(database);
    }

    /** A shared lock is enough: H2 takes an exclusive one. */
    private static boolean isLocked(FileChannel database) throws IOException {
        try {
            return database.tryLock(0, Long.MAX_VALUE, true) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (database != null) {
            database.close();
        }
    }
}
