package dev.winnow.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints, for each, leads a second and the ratio to the first one of its group: medians. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getSimpleName())
                        .include(EvaluationBenchmark.class.getSimpleName())
                        .include(ExplanationBenchmark.class.getSimpleName())
                        .jvmArgsAppend(Quiet.ARGUMENT, "-Xms2g", "-Xmx2g", "-XX:+UseParallelGC")
                        .build())
                .run();
        Map<String, Double> first = new LinkedHashMap<>();
        System.out.printf("%n%-28s %14s %8s%n", "", "leads a second", "ratio");
        for (RunResult result : results) {
            BenchmarkParams parameters = result.getParams();
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            double ratio = median / first.computeIfAbsent(group(parameters), key -> median);
            System.out.printf("%-28s %,14.0f %8.2f%n", name(parameters), median, ratio);
        }
    }

    private static String group(BenchmarkParams parameters) {
        if (parameters.getParam("scale") != null) {
            return " x" + parameters.getParam("scale");
        }
        return parameters.getParam("explain") != null ? parameters.getParam("policy") : "";
    }

    private static String name(BenchmarkParams parameters) {
        if (parameters.getParam("scale") != null) {
            return parameters.getParam("engine") + group(parameters);
        }
        String explain = parameters.getParam("explain");
        String policy = parameters.getParam("policy");
        return explain == null ? policy : policy + ", explain=" + explain.toLowerCase(Locale.ROOT);
    }
}
