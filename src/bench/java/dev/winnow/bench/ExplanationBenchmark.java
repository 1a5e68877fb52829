package dev.winnow.bench;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** An evaluation by the policies as they are shipped, alone and with what explains it, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class ExplanationBenchmark {

    private static final int LEADS = 500;

    @Param({"b2b", "roofing", "education"})
    public String policy = "b2b";

    @Param({"NONE", "SUMMARY", "FULL"})
    public Explain explain = Explain.FULL;

    private List<Lead> leads = List.of();
    private Policy compiled = ShippedPolicies.compiled("b2b");

    @Setup
    public void prepare() {
        Quiet.logging();
        compiled = ShippedPolicies.compiled(policy);
        MadeUpLeads made = new MadeUpLeads(compiled, TestPolicy.AS_OF, 1);
        leads = Stream.generate(() -> TestPolicy.lead(compiled, made.next(), TestPolicy.AS_OF))
                .limit(LEADS)
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(LEADS)
    public void explain(Blackhole results) {
        for (Lead lead : leads) {
            Evaluated evaluated = Evaluated.of(compiled, lead, TestPolicy.AS_OF);
            results.consume(evaluated);
            results.consume(Explainer.ENGLISH.explain(evaluated, explain));
        }
    }
}
