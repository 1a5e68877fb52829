package dev.winnow.bench;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the time of one lead grows with rows and with activities, engines by turns: printed and drawn. */
public final class CostGrowth {

    private static final Path PICTURES = Path.of("docs", "pictures");
    private static final int[] SCALES = {1, 2, 5, 10, 25, 55};
    private static final int[] ACTIVITIES = {0, 10, 20, 40, 60, 80, 100};
    private static final int LEADS = 2_000;

    private CostGrowth() {}

    public static void main(String[] arguments) throws IOException {
        Quiet.logging();
        Map<String, List<double[]>> byRows = new LinkedHashMap<>();
        // What is measured first is slowed by the compiler, so that is measured again
        addRows(Workload.of(1).half(), 1, new LinkedHashMap<>());
        addRows(Workload.of(1).half(), 1, byRows);
        for (int scale : SCALES) {
            addRows(Workload.of(scale), scale, byRows);
        }
        Map<String, List<double[]>> byActivities = activities();
        Files.createDirectories(PICTURES);
        Files.writeString(
                PICTURES.resolve("cost-by-rows.svg"),
                LineChart.logarithmic("Time of one lead by rows of the policy", "rows", byRows)
                        .svg());
        Files.writeString(
                PICTURES.resolve("cost-by-activities.svg"),
                LineChart.linear("Time of one lead by its activities, 182 rows", "activities", byActivities)
                        .svg());
    }

    private static void addRows(Workload workload, int scale, Map<String, List<double[]>> series) {
        Policy policy = TestPolicy.compiled(WorkloadPolicy.files(workload));
        measure(workload, policy, new WorkloadLeads(policy, scale).next(LEADS), workload.rows(), "rows", series);
    }

    private static Map<String, List<double[]>> activities() {
        Map<String, List<double[]>> series = new LinkedHashMap<>();
        Workload workload = Workload.of(1);
        Policy policy = TestPolicy.compiled(WorkloadPolicy.files(workload));
        for (int count : ACTIVITIES) {
            measure(workload, policy, new WorkloadLeads(policy, 1).next(LEADS, count), count, "activities", series);
        }
        return series;
    }

    private static void measure(
            Workload workload,
            Policy policy,
            List<Lead> leads,
            int size,
            String what,
            Map<String, List<double[]>> series) {
        Map<String, Engine> engines = new LinkedHashMap<>();
        engines.put("loop over rows", new NaiveJava(workload));
        engines.put("evaluation", new WinnowEvaluation(policy));
        engines.put("rows found", new WinnowMatching(policy));
        engines.put("indexed by hand", new IndexedJava(workload));
        ByTurns.nanos(engines, leads).forEach((name, nanos) -> {
            series.computeIfAbsent(name, key -> new ArrayList<>()).add(new double[] {size, nanos});
            System.out.printf("%,7d %s %-16s %,9.0f ns a lead%n", size, what, name, nanos);
        });
    }
}
