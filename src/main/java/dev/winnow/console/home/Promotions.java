package dev.winnow.console.home;

import dev.winnow.console.Abilities;
import dev.winnow.console.lead.RecentLeads;
import dev.winnow.console.lead.RecentLeads.RecentLead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the leads that went up lately, for those who read leads. */
@ApplicationScoped
class Promotions {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 8;

    private final RecentLeads leads;
    private final Abilities abilities;
    private final Clock clock;

    Promotions(RecentLeads leads, Abilities abilities, Clock clock) {
        this.leads = leads;
        this.abilities = abilities;
        this.clock = clock;
    }

    /**
     * Leads that went up lately.
     *
     * @param leads the latest first
     * @param counts how many decisions promoted one to each stage
     * @param href the search for all of them
     */
    public record Promoted(List<RecentLead> leads, List<StageCount> counts, String href) {

        public Promoted {
            leads = List.copyOf(leads);
            counts = List.copyOf(counts);
        }
    }

    public record StageCount(String stage, long count) {}

    /** Null for callers who may not read leads. */
    @Nullable
    Promoted lately() {
        if (!abilities.maySearch()) {
            return null;
        }
        Instant since = clock.instant().minus(LATELY).truncatedTo(ChronoUnit.HOURS);
        String search = "/console/decisions?change=promote&from=" + since;
        return new Promoted(
                leads.promoted(since, MOST),
                leads.stages(since).entrySet().stream()
                        .map(stage -> new StageCount(stage.getKey(), stage.getValue()))
                        .toList(),
                search);
    }
}
