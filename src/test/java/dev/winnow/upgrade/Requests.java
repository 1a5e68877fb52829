package dev.winnow.upgrade;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leads that a stored copy holds decisions on, and what they are searched by. */
final class Requests {

    static final String ERASED = "T-erased";
    static final String TO_ERASE = "T-to-erase";
    static final String MOVED = "L-1001";
    static final String MOVED_BY_RELEASE = "T-1";

    private static final String DOWNLOAD =
            "{\"type\": \"download\", \"content\": \"case-study\", \"occurredAt\": \"2026-02-20T10:00:00Z\"}";
    private static final String VISIT =
            "{\"type\": \"page-visit\", \"content\": \"pricing-page\", \"occurredAt\": \"2026-02-26T15:30:00Z\"}";
    private static final String DEMO = "{\"type\": \"demo-request\", \"occurredAt\": \"2026-03-30T08:00:00Z\"}";

    /** Decided on before there is a dictionary to compress answers with. */
    static final List<Request> FIRST = List.of(
            b2b("none", "2026-02-21T09:00:00Z", MOVED, "LEAD", DOWNLOAD),
            b2b("none", "2026-03-02T09:00:00Z", "L-1002", "CONTACT", ""),
            roofing("none", "R-1"),
            education("none", "E-1", 3),
            trial("full&why=FIT-IND-02", ERASED, "{\"industry\": \"gambling\"}"),
            trial("full&why=FIT-EMP-01", MOVED_BY_RELEASE, "{\"industry\": \"fintech\", \"employees\": 120}"));

    static final List<Request> SECOND = List.of(
            b2b("summary", "2026-03-02T09:00:00Z", MOVED, "LEAD", DOWNLOAD + ", " + VISIT),
            b2b("full", "2026-04-01T09:00:00Z", MOVED, "MQL", DOWNLOAD + ", " + VISIT + ", " + DEMO),
            roofing("summary", "R-1"),
            roofing("full", "R-2"),
            education("summary", "E-1", 0),
            education("full", "E-2", 3),
            trial("none", ERASED, "{\"industry\": \"fintech\"}"),
            trial("none", TO_ERASE, "{\"industry\": \"saas\"}"),
            trial("none", "T-2", "{\"industry\": \"saas\", \"employees\": 999}"),
            trial("summary", "T-3", "{\"industry\": \"retail\", \"country\": \"DE\"}"),
            trial("summary", "T-4", "{\"industry\": \"fintech\"}").with("request-4711"));

    /** Decided on while another release runs in shadow. */
    static final List<Request> WITH_ANOTHER_RELEASE = List.of(
            trial("summary", MOVED_BY_RELEASE, "{\"industry\": \"fintech\", \"employees\": 250}"),
            trial("full", "T-5", "{\"industry\": \"saas\", \"country\": \"DE\"}"));

    static final List<Request> AFTER_A_RESTART =
            List.of(trial("none", "T-6", "{\"industry\": \"fintech\", \"employees\": 60}"));

    static final List<Map.Entry<String, String>> SEARCHES = List.of(
            Map.entry("stage", "MQL"),
            Map.entry("policy", "roofing"),
            Map.entry("change", "promote"),
            Map.entry("row", "FIT-IND-01"),
            Map.entry("row", "FIT-IND-03"),
            Map.entry("lead", MOVED),
            Map.entry("caller", "key:crm"),
            Map.entry("fact", "contact.email:dana.weiss@northwind.example"),
            Map.entry("fact", "contact.name:Jo Tanner"),
            Map.entry("minPoints", "50"));

    private Requests() {}

    /** @param idempotencyKey null for none */
    record Request(
            String explain,
            String lead,
            String body,
            @Nullable String idempotencyKey) {

        String path() {
            return "/evaluate?explain=" + explain;
        }

        Request with(String key) {
            return new Request(explain, lead, body, key);
        }
    }

    private static Request b2b(String explain, String asOf, String lead, String stage, String activities) {
        return request(explain, "b2b", asOf, lead, """
                "stage": "%s", "channel": "search",
                "contact": {"name": "Dana Weiss", "email": "dana.weiss@northwind.example", "function": "marketing",
                            "seniority": "director"},
                "company": {"industry": "fintech", "employees": 420, "region": "dach"},
                "activities": [%s]""".formatted(stage, activities));
    }

    private static Request roofing(String explain, String lead) {
        return request(explain, "roofing", "2026-03-02T09:00:00Z", lead, """
                "stage": "VISITOR", "channel": "search",
                "contact": {"name": "Jo Tanner", "email": "jo@tanner.example"},
                "attributes": {"homeowner": "primary", "houseType": "detached", "roofAgeYears": 24, "roofType": "tile",
                               "roofAreaSqm": 142.5, "distanceKm": 18},
                "activities": [{"type": "video", "content": "repair-series", "occurredAt": "2026-02-27T08:00:00Z",
                                "attributes": {"part": 1, "watchedPercent": 95}}]""");
    }

    private static Request education(String explain, String lead, int months) {
        return request(explain, "education", "2026-03-02T09:00:00Z", lead, """
                "stage": "LEAD", "channel": "Google", "contact": {"country": "India"},
                "attributes": {"leadOrigin": "Landing Page Submission", "totalVisits": 4, "totalTimeOnWebsite": 940,
                               "pageViewsPerVisit": 2.5, "occupation": "Working Professional"},
                "bant": {"need": "expressed", "affordable": true, "timeframeMonths": %d}""".formatted(months));
    }

    private static Request trial(String explain, String lead, String company) {
        return request(explain, Contents.TRIAL, "2026-03-02T09:00:00Z", lead, """
                "stage": "OPEN", "contact": {"name": "Sam %s", "email": "%s@example.com"}, "company": %s""".formatted(lead, lead, company));
    }

    private static Request request(String explain, String policy, String asOf, String lead, String facts) {
        String body = "{\"policy\": \"%s\", \"asOf\": \"%s\", \"lead\": {\"id\": \"%s\", %s}}";
        return new Request(explain, lead, body.formatted(policy, asOf, lead, facts), null);
    }
}
