package dev.winnow.console.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server is well, as far as the caller may know.
 *
 * @param checks of the server
 * @param retention how long personal data are kept, by policy; policies that keep them for ever are missing
 * @param personal the facts that are personal, with commas, by policy
 * @param startedAt when the process started
 */
public record StatusView(
        List<PolicyLine> policies,
        List<FolderProblems> folders,
        List<Check> checks,
        List<ShadowLine> shadows,
        Map<String, String> retention,
        Map<String, String> personal,
        boolean isEmbedded,
        String version,
        Instant startedAt) {

    public StatusView {
        policies = List.copyOf(policies);
        folders = List.copyOf(folders);
        checks = List.copyOf(checks);
        shadows = List.copyOf(shadows);
        retention = Map.copyOf(retention);
        personal = Map.copyOf(personal);
    }

    public int broken() {
        return count(Level.BROKEN);
    }

    public int toLookAt() {
        return count(Level.LOOK);
    }

    /** The worst of all. */
    public Level level() {
        return broken() > 0 ? Level.BROKEN : toLookAt() > 0 ? Level.LOOK : Level.WELL;
    }

    private int count(Level level) {
        return (int) Stream.concat(
                        policies.stream().map(PolicyLine::level),
                        checks.stream().map(Check::level))
                .filter(each -> each == level)
                .count();
    }

    /** How long a policy keeps personal data; empty for ever. */
    public String retentionOf(String policy) {
        return retention.getOrDefault(policy, "");
    }

    /** The personal facts of a policy; empty for none. */
    public String personalOf(String policy) {
        return personal.getOrDefault(policy, "");
    }

    /**
     * A part of the server.
     *
     * @param at a time that the text is about; null for none
     */
    public record Check(
            Level level, String name, String text, @Nullable Instant at) {}

    /** @param release the number of the active one */
    public record PolicyLine(
            Level level, String name, int release, int passed, int cases, int errors, boolean areFilesActive) {}

    /** @param areActive whether the files are the active release all the same */
    public record FolderProblems(String policy, boolean areActive, List<Linked> problems, int more) {

        public FolderProblems {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A problem of a file.
     *
     * @param place workbook, sheet and cell
     * @param href the sheet at the row; null if it can't be shown
     */
    public record Linked(String place, @Nullable String href, String text) {}

    /** @param compared how many decisions were compared; {@code skipped} couldn't be */
    public record ShadowLine(String policy, int release, int share, Instant since, String compared, long skipped) {}
}
