package dev.winnow.bench;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.evaluation.SessionEvaluator;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/** All of an evaluation by the policies as they are shipped, DRL too, on one thread; b2b beside one in sessions alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class EvaluationBenchmark {

    private static final int LEADS = 2_000;

    @Param({"b2b in sessions", "b2b", "roofing", "education"})
    public String policy = "b2b";

    private List<Lead> leads = List.of();
    private Function<Lead, Evaluation> evaluator = lead -> Evaluator.evaluate(ShippedPolicies.compiled("b2b"), lead);

    @Setup
    public void prepare() {
        Quiet.logging();
        Policy compiled = ShippedPolicies.compiled(policy.replace(" in sessions", ""));
        MadeUpLeads made = new MadeUpLeads(compiled, TestPolicy.AS_OF, 1);
        leads = Stream.generate(() -> TestPolicy.lead(compiled, made.next(), TestPolicy.AS_OF))
                .limit(LEADS)
                .toList();
        evaluator = policy.endsWith("sessions")
                ? new SessionEvaluator(compiled)::evaluate
                : lead -> Evaluator.evaluate(compiled, lead);
    }

    @Benchmark
    @OperationsPerInvocation(LEADS)
    public void evaluate(Blackhole results) {
        for (Lead lead : leads) {
            results.consume(evaluator.apply(lead));
        }
    }
}
