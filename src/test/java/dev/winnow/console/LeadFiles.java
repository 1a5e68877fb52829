package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Files of leads as CRM systems export them, with leads that nobody is, and jobs over them. */
final class LeadFiles {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private LeadFiles() {}

    /** As HubSpot exports them, with a value and a number that the policy b2b can't use, and columns of its own. */
    static String hubspot() {
        String tag = UUID.randomUUID().toString();
        return """
                Record ID,Full Name,Email,Industry,Number of Employees,Original Traffic Source,Employment Seniority,Notes %1$s
                h1-%1$s,Dana Weiss,dana@north.example,Fintech,420,Search,Director,call back
                h2-%1$s,Jo Tanner,jo@south.example,COMPUTER_GAMES,"1,200",Search,Director,
                h3-%1$s,Kim Reyes,kim@east.example,Retail,many,Referral,Intern,
                h4-%1$s,Lee Moss,lee@west.example,--None--,12,Referral,Intern,
                """.formatted(tag);
    }

    /** As Salesforce exports them in Germany. */
    static String salesforce() {
        String tag = UUID.randomUUID().toString();
        return """
                Lead ID;Name;Email;Title;Company / Account;Industry;Employees;AnnualRevenue;Lead Source;HasOptedOutOfEmail
                s1-%1$s;Dana Weiss;dana@north.example;Head of Sales;Northwind;software;420;62000000.00;event;0
                s2-%1$s;Jo Tanner;jo@south.example;CTO;Southwind;retail;;USD 1,500,000;partner;1
                """.formatted(tag);
    }

    /** A job over a file, as a program uploads it. */
    static String job(String csv) {
        return given().contentType("text/csv")
                .body(csv)
                .queryParam("policy", "b2b")
                .queryParam("name", "leads.csv")
                .post("/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A job that has ended. */
    static String ended(String csv) throws InterruptedException {
        String id = job(csv);
        given().post("/jobs/" + id + "/start").then().statusCode(200);
        Instant latest = Instant.now().plus(LONGEST);
        while (given().get("/jobs/" + id).path("endedAt") == null) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(50);
        }
        return id;
    }
}
