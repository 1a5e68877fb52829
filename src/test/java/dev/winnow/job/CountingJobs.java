package dev.winnow.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Jobs that count to five, and fail or are interrupted once if they are told to. */
@ApplicationScoped
class CountingJobs implements JobKind {

    static final String KIND = "counting";

    private static final int LAST = 5;

    private final Map<String, List<Integer>> steps = new ConcurrentHashMap<>();
    private final Map<String, Integer> interruptions = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** Those that were taken for a policy. */
    List<Integer> steps(String policy) {
        return steps.computeIfAbsent(policy, name -> new CopyOnWriteArrayList<>());
    }

    void interrupt(String policy, int step) {
        interruptions.put(policy, step);
    }

    void fail(String policy, int step) {
        failures.put(policy, step);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public JobRun open(JobRow job) {
        String position = job.position();
        int[] last = {position == null ? 0 : Integer.parseInt(position)};
        String policy = job.policy();
        return () -> {
            if (last[0] == LAST) {
                return null;
            }
            int step = last[0] + 1;
            if (interruptions.remove(policy, step)) {
                throw new InterruptedJobException();
            }
            if (failures.remove(policy, step)) {
                throw new FailedJobException("it can't count to " + step);
            }
            last[0] = step;
            steps(policy).add(step);
            return stored -> stored.advance(String.valueOf(step), 1, step == LAST ? 1 : 0);
        };
    }
}
