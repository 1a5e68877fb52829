package dev.winnow.policy;

/** The definitions of {@link TestPolicy}: vocabulary, dimensions, grades and ladder. */
final class TestDefinitions {

    private TestDefinitions() {}

    static TestPolicyBuilder addTo(TestPolicyBuilder policy) {
        addFacts(policy);
        addOwnFacts(policy);
        addDefinitions(policy);
        return policy;
    }

    private static void addFacts(TestPolicyBuilder policy) {
        policy.fact("id", "Lead number", "text", null, null, true, false, null, null, "L-1")
                .fact("stage", "Current stage", "choice", null, null, null, null, null, null, "LEAD")
                .fact("channel", "Channel", "choice", null, "web; event; list", null, null, null, null, "web")
                .fact("contact.name", "Name", "text", null, null, null, true, null, null, "Dana Weiss")
                .fact("contact.email", "E-mail", "text", null, null, null, true, null, "lead", "dana@north.example")
                .fact("contact.emailDomain", "Mail domain", "text")
                .fact(
                        "contact.function",
                        "Function",
                        "choice",
                        null,
                        "finance; it; marketing",
                        null,
                        null,
                        null,
                        null,
                        "it")
                .fact(
                        "contact.challenges",
                        "Key challenges",
                        "choices",
                        null,
                        "growth; cost; churn",
                        null,
                        null,
                        null,
                        "lead",
                        "growth; cost")
                .fact("contact.unsubscribed", "Unsubscribed", "yes/no", null, null, null, null, false, "lead")
                .fact(
                        "company.industry",
                        "Industry",
                        "choice",
                        null,
                        "fintech; saas; retail; gambling",
                        null,
                        null,
                        null,
                        null,
                        "fintech")
                .fact("company.country", "Country", "text", null, null, null, null, null, null, "DE")
                .fact("company.employees", "Employees", "whole number", "people", "0 ..", null, null, null, null, 150)
                .fact(
                        "company.annualRevenue",
                        "Annual revenue",
                        "decimal (2)",
                        "EUR",
                        "0 ..",
                        null,
                        null,
                        null,
                        null,
                        1250000.5)
                .fact(
                        "company.triggers",
                        "Triggers",
                        "choices",
                        null,
                        "funding; hiring",
                        null,
                        null,
                        null,
                        null,
                        "funding")
                .fact(
                        "intent.thirdPartyScore",
                        "Intent score",
                        "whole number",
                        null,
                        "0 .. 100",
                        null,
                        null,
                        null,
                        null,
                        60)
                .fact(
                        "bant.budget",
                        "Budget",
                        "choice",
                        null,
                        "none; planned; approved",
                        null,
                        null,
                        null,
                        "lead",
                        "planned")
                .fact(
                        "bant.timeframeMonths",
                        "Timeframe",
                        "whole number",
                        "months",
                        "0 .. 60",
                        null,
                        null,
                        null,
                        "lead",
                        6)
                .fact("sales.accepted", "Accepted by sales", "yes/no", null, null, null, null, null, "sales")
                .fact("sales.won", "Won", "yes/no", null, null, null, null, null, "sales")
                .fact(
                        "sales.rejectionReason",
                        "Reason for rejection",
                        "choice",
                        null,
                        "not-now; wrong-person",
                        null,
                        null,
                        null,
                        "sales")
                .fact(
                        "activity.type",
                        "Activity",
                        "choice",
                        null,
                        "page-view; webinar; demo-request; email-open",
                        true,
                        null,
                        null,
                        "lead",
                        "webinar")
                .fact(
                        "activity.content",
                        "On what",
                        "choice",
                        null,
                        "pricing; blog",
                        null,
                        null,
                        null,
                        "lead",
                        "pricing")
                .fact(
                        "activity.durationSeconds",
                        "Duration",
                        "whole number",
                        "seconds",
                        "0 ..",
                        null,
                        null,
                        null,
                        null,
                        90)
                .fact("activity.occurredAt", "When", "time", null, null, true, null, null, null, "2026-02-20T10:00:00Z")
                .fact("activity.daysAgo", "How long ago", "whole number", "days")
                .fact("signal.name", "Signal", "choice", null, "webinar-then-demo")
                .fact("signal.daysAgo", "Seen", "whole number", "days");
    }

    private static void addOwnFacts(TestPolicyBuilder policy) {
        for (String part : new String[] {"", "company.", "activity."}) {
            String path = part + "attributes.";
            String label = part.isEmpty() ? "Own " : "Own " + part.replace('.', ' ');
            policy.fact(path + "note", label + "note", "text")
                    .fact(path + "tier", label + "tier", "choice", null, "gold; silver; bronze")
                    .fact(path + "count", label + "count", "whole number", null, "-1000 .. 1000")
                    .fact(path + "rate", label + "rate", "decimal (3)", "%", ".. 100")
                    .fact(path + "flag", label + "flag", "yes/no")
                    .fact(path + "day", label + "day", "date", null, null, null, null, null, null, "2026-01-31")
                    .fact(path + "tags", label + "tags", "choices", null, "red; green; blue");
        }
    }

    private static void addDefinitions(TestPolicyBuilder policy) {
        policy.dimension("fit", "Fit", 50, -20, null, 0, "Who the lead is.")
                .dimension("engagement", "Engagement", 60, 0, 30, 1, "What the lead does.")
                .dimension("need", "Need", null, null, null, 2, "What the lead needs.");
        policy.grade("A", "fit", 30)
                .grade("B", "fit", 10)
                .grade("C", "fit")
                .grade(1, "engagement", 20)
                .grade(2, "engagement");
        policy.stage("OPEN", "Open", "marketing", "open", false)
                .stage("LEAD", "Lead", "marketing", "cumulative", true)
                .stage("MQL", "Marketing qualified", "marketing", "cumulative", true, "Has fit and interest.")
                .stage("SAL", "Sales accepted", "sales", "cumulative", false, "A person said yes.")
                .stage("CUSTOMER", "Customer", "success", "alone", false)
                .stage("OUT", "Out", "nobody", "off", false);
    }
}
