package dev.winnow.console.home;

import dev.winnow.console.home.Promotions.Promoted;
import dev.winnow.console.insight.RecentFigures.Recent;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.policy.problem.Problem;
import dev.winnow.release.ActivePolicy;
import dev.winnow.sample.SampleState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page: what waits for the caller.
 *
 * @param weeks the figures of the week; empty for callers who may not see them, and without leads
 * @param promoted null for callers who may not read leads
 */
public record HomeView(
        List<CopyLine> copies,
        List<PolicyLine> policies,
        List<FolderProblems> folders,
        boolean hasCopies,
        boolean isAnalyst,
        Starts starts,
        Agenda agenda,
        @Nullable Promoted promoted,
        List<Recent> weeks) {

    public HomeView {
        copies = List.copyOf(copies);
        policies = List.copyOf(policies);
        folders = List.copyOf(folders);
        weeks = List.copyOf(weeks);
    }

    /**
     * What the first minutes offer.
     *
     * @param samples null where there are none to load, to wait for or to remove
     * @param areRemoved whether the caller may remove them
     */
    public record Starts(boolean isVisitOffered, @Nullable SampleState samples, boolean areRemoved) {}

    /** @param release the number of the active one */
    public record PolicyLine(String name, int release, int tables, int rows, int passed, int cases) {

        static PolicyLine of(ActivePolicy active) {
            return new PolicyLine(
                    active.name(),
                    active.release().number(),
                    active.policy().tables().size(),
                    active.policy().rows().size(),
                    Math.toIntExact(active.files().cases().passed()),
                    active.files().cases().results().size());
        }
    }

    /** @param areActive whether the files are the active release all the same */
    public record FolderProblems(String policy, boolean areActive, List<Problem> problems) {

        public FolderProblems {
            problems = List.copyOf(problems);
        }
    }

    public int problems() {
        return folders.stream().mapToInt(folder -> folder.problems().size()).sum();
    }
}
