package dev.winnow.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.lead.Lead;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A small policy named {@code test}: facts of every type, three dimensions ({@code fit} with cap and floor,
 * {@code engagement} with cap and half-life, {@code need} with two decimals), the ladder OPEN, LEAD, MQL, SAL (a
 * person's yes), CUSTOMER (alone) and OUT (off), and a table of each kind.
 */
public final class TestPolicy {

    public static final String NAME = "test";
    public static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Policy COMPILED = builder().compiled();

    private TestPolicy() {}

    public static TestPolicyBuilder builder() {
        return TestTables.addTo(TestDefinitions.addTo(new TestPolicyBuilder(NAME)));
    }

    public static PolicyFiles files() {
        return builder().files();
    }

    /** The policy as it stands, shared by all tests. */
    public static Policy compiled() {
        return COMPILED;
    }

    /** A policy of given files; fails with its problems if it has any. */
    public static Policy compiled(PolicyFiles files) {
        Compilation compilation = PolicyCompiler.compile(files);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.policy();
        }
        throw new AssertionError("rejected: " + ((Compilation.Rejected) compilation).problems());
    }

    /** The problems of given files, none where they compile. */
    public static List<Problem> problems(PolicyFiles files) {
        Compilation compilation = PolicyCompiler.compile(files);
        if (compilation instanceof Compilation.Rejected rejected) {
            return rejected.problems();
        }
        return List.of();
    }

    /** The problems as they are read: {@code tables.xlsx › Fit › D14: expected …, found …}. */
    public static List<String> problemTexts(PolicyFiles files) {
        return problems(files).stream().map(Problem::toString).toList();
    }

    /** The problems of the default policy with its tables' workbook changed. */
    public static List<String> problemTexts(UnaryOperator<TestWorkbook> change) {
        return problemTexts(changed(files(), TestPolicyBuilder.TABLES, change));
    }

    /** The files with one workbook changed. */
    public static PolicyFiles changed(PolicyFiles files, String workbook, UnaryOperator<TestWorkbook> change) {
        SortedMap<String, byte[]> workbooks = new TreeMap<>(files.workbooks());
        workbooks.computeIfPresent(
                workbook, (name, bytes) -> change.apply(TestWorkbook.of(bytes)).bytes());
        return new PolicyFiles(files.policy(), workbooks, files.rules());
    }

    /** The default policy's lead of a JSON text, as seen at {@link #AS_OF}. */
    public static Lead lead(String json) {
        return lead(COMPILED, json);
    }

    public static Lead lead(Policy policy, String json) {
        return lead(policy, json(json), AS_OF);
    }

    public static Lead lead(Policy policy, JsonNode json, Instant asOf) {
        LeadReading reading = policy.leadReader().read(json, asOf);
        if (reading instanceof LeadReading.Read read) {
            return read.lead();
        }
        throw new AssertionError("refused: " + ((LeadReading.Refused) reading).problems());
    }

    /** Numbers keep every digit, as they do on the way through the server. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
