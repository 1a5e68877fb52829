// What integrations do most, with the generated client: node example.js URL KEY

import { Configuration, DecisionsApi, EvaluationApi, JobsApi, ProblemFromJSON, ResponseError } from "./client";

async function main(url: string, key: string): Promise<void> {
  // the client
  const configuration = new Configuration({ basePath: url, apiKey: key });
  const evaluation = new EvaluationApi(configuration);
  // the client ends

  // a lead
  const lead = { id: `ts-${Date.now()}`, stage: "LEAD", company: { industry: "fintech", employees: 420 } };
  const decision = await evaluation.evaluate({ evaluateRequest: { policy: "b2b", lead }, explain: "summary" });
  console.log(`${decision.stage.recommended}, ${decision.score.total} points`);
  for (const reason of decision.reasons ?? []) console.log(`  ${reason.text}`);
  // a lead ends

  const explained = await new DecisionsApi(configuration).explainDecision({ id: decision.decisionId! });
  expect(explained.receipt !== undefined, "a receipt in the explanation");
  expect(explained.score.total === decision.score.total, "the same score");

  // a problem
  try {
    await evaluation.evaluate({ evaluateRequest: { policy: "b2b", lead: { id: "L-1", channel: "pigeon" } }, dryRun: true });
    throw new Error("expected a problem");
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    const problem = ProblemFromJSON(await error.response.json());
    console.log(`${problem.status}: ${problem.problems?.[0].expected}`);
  }
  // a problem ends

  const batch = await evaluation.evaluateBatch({
    evaluateRequest: [{ policy: "b2b", lead }, { policy: "b2b", lead: {} }],
    explain: "none",
    dryRun: true,
  });
  expect(batch.results[0].decision !== undefined, "a decision in a batch");
  expect(batch.results[1].problem !== undefined, "a problem in a batch");

  const jobs = new JobsApi(configuration);
  const job = await jobs.uploadJob({ policy: "b2b", name: "leads.csv", body: `Record ID,Industry\n${lead.id},fintech\n` });
  expect(job.state === "checked", "a job that can be started");
  expect((await jobs.listJobs()).jobs.some((each) => each.id === job.id), "it in the list");
  await jobs.deleteJob({ id: job.id });
  console.log("The TypeScript client works.");
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`expected ${what}`);
}

main(process.argv[2], process.argv[3]).catch((error) => {
  console.error(error);
  process.exit(1);
});
