package dev.winnow.policy;

import dev.winnow.policy.rule.Findings;
import dev.winnow.policy.table.DecisionTable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** A policy's files as Drools itself reads them: the oracle that the typed path is held against. */
final class StockRules implements AutoCloseable {

    private final ReleaseId releaseId;
    private final KieContainer container;

    private StockRules(ReleaseId releaseId, KieContainer container) {
        this.releaseId = releaseId;
        this.container = container;
    }

    /** The rules of the tables; fails if Drools finds an error in them. */
    static StockRules of(PolicyFiles files, List<DecisionTable> tables) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        ReleaseId releaseId = services.newReleaseId(
                "dev.winnow.stock", files.policy(), UUID.randomUUID().toString());
        sources.generateAndWritePomXML(releaseId);
        String folder = "src/main/resources/dev/winnow/" + files.policy() + "/";
        List<String> sheets = new ArrayList<>();
        for (DecisionTable table : tables) {
            sheets.add(table.sheet());
            byte[] workbook = Objects.requireNonNull(files.workbooks().get(table.workbook()));
            sources.write(folder + "sheet" + sheets.size() + ".drl", drl(workbook, table.sheet()));
        }
        KieBuilder builder = services.newKieBuilder(sources).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new AssertionError(sheets + ": " + builder.getResults().getMessages(Message.Level.ERROR));
        }
        return new StockRules(releaseId, services.newKieContainer(releaseId));
    }

    static String drl(byte[] workbook, String sheet) {
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), sheet);
    }

    KieSession newSession(Findings findings) {
        KieSession session = container.getKieBase().newKieSession();
        session.setGlobal("findings", findings);
        return session;
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(releaseId);
    }
}
