package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.PolicyFolders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The files in a policy's folders as they are now, whether or not they are the active release. */
@ApplicationScoped
public class FolderCopy {

    private final PolicyFolders folders;

    FolderCopy(PolicyFolders folders) {
        this.folders = folders;
    }

    public PolicyFiles files(String policy) {
        try {
            return folders.read(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
