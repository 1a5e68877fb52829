package dev.winnow.intake.job;

import dev.winnow.audit.erasure.LeadTraces;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.job.JobTable;
import dev.winnow.policy.facts.NormalText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Erases the rows of a lead from the files and results of all jobs: those that say its id in any cell. */
@ApplicationScoped
class JobTraces implements LeadTraces {

    private final JobTable jobs;
    private final StoredFiles files;
    private final JobText text;

    JobTraces(JobTable jobs, StoredFiles files, JobText text) {
        this.jobs = jobs;
        this.files = files;
        this.text = text;
    }

    @Override
    public boolean has(String leadId) {
        return parts().stream()
                .anyMatch(part -> inPart(part, (file, stored) -> rows(file, stored).stream()
                        .anyMatch(row -> isOf(row, NormalText.of(leadId)))));
    }

    @Override
    public void erase(String leadId) {
        String id = NormalText.of(leadId);
        parts().forEach(part -> inPart(part, (file, stored) -> erase(file, stored, id)));
    }

    private List<StoredPart.Id> parts() {
        return QuarkusTransaction.requiringNew().call(files::allParts);
    }

    /** A part that is gone meanwhile has nothing of a lead. */
    private boolean inPart(StoredPart.Id key, BiPredicate<StoredFile, StoredPart> use) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.locked(key.job())
                .map(job -> use.test(files.findById(key.job()), files.part(key.job(), key.number())))
                .orElse(false));
    }

    private List<LeadRow> rows(StoredFile file, StoredPart part) {
        return FileRows.read(text.content(file, part));
    }

    private boolean erase(StoredFile file, StoredPart part, String id) {
        List<LeadRow> rows = rows(file, part);
        List<LeadRow> left = rows.stream().filter(row -> !isOf(row, id)).toList();
        if (left.size() == rows.size()) {
            return false;
        }
        int number = part.key.number();
        part.setContent(text.content(file, number, FileRows.text(left)));
        List<LeadResult> results = text.results(file, part);
        List<LeadResult> kept = of(left, results);
        if (part.results != null) {
            part.setResults(text.results(file, number, kept));
        }
        List<LeadResult> gone = new ArrayList<>(results);
        gone.removeAll(kept);
        long problems = gone.stream().filter(LeadResult::isRefused).count();
        jobs.locked(file.job).ifPresent(job -> job.shrink(rows.size() - left.size(), gone.size(), problems));
        return true;
    }

    /** Those of the results that are of these rows. */
    static List<LeadResult> of(List<LeadRow> rows, List<LeadResult> results) {
        Set<Long> numbers = rows.stream().map(LeadRow::number).collect(Collectors.toSet());
        return results.stream().filter(result -> numbers.contains(result.row())).toList();
    }

    private static boolean isOf(LeadRow row, String id) {
        return row.match(
                cells -> cells.cells().stream()
                        .anyMatch(cell -> NormalText.of(cell).equals(id)),
                json -> NormalText.of(json.lead().path("id").asText()).equals(id),
                bad -> false);
    }
}
