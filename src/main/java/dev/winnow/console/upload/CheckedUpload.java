package dev.winnow.console.upload;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.release.diff.PolicyDiff;
import java.util.Set;
import java.util.SortedMap;

/**
 * The check of uploaded workbooks together with the other files of the active release, as a working copy would have them.
 *
 * @param lost the workbooks that can't be read at all
 */
record CheckedUpload(RecognisedFiles files, PolicyCheck check, PolicySheets sheets, Set<String> lost, PolicyDiff diff) {

    static CheckedUpload of(PolicyFiles active, SortedMap<String, byte[]> uploaded) {
        RecognisedFiles recognised = RecognisedFiles.of(active, uploaded);
        PolicyFiles files = active.with(recognised.workbooks());
        PolicyListing listing = PolicyListing.of(files);
        return new CheckedUpload(
                recognised,
                PolicyCheck.of(files),
                PolicySheets.of(listing),
                listing.lost(),
                PolicyDiff.between(active, files));
    }
}
