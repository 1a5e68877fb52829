package dev.winnow.bench;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** One thread, in process, lead after lead: the rows that hold with their ids, the points and the stage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class EngineBenchmark {

    private static final int LEADS = 10_000;

    public enum Kind {
        NAIVE,
        INDEXED,
        WINNOW,
        WINNOW_EVALUATION,
        SESSION,
        TUNED_SESSION;

        Engine of(Workload workload, Policy policy) {
            return switch (this) {
                case NAIVE -> new NaiveJava(workload);
                case INDEXED -> new IndexedJava(workload);
                case WINNOW -> new WinnowMatching(policy);
                case WINNOW_EVALUATION -> new WinnowEvaluation(policy);
                case SESSION -> DroolsSession.plain(policy);
                case TUNED_SESSION -> DroolsSession.tuned(policy);
            };
        }
    }

    @Param({"1", "10"})
    public int scale = 1;

    @Param
    public Kind engine = Kind.NAIVE;

    private List<Lead> leads = List.of();
    private Engine asked = new NaiveJava(Workload.of(1));

    /** Fails if the engine doesn't find for every lead what the loop over rows finds. */
    @Setup
    public void prepare() {
        Quiet.logging();
        Workload workload = Workload.of(scale);
        Policy policy = TestPolicy.compiled(WorkloadPolicy.files(workload));
        leads = new WorkloadLeads(policy, scale).next(LEADS);
        asked = engine.of(workload, policy);
        Engine naive = new NaiveJava(workload);
        for (Lead lead : leads) {
            if (asked.evaluate(lead).checksum() != naive.evaluate(lead).checksum()) {
                throw new IllegalStateException(
                        engine + ": " + asked.evaluate(lead) + ", expected " + naive.evaluate(lead));
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(LEADS)
    public void evaluate(Blackhole results) {
        for (Lead lead : leads) {
            results.consume(asked.evaluate(lead));
        }
    }
}
