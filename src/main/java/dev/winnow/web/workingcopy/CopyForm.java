package dev.winnow.web.workingcopy;

import dev.winnow.http.workbook.Uploads;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.workingcopy.CopyTitle;
import dev.winnow.web.request.JsonFields;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new working copy is made of.
 *
 * @param release the number of a release; null for the active one, or for the folder
 * @param isFromFolder whether it is made from the files in the policy's folder
 */
record CopyForm(String title, @Nullable Integer release, boolean isFromFolder, List<RequestProblem> problems) {

    private static final int MOST_RELEASES = 1_000_000_000;

    CopyForm {
        problems = List.copyOf(problems);
    }

    static CopyForm read(InputStream body) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, List.of("title", "from", "release"), problems);
        if (fields == null) {
            return new CopyForm("", null, false, problems);
        }
        String title = fields.text(
                "title", CopyTitle.EXPECTED, true, text -> CopyTitle.read(text).orElse(null));
        String from = fields.text(
                "from",
                "release or folder",
                false,
                text -> List.of("release", "folder").contains(text) ? text : null);
        boolean isFromFolder = "folder".equals(from);
        Integer release = fields.has("release") && !isFromFolder ? fields.whole("release", MOST_RELEASES) : null;
        if (fields.has("release") && isFromFolder) {
            problems.add(RequestProblem.at("/release", "no release, as it is made from the folder", "one"));
        }
        return new CopyForm(title == null ? "" : title, release, isFromFolder, problems);
    }

    static CopyForm read(Uploads uploads) {
        List<RequestProblem> problems = new ArrayList<>(uploads.problems());
        List<String> titles = uploads.texts().getOrDefault("title", List.of());
        String title = titles.size() == 1 ? CopyTitle.read(titles.get(0)).orElse(null) : null;
        if (title == null) {
            problems.add(RequestProblem.parameter(
                    "title", CopyTitle.EXPECTED, titles.isEmpty() ? "none" : "an invalid text, or several", null));
        }
        uploads.texts().keySet().stream()
                .filter(name -> !name.equals("title"))
                .forEach(name -> problems.add(RequestProblem.parameter(name, "a file or title", "another part", null)));
        return new CopyForm(title == null ? "" : title, null, false, problems);
    }
}
