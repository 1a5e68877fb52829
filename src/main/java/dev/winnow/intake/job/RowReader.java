package dev.winnow.intake.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.mapping.LeadMapper;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappedLead;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes leads of the rows of a file. Thread-safe. */
final class RowReader {

    private final LeadMapper mapper;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    RowReader(Vocabulary vocabulary, LeadMapping mapping, List<String> header) {
        this.mapper = new LeadMapper(vocabulary, mapping);
        header.forEach(name -> columns.put(name, columns.size()));
    }

    /** Lines of JSON hold the facts themselves. */
    MappedLead read(LeadRow row) {
        return row.match(
                cells -> mapper.map(columns, cells.cells()),
                json -> new MappedLead(((ObjectNode) json.lead()).deepCopy(), json.asOf(), List.of()),
                bad -> new MappedLead(JsonNodeFactory.instance.objectNode(), null, bad.problems()));
    }

    /** With the name of the column that the problem is in. */
    RequestProblem inColumn(FactProblem problem) {
        return mapper.inField(problem);
    }
}
