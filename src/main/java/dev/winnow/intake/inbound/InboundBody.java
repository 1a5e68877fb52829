package dev.winnow.intake.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.MappingReference;
import dev.winnow.intake.CanonicalJson;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.mapping.LeadMapper;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappedLead;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.QualificationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes requests of the bodies that another system sends, by an inbound mapping. */
public final class InboundBody {

    private final InboundMapping mapping;
    private final LeadMapper mapper;

    /** @param vocabulary of the mapping's policy; facts that it no longer has are left out */
    public InboundBody(InboundMapping mapping, Vocabulary vocabulary) {
        LeadMapping read = MappingJson.read(mapping.mapping(), vocabulary, new ArrayList<>());
        this.mapping = mapping;
        this.mapper = new LeadMapper(vocabulary, read == null ? LeadMapping.NONE : read);
    }

    /**
     * The request, or null and at least one more problem.
     *
     * @param requester of a request with this meaning
     */
    public @Nullable QualificationRequest read(
            byte[] bytes,
            EvaluateOptions options,
            Function<Supplier<List<String>>, Requester> requester,
            List<RequestProblem> problems) {
        JsonNode body = StrictJson.read(bytes, problems);
        if (body == null) {
            return null;
        }
        if (!body.isObject()) {
            problems.add(RequestProblem.at("", "an object", PrintableValue.of(body)));
            return null;
        }
        MappedLead lead = mapper.map(body);
        problems.addAll(lead.problems());
        return problems.isEmpty()
                ? new QualificationRequest(
                                mapping.policy(),
                                Set.of(),
                                lead.asOf(),
                                lead.lead(),
                                options.explain(),
                                options.why(),
                                requester.apply(() -> meaning(options, body)),
                                options.dryRun())
                        .by(new MappingReference(mapping.name(), mapping.version()))
                : null;
    }

    /** The same for requests that ask the same, whichever version of the mapping is in effect. */
    private List<String> meaning(EvaluateOptions options, JsonNode body) {
        return List.of(
                "mapping " + mapping.name(),
                options.explain().word(),
                options.why() == null ? "" : "why " + options.why(),
                CanonicalJson.of(body));
    }

    /** With the name of the field that holds the fact. */
    public RequestProblem inField(FactProblem problem) {
        return mapper.inField(problem);
    }
}
