package dev.winnow.intake.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.personal.MasterKey;
import dev.winnow.policy.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and reads what is sealed in the database. */
@ApplicationScoped
class JobText {

    private static final String FILE = "file";
    private static final String MAPPING = "mapping";

    private final MasterKey master;

    JobText(MasterKey master) {
        this.master = master;
    }

    private JobSeal seal(UUID secret) {
        return new JobSeal(master.leadKey(secret));
    }

    byte[] head(StoredJob job, FileHead head) {
        return seal(job.secret).seal(DecisionJson.part(head), place(job.id, FILE));
    }

    FileHead head(StoredJob job) {
        return DecisionJson.read(seal(job.secret).open(job.file, place(job.id, FILE)), FileHead.class);
    }

    byte[] mapping(StoredJob job, LeadMapping mapping) {
        return seal(job.secret).seal(DecisionJson.facts(MappingJson.write(mapping)), place(job.id, MAPPING));
    }

    /** Facts that are no longer in the vocabulary are left out. */
    LeadMapping mapping(StoredJob job, @Nullable Vocabulary vocabulary) {
        JsonNode json = DecisionJson.read(seal(job.secret).open(job.mapping, place(job.id, MAPPING)));
        LeadMapping mapping = vocabulary == null ? null : MappingJson.read(json, vocabulary, new ArrayList<>());
        return mapping == null ? LeadMapping.NONE : mapping;
    }

    byte[] content(StoredJob job, int part, String rows) {
        return seal(job.secret).seal(rows, place(job.id, "rows " + part));
    }

    String content(StoredJob job, StoredPart part) {
        return seal(job.secret).open(part.content, place(job.id, "rows " + part.key.number()));
    }

    byte[] results(StoredJob job, int part, List<LeadResult> results) {
        String text = results.stream().map(DecisionJson::part).collect(Collectors.joining("\n"));
        return seal(job.secret).seal(text, place(job.id, "results " + part));
    }

    /** None before they are there. */
    List<LeadResult> results(StoredJob job, StoredPart part) {
        return part.results == null
                ? List.of()
                : seal(job.secret)
                        .open(part.results, place(job.id, "results " + part.key.number()))
                        .lines()
                        .map(line -> DecisionJson.read(line, LeadResult.class))
                        .toList();
    }

    private static String place(UUID job, String what) {
        return "job " + job + " " + what;
    }
}
