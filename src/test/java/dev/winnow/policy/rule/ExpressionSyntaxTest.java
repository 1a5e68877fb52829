package dev.winnow.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type == \"webinar\"",
                "type != \"webinar\"",
                "type == \"Faro (south) (old (very (very old)))\" || type == \"it's (so)\"",
                "content != null",
                "company.employees >= 50L",
                "company.employees < 50",
                "company.annualRevenue > -0.5B",
                "sales.won == true",
                "type == \"a\" || type == \"b\"",
                "type == \"a\" && content == \"b\"",
                "contact.challenges contains \"growth\"",
                "contact.challenges not contains \"growth\"",
                "attributes.text(\"roofType\") == \"slate\"",
                "attributes.text(\"Gr\u00f6\u00dfe_1-2\") == \"XL\"",
                "attributes.texts(\"kinds\") contains \"slate\"",
                "company.attributes.whole(\"fleet\") >= 10L",
                "attributes.decimal(\"rate\") < 99.5B",
                "attributes.flag(\"sure\") == false",
                "attributes.date(\"seen\") >= LocalDate.parse(\"2026-01-31\")",
                "points(\"fit\") >= 20B",
                "total >= 50B",
                "contact.emailDomain == \"mail.example\"",
                "daysAgo <= 30L",
                "this != $webinar",
                "occurredAt.toEpochMilli() after[0d, 14d] $study.occurredAt.toEpochMilli()",
                "occurredAt.toEpochMilli() before[1h30m, *] $study.occurredAt.toEpochMilli()",
                "occurredAt.toEpochMilli() coincides[500ms] $study.occurredAt.toEpochMilli()"
            })
    void factsLiteralsAndListedOperatorsAreAllowed(String constraint) {
        assertThat(ExpressionSyntax.forbidden(constraint)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval(true)",
                "/* \" */ type == ((((\"a\")))) /* \" */",
                "type == \"\\\" \\\\\" || ((((type == \"a\"))))",
                "eval(java.lang.System.exit(1))",
                "java.lang.System.exit(1) == 1",
                "System.exit(1) == 1",
                "type == System.getProperty(\"user.name\")",
                "type.length() > 3",
                "type.getClass() != null",
                "class.name == \"x\"",
                "getClass().getName() == \"x\"",
                "contact.name.toLowerCase() == \"x\"",
                "type == new String(\"x\")",
                "new java.io.File(\"x\").text(\"a\") == \"b\"",
                "type matches \".*\"",
                "type memberof $list",
                "type soundslike \"x\"",
                "type str[startsWith] \"x\"",
                "$x : type == \"a\"",
                "$x : type",
                "type := $x",
                "this instanceof String",
                "type == \"a\" ^ content == \"b\"",
                "-daysAgo > 1",
                "daysAgo + 1 > 2",
                "values[\"x\"] == 1",
                "attributes.values == null",
                "attributes.values().get(\"x\") == 1",
                "attributes[\"x\"] == 1",
                "attributes.text($x) == \"a\"",
                "attributes.text(\"a\" + \"b\") == \"a\"",
                "attributes.text(\"x\").length() > 1",
                "attributes.set(\"x\") == 1",
                "activities[0].type == \"a\"",
                "activities.size() > 3",
                "type == 'a'",
                "type == \"a\\\"b\"",
                "type == \"a\\u0022b\"",
                "occurredAt.toEpochMilli() after[x(), 14d] 1",
                "occurredAt.toEpochMilli() during $x.occurredAt.toEpochMilli()",
                "occurredAt.toString() == \"x\"",
                "company!.employees > 1",
                "/company/employees > 1",
                "company#Thing.x == 1",
                "type == \"a\"; System.exit(1)",
                "type == \"a\", System.exit(1) == 1",
                "type == \"a\" foo()",
                "type == \"a\") foo(",
                "type ==",
                "",
                "salary > 10",
                "LocalDate.now() == LocalDate.parse(\"2026-01-31\")",
                "LocalDate.parse(type) == LocalDate.parse(\"2026-01-31\")"
            })
    void anythingElseIsForbidden(String constraint) {
        assertThat(ExpressionSyntax.forbidden(constraint)).isNotNull();
    }

    @Test
    void parametersOfATemporalOperatorAreReadInNoTime() {
        String endless = "occurredAt.toEpochMilli() after[" + "1".repeat(60) + "x] 1";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(ExpressionSyntax.forbidden(endless)).isNotNull());
    }

    @Test
    void bracketsInBracketsAreRefusedInNoTime() {
        for (String endless : List.of("(".repeat(200) + "type == 1", "(type)".repeat(50) + " == 1")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(ExpressionSyntax.forbidden(endless)).isNotNull());
        }
    }
}
