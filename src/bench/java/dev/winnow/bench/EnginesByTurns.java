package dev.winnow.bench;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engines of {@link EngineBenchmark} by turns, for machines that aren't quiet. */
public final class EnginesByTurns {

    private static final int LEADS = 2_000;

    private EnginesByTurns() {}

    public static void main(String[] arguments) {
        Quiet.logging();
        for (int scale : new int[] {1, 10}) {
            Workload workload = Workload.of(scale);
            Policy policy = TestPolicy.compiled(WorkloadPolicy.files(workload));
            List<Lead> leads = new WorkloadLeads(policy, scale).next(LEADS);
            Map<String, Engine> engines = new LinkedHashMap<>();
            for (EngineBenchmark.Kind kind : EngineBenchmark.Kind.values()) {
                engines.put(kind.name(), kind.of(workload, policy));
            }
            Map<String, Double> nanos = ByTurns.nanos(engines, leads);
            double naive = nanos.values().iterator().next();
            nanos.forEach((name, each) ->
                    System.out.printf("x%-2d %-18s %,9.0f ns a lead, ratio %5.2f%n", scale, name, each, naive / each));
        }
    }
}
