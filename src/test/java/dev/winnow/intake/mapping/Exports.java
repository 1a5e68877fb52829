package dev.winnow.intake.mapping;

import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.file.LeadRows;
import dev.winnow.policy.ShippedPolicies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Exports as CRM systems write them, with leads that nobody is. */
final class Exports {

    static final String HUBSPOT = """
            Record ID,First Name,Full Name,Email,Job Title,Company Name,Industry,Number of Employees,Annual Revenue,\
            Country/Region,Original Traffic Source,Unsubscribed from all email,Lead Status,Employment Seniority,Create Date
            10451,Dana,Dana Weiss,dana@north.example,Head of Sales,Northwind,Fintech,420,"62,000,000",DE,Search,No,NEW,Director,2026-01-05 10:00
            10452,Jo,Jo Tanner,jo@south.example,CTO,Southwind,SaaS,1.200,€1.500.000,--None--,Referral,Yes,OPEN,c-level,2026-01-06 11:30
            """;

    static final String SALESFORCE = """
            Lead ID;Name;Email;Title;Company / Account;Industry;Employees;AnnualRevenue;Country;Lead Source;HasOptedOutOfEmail;Rating
            00Q1;Dana Weiss;dana@north.example;Head of Sales;Northwind;software;420;62000000.00;DE;event;0;Hot
            00Q2;Jo Tanner;jo@south.example;CTO;Southwind;retail;;USD 1,500,000;null;partner;1;Cold
            """;

    static final String EDUCATION = """
            Record ID,Lead Source,Country/Region,Origin of the lead,Number of Sessions,Website time,Average Pageviews,\
            Latest activity,Current occupation,Area of specialization,What matters most?,How they heard about us,City,\
            Email Opt Out,Do Not Call,Interview book wanted,Seen in search,Newspaper articles,Forum,Digital advertisment,\
            Recommendation,Owner,Notes
            7,google,India,API,3,310,1.5,email opened,Student,E-COMMERCE,Better career prospects,Word of mouth,Mumbai,\
            n,n,y,n,n,n,n,n,Kim,called
            8,Olark chat,(not set),Lead Add Form,0,0,0,SMS sent,Unemployd,Select,Select,Online search,Select,\
            y,n,n,n,n,n,y,n,Kim,mail
            """;

    private Exports() {}

    static LeadRows open(String export) throws IOException {
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        return LeadRows.open(new LeadFile("leads.csv", bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    static MappingGuess guess(String export, String policy) {
        try (LeadRows rows = open(export)) {
            FieldSamples samples = new FieldSamples(rows.header());
            for (LeadRow row = rows.next(); row != null; row = rows.next()) {
                samples.add(((LeadRow.Cells) row).cells());
            }
            return MappingGuess.of(ShippedPolicies.compiled(policy).vocabulary(), samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each lead by the guessed mapping. */
    static List<String> leads(String export, String policy) throws IOException {
        LeadMapper mapper = new LeadMapper(
                ShippedPolicies.compiled(policy).vocabulary(),
                guess(export, policy).mapping());
        List<String> leads = new ArrayList<>();
        try (LeadRows rows = open(export)) {
            for (LeadRow row = rows.next(); row != null; row = rows.next()) {
                leads.add(mapper.map(rows.columns(), ((LeadRow.Cells) row).cells())
                        .lead()
                        .toString());
            }
        }
        return leads;
    }
}
