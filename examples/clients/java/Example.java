import dev.winnow.client.ApiClient;
import dev.winnow.client.ApiException;
import dev.winnow.client.api.DecisionsApi;
import dev.winnow.client.api.EvaluationApi;
import dev.winnow.client.api.JobsApi;
import dev.winnow.client.model.BatchResult;
import dev.winnow.client.model.Decision;
import dev.winnow.client.model.EvaluateRequest;
import dev.winnow.client.model.Job;
import dev.winnow.client.model.Problem;
import dev.winnow.client.model.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What integrations do most, with the generated client: {@code Example URL KEY}. */
public final class Example {

    public static void main(String[] arguments) throws Exception {
        // the client
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("X-API-Key", arguments[1]));
        EvaluationApi evaluation = new EvaluationApi(client);
        // the client ends

        // a lead
        Map<String, Object> facts = Map.of(
                "id", "java-" + UUID.randomUUID(), "stage", "LEAD", "company", Map.of("industry", "fintech", "employees", 420));
        EvaluateRequest request = new EvaluateRequest().policy("b2b").lead(facts);
        Decision decision = evaluation.evaluate(request, null, "summary", null, false, null);
        System.out.println(decision.getStage().getRecommended() + ", " + decision.getScore().getTotal() + " points");
        for (Reason reason : decision.getReasons()) {
            System.out.println("  " + reason.getText());
        }
        // a lead ends

        Decision explained =
                new DecisionsApi(client).explainDecision(decision.getDecisionId().toString(), null);
        expect(explained.getReceipt() != null, "a receipt in the explanation");
        expect(explained.getScore().getTotal().compareTo(decision.getScore().getTotal()) == 0, "the same score");

        // a problem
        try {
            evaluation.evaluate(new EvaluateRequest().policy("b2b").lead(Map.of("id", "L-1", "channel", "pigeon")),
                    null, null, null, true, null);
            throw new IllegalStateException("expected a problem");
        } catch (ApiException e) {
            Problem problem = client.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
            System.out.println(problem.getStatus() + ": " + problem.getProblems().get(0).getExpected());
        }
        // a problem ends

        List<BatchResult> results = evaluation
                .evaluateBatch(List.of(request, new EvaluateRequest().policy("b2b").lead(Map.of())), null, "none", true, null)
                .getResults();
        expect(results.get(0).getDecision() != null, "a decision in a batch");
        expect(results.get(1).getProblem() != null, "a problem in a batch");

        JobsApi jobs = new JobsApi(client);
        Job job = jobs.uploadJob("b2b", "leads.csv", "Record ID,Industry\n" + facts.get("id") + ",fintech\n");
        expect(job.getState() == Job.StateEnum.CHECKED, "a job that can be started");
        expect(jobs.listJobs(null).getJobs().stream().anyMatch(each -> each.getId().equals(job.getId())), "it in the list");
        jobs.deleteJob(job.getId().toString());
        System.out.println("The Java client works.");
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected " + what);
        }
    }
}
