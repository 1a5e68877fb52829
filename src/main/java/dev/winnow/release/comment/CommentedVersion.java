package dev.winnow.release.comment;

import java.util.Locale;

/** The working copy or release that a comment was written about. */
public record CommentedVersion(String policy, Kind kind, int number) {

    /** What has comments. */
    public enum Kind {
        WORKING_COPY,
        RELEASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static CommentedVersion workingCopy(String policy, int number) {
        return new CommentedVersion(policy, Kind.WORKING_COPY, number);
    }

    public static CommentedVersion release(String policy, int number) {
        return new CommentedVersion(policy, Kind.RELEASE, number);
    }
}
