package dev.winnow.policy.hostile;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Canary;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.rule.Findings;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Lets Drools compile and fire rules as they are, whatever they say. */
final class DroolsRun {

    private static final int MAX_RULES = 1_000;

    private DroolsRun() {}

    /** Whether something of a workbook runs where stock Drools reads its sheets. */
    static boolean stockSings(byte[] workbook) {
        List<String> sheets = new ArrayList<>();
        try (Workbook poi = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            poi.sheetIterator().forEachRemaining(sheet -> sheets.add(sheet.getSheetName()));
        } catch (Exception | StackOverflowError e) {
            return false;
        }
        boolean sung = false;
        for (String sheet : sheets) {
            try {
                sung |= sings(new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), sheet));
            } catch (RuntimeException | StackOverflowError e) {
                // Stock Drools refuses the sheet.
                sung |= Canary.songs() > 0;
            }
        }
        return sung;
    }

    /** Whether the canary sings when rules are compiled and fired on the lead that hostile tables are made for. */
    static boolean sings(String drl) {
        return sings(drl, TestPolicy.lead(HostileWorkbook.LEAD));
    }

    static boolean sings(String drl, Lead lead) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        ReleaseId releaseId = services.newReleaseId(
                "dev.winnow.hostile", "run", UUID.randomUUID().toString());
        sources.generateAndWritePomXML(releaseId);
        sources.write("src/main/resources/hostile.drl", drl);
        try {
            KieBuilder builder = services.newKieBuilder(sources).buildAll();
            if (!builder.getResults().hasMessages(Message.Level.ERROR)) {
                fire(services.newKieContainer(releaseId), lead);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Rules that fail have had their chance to sing.
            return Canary.songs() > 0;
        } finally {
            services.getRepository().removeKieModule(releaseId);
        }
        return Canary.songs() > 0;
    }

    private static void fire(KieContainer container, Lead lead) {
        KieSession session = container.getKieBase().newKieSession();
        try {
            setFindings(session);
            session.insert(lead);
            session.fireAllRules(MAX_RULES);
        } finally {
            session.dispose();
            container.dispose();
        }
    }

    private static void setFindings(KieSession session) {
        try {
            session.setGlobal("findings", new Nothing());
        } catch (RuntimeException e) {
            // Rules that know no findings.
        }
    }

    /** Findings that nobody keeps. */
    public static final class Nothing implements Findings {

        @Override
        public void row(String id) {}

        @Override
        public void row(String id, Object occurrence) {}

        @Override
        public void set(String column, Object value) {}
    }
}
