package dev.winnow.policy;

import static dev.winnow.policy.TestFact.choice;
import static dev.winnow.policy.TestFact.choices;
import static dev.winnow.policy.TestFact.date;
import static dev.winnow.policy.TestFact.decimal;
import static dev.winnow.policy.TestFact.text;
import static dev.winnow.policy.TestFact.time;
import static dev.winnow.policy.TestFact.wholeNumber;
import static dev.winnow.policy.TestFact.yesNo;

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
        policy.fact(text("id", "Lead number").required().with("Personal", false).example("L-1"))
                .fact(choice("stage", "Current stage").example("LEAD"))
                .fact(choice("channel", "Channel").allowed("web; event; list").example("web"))
                .fact(text("contact.name", "Name").personal().example("Dana Weiss"))
                .fact(text("contact.email", "E-mail")
                        .personal()
                        .changedBy("lead")
                        .example("dana@north.example"))
                .fact(text("contact.emailDomain", "Mail domain"))
                .fact(choice("contact.function", "Function")
                        .allowed("finance; it; marketing")
                        .example("it"))
                .fact(choices("contact.challenges", "Key challenges")
                        .allowed("growth; cost; churn")
                        .changedBy("lead")
                        .example("growth; cost"))
                .fact(yesNo("contact.unsubscribed", "Unsubscribed")
                        .ifMissing(false)
                        .changedBy("lead"))
                .fact(choice("company.industry", "Industry")
                        .allowed("fintech; saas; retail; gambling")
                        .example("fintech"))
                .fact(text("company.country", "Country").example("DE"))
                .fact(wholeNumber("company.employees", "Employees")
                        .unit("people")
                        .allowed("0 ..")
                        .example(150))
                .fact(decimal(2, "company.annualRevenue", "Annual revenue")
                        .unit("EUR")
                        .allowed("0 ..")
                        .example(1250000.5))
                .fact(choices("company.triggers", "Triggers")
                        .allowed("funding; hiring")
                        .example("funding"))
                .fact(wholeNumber("intent.thirdPartyScore", "Intent score")
                        .allowed("0 .. 100")
                        .example(60))
                .fact(choice("bant.budget", "Budget")
                        .allowed("none; planned; approved")
                        .changedBy("lead")
                        .example("planned"))
                .fact(wholeNumber("bant.timeframeMonths", "Timeframe")
                        .unit("months")
                        .allowed("0 .. 60")
                        .changedBy("lead")
                        .example(6))
                .fact(yesNo("sales.accepted", "Accepted by sales").changedBy("sales"))
                .fact(yesNo("sales.won", "Won").changedBy("sales"))
                .fact(choice("sales.rejectionReason", "Reason for rejection")
                        .allowed("not-now; wrong-person")
                        .changedBy("sales"))
                .fact(choice("activity.type", "Activity")
                        .allowed("page-view; webinar; demo-request; email-open")
                        .required()
                        .changedBy("lead")
                        .example("webinar"))
                .fact(choice("activity.content", "On what")
                        .allowed("pricing; blog")
                        .changedBy("lead")
                        .example("pricing"))
                .fact(wholeNumber("activity.durationSeconds", "Duration")
                        .unit("seconds")
                        .allowed("0 ..")
                        .example(90))
                .fact(time("activity.occurredAt", "When").required().example("2026-02-20T10:00:00Z"))
                .fact(wholeNumber("activity.daysAgo", "How long ago").unit("days"))
                .fact(choice("signal.name", "Signal").allowed("webinar-then-demo"))
                .fact(wholeNumber("signal.daysAgo", "Seen").unit("days"));
    }

    private static void addOwnFacts(TestPolicyBuilder policy) {
        for (String part : new String[] {"", "company.", "activity."}) {
            String path = part + "attributes.";
            String label = part.isEmpty() ? "Own " : "Own " + part.replace('.', ' ');
            policy.fact(text(path + "note", label + "note"))
                    .fact(choice(path + "tier", label + "tier").allowed("gold; silver; bronze"))
                    .fact(wholeNumber(path + "count", label + "count").allowed("-1000 .. 1000"))
                    .fact(decimal(3, path + "rate", label + "rate").unit("%").allowed(".. 100"))
                    .fact(yesNo(path + "flag", label + "flag"))
                    .fact(date(path + "day", label + "day").example("2026-01-31"))
                    .fact(choices(path + "tags", label + "tags").allowed("red; green; blue"));
        }
    }

    private static void addDefinitions(TestPolicyBuilder policy) {
        policy.dimension(TestDimension.of("fit", "Fit")
                        .cap(50)
                        .floor(-20)
                        .decimals(0)
                        .description("Who the lead is."))
                .dimension(TestDimension.of("engagement", "Engagement")
                        .cap(60)
                        .floor(0)
                        .halfLife(30)
                        .decimals(1)
                        .description("What the lead does."))
                .dimension(TestDimension.of("need", "Need").decimals(2).description("What the lead needs."));
        policy.grade("A", "fit", 30)
                .grade("B", "fit", 10)
                .grade("C", "fit")
                .grade(1, "engagement", 20)
                .grade(2, "engagement");
        policy.stage(TestStage.of("OPEN", "Open")
                        .owner("marketing")
                        .gate("open")
                        .fallsBack(false))
                .stage(TestStage.of("LEAD", "Lead")
                        .owner("marketing")
                        .gate("cumulative")
                        .fallsBack(true))
                .stage(TestStage.of("MQL", "Marketing qualified")
                        .owner("marketing")
                        .gate("cumulative")
                        .fallsBack(true)
                        .description("Has fit and interest."))
                .stage(TestStage.of("SAL", "Sales accepted")
                        .owner("sales")
                        .gate("cumulative")
                        .fallsBack(false)
                        .description("A person said yes."))
                .stage(TestStage.of("CUSTOMER", "Customer")
                        .owner("success")
                        .gate("alone")
                        .fallsBack(false))
                .stage(TestStage.of("OUT", "Out").owner("nobody").gate("off").fallsBack(false));
    }
}
