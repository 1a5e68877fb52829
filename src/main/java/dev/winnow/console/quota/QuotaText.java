package dev.winnow.console.quota;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the plan. */
@MessageBundle("quota")
public interface QuotaText {

    @Message("Quota")
    String quota();

    @Message("How many leads customers take, at the shares of the funnel from {from} to before {to}.")
    String about(String from, String to);

    @Message("Customers a month")
    String customers();

    @Message("or revenue a month")
    String revenue();

    @Message("at an average sale of")
    String average_sale();

    @Message("From the month")
    String from();

    @Message("2027-01")
    String month_example();

    @Message("Months")
    String months();

    @Message("Plan")
    String plan();

    @Message("This can’t be planned")
    String not_planned();

    @Message("Customers, or revenue: if a revenue is entered, it counts.")
    String which_counts();

    @Message("a month such as 2027-01")
    String expected_month();

    @Message("a number over 0")
    String expected_amount();

    @Message("an average sale beside the revenue")
    String expected_sale();

    @Message("a revenue beside the average sale")
    String expected_revenue();

    @Message("{#when text}{#is '1'}1 customer{#else}{text} customers{/when} a month")
    String customers_a_month(String text);

    @Message("{revenue} a month at {sale} a sale, which is {customers},")
    String revenue_a_month(String revenue, String sale, String customers);

    @Message("{subject} {#if isOne}needs{#else}need{/if}")
    String need(String subject, boolean isOne);

    @Message("{#when text}{#is '1'}1 more lead{#else}{text} more leads{/when}")
    String more_leads(String text);

    @Message("than now.")
    String than_now();

    @Message("{#when text}{#is '1'}1 lead{#else}{text} leads{/when}")
    String leads(String text);

    @Message("which is no more than now.")
    String no_more();

    @Message("Marketing owes {leads} a month ({low} to {high}), sales owes {customers}.")
    String quotas(String leads, String low, String high, String customers);

    @Message("Needed and now")
    String needed_and_now();

    @Message("a month, at the shares of {count}")
    String aside(String count);

    @Message("Reached a month")
    String reached();

    @Message("Needed")
    String needed();

    @Message("With 95 % confidence")
    String interval();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("Now")
    String now();

    @Message("Short")
    String missing();

    @Message("{text} short")
    String text_short(String text);

    @Message("enough")
    String enough();

    @Message("Days before the sale")
    String days_before();

    @Message("What would help most")
    String improve();

    @Message("one percentage point more each")
    String one_point();

    @Message("Step")
    String step();

    @Message("Share now")
    String share();

    @Message("Leads saved a month")
    String saved();

    @Message("Channels")
    String channels();

    @Message("a month, in proportion to what they bring")
    String in_proportion();

    @Message("Channel")
    String channel();

    @Message("Brings")
    String brings();

    @Message("{#if name}{name}{#else}not known{/if}")
    String channel_name(String name);

    @Message("Plan against actual")
    String against_actual();

    @Message("reached, of those needed")
    String of_those();

    @Message(
            "Leads count in the month of their first facts, so later steps of the last months still fill up. Leads must come as "
                    + "much earlier as their way to the sale takes.")
    String against_note();

    @Message("Month")
    String month();

    @Message("Leads come from")
    String leads_from();

    @Message("{actual} of {needed}")
    String actual_of(String actual, String needed);

    @Message(
            "No lead has reached the step {step} in the last year, or none was counted yet, so there are no shares to plan with.")
    String none(String step);

    @Message("Load sample leads on Home, or report outcomes: reps on the page of a lead, programs with:")
    String what_to_do();

    @Message(
            "curl -s localhost:8080/leads/L-1001/outcomes -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' -d '\\{\"policy\": "
                    + "\"b2b\", \"eventId\": \"crm-17\", \"kind\": \"won\"}'")
    String curl();

    @Message("Shares that are known without a funnel can be planned with:")
    String known_shares();

    @Message(
            "curl -s localhost:8080/plan/quota -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' -d '\\{\"revenue\": 100000, "
                    + "\"averageSale\": 100, \"steps\": [\\{\"step\": \"sale\", \"rate\": 0.25}]}'")
    String curl_plan();
}
