package dev.winnow.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes up the facts of a lead of policy {@code b2b}, from who it is to how far it has come. */
final class SampleFacts {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Arne", "Bea", "Carlo", "Dana", "Elif", "Freja", "Goran", "Hana", "Ines", "Jonas", "Kit", "Lena",
            "Mara", "Nils", "Noor", "Ola", "Petra", "Quinn", "Rosa", "Sam", "Timo", "Uma", "Vera", "Wim", "Yara");
    private static final List<String> LAST_NAMES = List.of(
            "Aalto", "Berg", "Costa", "Dahl", "Egger", "Fontana", "Garcia", "Haddad", "Ilves", "Jansen", "Klein",
            "Lund", "Moran", "Novak", "Ortiz", "Prat", "Quist", "Rossi", "Sato", "Tanaka", "Urban", "Vogt", "Weiss");
    private static final List<String> FIRMS = List.of(
            "Birch",
            "Cedar",
            "Corner",
            "Delta",
            "Fjord",
            "Harbour",
            "Juniper",
            "Lumen",
            "Meridian",
            "Northwind",
            "Orchard",
            "Pikku",
            "Prisma",
            "Quarry",
            "Ridge",
            "Summit",
            "Tern",
            "Vela",
            "Werkhalle",
            "Zenith");
    private static final List<String> KINDS = List.of("Group", "Labs", "Partners", "Systems", "Works");
    private static final List<String> GOOD_INDUSTRIES = List.of("software", "saas", "fintech", "insurance");
    private static final List<String> INDUSTRIES =
            List.of("manufacturing", "logistics", "retail", "energy", "media", "healthcare", "education");
    private static final List<String> REGIONS = List.of("dach", "benelux", "uk-ireland", "nordics", "north-america");
    private static final List<String> CHANNELS = List.of("search", "referral", "event", "paid", "partner", "social");
    private static final List<String> FUNCTIONS = List.of("marketing", "sales", "operations");
    private static final List<String> OTHER_FUNCTIONS = List.of("it", "finance", "engineering", "legal");
    private static final List<String> SENIORITIES = List.of("c-level", "vp", "director", "manager");
    private static final List<String> OTHER_SENIORITIES = List.of("manager", "specialist", "assistant");
    private static final List<String> DOWNLOADS =
            List.of("ebook", "whitepaper", "case-study", "product-brochure", "buyers-guide", "pricing-sheet");
    private static final List<String> PAGES = List.of("blog", "product-page", "pricing-page", "customer-stories");

    private final Chance chance;
    private final Instant asOf;
    private final ObjectNode facts = JsonNodeFactory.instance.objectNode();

    SampleFacts(Chance chance, String id, Instant asOf) {
        this.chance = chance;
        this.asOf = asOf;
        facts.put("id", id);
    }

    ObjectNode json() {
        return facts;
    }

    SampleFacts at(String stage) {
        facts.put("stage", stage);
        return this;
    }

    /** A person at a firm; how well both fit is up to chance where {@code fits} is false. */
    SampleFacts person(boolean fits) {
        boolean isGood = fits || chance.percent(30);
        String first = chance.of(FIRST_NAMES);
        String last = chance.of(LAST_NAMES);
        String firm = chance.of(FIRMS);
        facts.put("channel", chance.of(CHANNELS));
        facts.putObject("contact")
                .put("name", first + " " + last)
                .put("email", (first + "." + last + "@" + firm + ".example").toLowerCase(Locale.ROOT))
                .put("function", chance.of(isGood ? FUNCTIONS : OTHER_FUNCTIONS))
                .put("seniority", chance.of(isGood ? SENIORITIES : OTHER_SENIORITIES));
        facts.putObject("company")
                .put("name", firm + " " + chance.of(KINDS))
                .put("industry", chance.of(isGood ? GOOD_INDUSTRIES : INDUSTRIES))
                .put("region", chance.of(REGIONS))
                .put("employees", isGood ? chance.between(200, 950) : chance.between(12, 3000));
        return this;
    }

    /** Visits and downloads in the weeks before. */
    SampleFacts interest(int activities) {
        for (int each = 0; each < activities; each++) {
            if (chance.percent(50)) {
                activity("download", chance.of(DOWNLOADS), chance.between(0, 40));
            } else {
                activity("page-visit", chance.of(PAGES), chance.between(0, 40))
                        .put("durationSeconds", chance.between(20, 400));
            }
        }
        return this;
    }

    /** What somebody does who is about to buy. */
    SampleFacts intent() {
        activity("demo-request", null, chance.between(0, 6));
        activity("download", "case-study", chance.between(8, 14));
        activity("download", "pricing-sheet", chance.between(1, 7));
        facts.putObject("intent").put("brand", true).put("purchase", chance.percent(50));
        return this;
    }

    ObjectNode activity(String type, @Nullable String content, int daysAgo) {
        ObjectNode activity = facts.withArray("activities").addObject().put("type", type);
        if (content != null) {
            activity.put("content", content);
        }
        return activity.put(
                "occurredAt",
                asOf.minus(Duration.ofDays(daysAgo))
                        .minusSeconds(chance.between(60, 20_000))
                        .toString());
    }

    /** Sales has taken it. */
    SampleFacts accepted() {
        sales("accepted", "conversationPossible", "purchasePlausible");
        return this;
    }

    /** Budget, authority, need and time are known, and the lead answers. */
    SampleFacts needed() {
        facts.putObject("bant")
                .put("budget", "established")
                .put("authority", "decision-maker")
                .put("need", chance.percent(50) ? "urgent" : "defined")
                .put("timeframeMonths", chance.between(1, 6));
        sales("responsive", "leadBelievesWeCanHelp", "weBelieveWeCanHelp");
        return this;
    }

    /** The five things of an opportunity are known. */
    SampleFacts opportunity() {
        sales("buyCycleInPlace", "contactIsInfluencer", "timeFrameKnown", "sizeKnown", "followUpPermitted");
        return this;
    }

    SampleFacts sales(String... flags) {
        for (String flag : flags) {
            facts.withObject("/sales").put(flag, true);
        }
        return this;
    }

    /** A fact of sales that is a word, such as why a lead is sent back. */
    SampleFacts because(String fact, String word) {
        facts.withObject("/sales").put(fact, word);
        return this;
    }
}
