package dev.winnow.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Made-up leads of policy {@code b2b} at every stage, and on every way back. The same for the same time. */
final class SampleFunnel {

    static final int SIZE = 2_000;

    private static final long SEED = 20_261_130;
    private static final Duration PAST = Duration.ofDays(90);
    private static final int ALL = 100;
    private static final List<String> REJECTIONS = List.of("no-response", "wrong-contact", "bad-timing");
    private static final List<String> RECYCLES = List.of("gone-quiet", "budget-postponed", "project-on-hold");
    private static final List<String> DISQUALIFICATIONS = List.of("competitor", "student", "no-use-case", "bad-data");

    private final Chance chance = new Chance(SEED);

    private SampleFunnel() {}

    /** The earliest {@code asOf} first; the latest is shortly before {@code now}. */
    static List<SampleLead> before(Instant now) {
        SampleFunnel funnel = new SampleFunnel();
        List<SampleLead> leads = new ArrayList<>();
        Duration step = PAST.dividedBy(SIZE);
        for (int number = 1; number <= SIZE; number++) {
            Instant asOf = now.minus(step.multipliedBy(SIZE - number + 1));
            leads.add(new SampleLead(asOf, funnel.lead(id(number), asOf).json()));
        }
        return leads;
    }

    /** {@code SAMPLE-0017}. */
    private static String id(int number) {
        return "SAMPLE-" + Integer.toString(10_000 + number).substring(1);
    }

    /** Fewer the further down the funnel. */
    private SampleFacts lead(String id, Instant asOf) {
        SampleFacts facts = new SampleFacts(chance, id, asOf);
        int share = chance.between(1, ALL);
        if (share <= 14) {
            return contact(facts);
        } else if (share <= 52) {
            return facts.at(chance.percent(60) ? "LEAD" : "CONTACT")
                    .person(false)
                    .interest(chance.between(1, 4));
        } else if (share <= 76) {
            return facts.at("LEAD").person(true).intent().interest(chance.between(0, 3));
        } else if (share <= 84) {
            return accepted(facts.at(chance.percent(50) ? "MQL" : "SAL"));
        } else if (share <= 89) {
            return accepted(facts.at("SAL")).needed();
        } else if (share <= 92) {
            return accepted(facts.at("SQL")).needed().opportunity();
        } else if (share <= 94) {
            return accepted(facts.at("SQO")).needed().opportunity().sales("won");
        }
        return goingBack(facts, share);
    }

    private SampleFacts contact(SampleFacts facts) {
        facts.at("CONTACT").person(false);
        if (chance.percent(40)) {
            facts.activity("email-open", null, chance.between(1, 20));
        }
        return facts;
    }

    private static SampleFacts accepted(SampleFacts facts) {
        return facts.person(true).intent().interest(2).accepted();
    }

    private SampleFacts goingBack(SampleFacts facts, int share) {
        if (share <= 96) {
            return facts.at("LEAD")
                    .person(false)
                    .interest(2)
                    .because("disqualificationReason", chance.of(DISQUALIFICATIONS));
        } else if (share <= 98) {
            return facts.at("MQL").person(true).interest(3).because("rejectionReason", chance.of(REJECTIONS));
        }
        return accepted(facts.at("SQL")).because("recycleReason", chance.of(RECYCLES));
    }
}
