package dev.winnow.bench;

import dev.winnow.lead.Lead;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures engines by turns in one process, by the processor's time of the thread: whatever else a machine has to do
 * takes from all of them alike. What the garbage collector's own threads take isn't in it.
 */
final class ByTurns {

    private static final int WARM_UP = 60;
    private static final int SLICES = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Keeps the compiler from leaving out what nobody looks at. */
    private static volatile long found;

    private ByTurns() {}

    /** Nanoseconds of a lead, medians, in the order of the engines. */
    static Map<String, Double> nanos(Map<String, Engine> engines, List<Lead> leads) {
        Map<String, double[]> slices = new LinkedHashMap<>();
        engines.keySet().forEach(name -> slices.put(name, new double[SLICES]));
        for (int slice = 0; slice < WARM_UP + SLICES; slice++) {
            for (Map.Entry<String, Engine> engine : engines.entrySet()) {
                Objects.requireNonNull(slices.get(engine.getKey()))[slice % SLICES] = nanos(engine.getValue(), leads);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        slices.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    private static double nanos(Engine engine, List<Lead> leads) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (Lead lead : leads) {
            found += engine.evaluate(lead).found().size();
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / leads.size();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
