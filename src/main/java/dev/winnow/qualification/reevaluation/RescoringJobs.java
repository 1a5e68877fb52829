package dev.winnow.qualification.reevaluation;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.job.JobKind;
import dev.winnow.job.JobRow;
import dev.winnow.job.JobRun;
import jakarta.enterprise.context.ApplicationScoped;

/** Jobs that evaluate all known leads of a policy again, one at a time on a server. */
@ApplicationScoped
class RescoringJobs implements JobKind {

    static final String KIND = "rescoring";

    private final DecisionLog log;
    private final LeadRescoring leads;
    private final RescoringSettings settings;

    RescoringJobs(DecisionLog log, LeadRescoring leads, RescoringSettings settings) {
        this.log = log;
        this.leads = leads;
        this.settings = settings;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public int atOnce() {
        return settings.isOn() ? 1 : 0;
    }

    @Override
    public JobRun open(JobRow job) {
        return new RescoringRun(job, log, leads, new Pace(settings.rate()));
    }
}
