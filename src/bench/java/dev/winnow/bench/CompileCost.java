package dev.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long workbooks take to become a policy, problems and warnings found, and what that holds of memory. It runs with
 * the heap that a policy of 5,000 rows is allowed.
 */
public final class CompileCost {

    private static final int TIMES = 9;
    private static final int RELOADS = 200;
    private static final long MEGABYTE = 1 << 20;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CompileCost() {}

    public static void main(String[] arguments) {
        Quiet.logging();
        System.out.printf("at most %,d MB of heap%n", Runtime.getRuntime().maxMemory() / MEGABYTE);
        PolicyFiles small = WorkloadPolicy.files(Workload.of(1));
        measure("the first policy of a process", small, 1);
        measure("warm", small, 3 * TIMES);
        measure("warm", WorkloadPolicy.files(Workload.of(28)), TIMES);
        reload(small);
    }

    /** Prints medians. */
    private static void measure(String when, PolicyFiles files, int times) {
        double[] wall = new double[times];
        double[] busy = new double[times];
        long before = heap();
        Policy policy = TestPolicy.compiled(TestPolicy.files());
        for (int time = 0; time < times; time++) {
            long processor = MACHINE.getProcessCpuTime();
            long start = System.nanoTime();
            policy = TestPolicy.compiled(files);
            wall[time] = millis(System.nanoTime() - start);
            busy[time] = millis(MACHINE.getProcessCpuTime() - processor);
        }
        Arrays.sort(wall);
        Arrays.sort(busy);
        long held = heap() - before;
        System.out.printf(
                "%,6d rows, %-30s %,7.0f ms (quickest %,.0f), %,7.0f ms of processors, %,.1f MB held%n",
                policy.rows().size(), when, wall[times / 2], wall[0], busy[times / 2], (double) held / MEGABYTE);
    }

    /** Compiles a policy again and again, as editing does, and prints what stays of it. */
    private static void reload(PolicyFiles files) {
        for (int reload = 0; reload <= RELOADS; reload++) {
            if (reload % (RELOADS / 4) == 0) {
                System.out.printf(
                        "after %3d reloads: %,.1f MB of heap, %,.1f MB of metaspace%n",
                        reload, (double) heap() / MEGABYTE, (double) metaspace() / MEGABYTE);
            }
            TestPolicy.compiled(files);
        }
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
    }

    private static double millis(long nanos) {
        return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
