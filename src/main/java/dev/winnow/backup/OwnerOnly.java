package dev.winnow.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions that let only the owner use a file or folder. */
final class OwnerOnly {

    private OwnerOnly() {}

    static FileAttribute<?>[] file() {
        return of("rw-------");
    }

    static FileAttribute<?>[] folder() {
        return of("rwx------");
    }

    /** Creates a file to write. */
    static OutputStream create(Path path) throws IOException {
        return Channels.newOutputStream(
                Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), file()));
    }

    private static FileAttribute<?>[] of(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
