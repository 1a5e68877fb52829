package dev.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks how data is stored: by repositories of entities that both persistence units have. */
class PersistenceTest {

    private static final JavaClasses WINNOW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.winnow");

    /** Repositories aside, these work on connections, or on the decision log at speed. */
    private static final Set<String> USE_SESSIONS = Set.of(
            "storage.ActiveDatabase",
            "storage.Compaction",
            "storage.DatabaseCopy",
            "storage.Storage",
            "audit.chain.Chain",
            "audit.chain.OtherChains",
            "audit.event.AcceptedLoss",
            "audit.event.EventChain",
            "audit.event.EventWriter",
            "audit.log.DecisionChain",
            "audit.log.DecisionQuery",
            "audit.log.DecisionSearch",
            "audit.log.GroupCommit",
            "audit.log.IdQuery",
            "audit.log.Leads",
            "audit.log.LogReader",
            "audit.log.PersonalDataKey",
            "audit.proof.AuditTrail");

    @Test
    void postgresqlHasTheEntitiesOfH2() throws Exception {
        List<String> entities = WINNOW.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(listed()).isNotEmpty().isEqualTo(entities);
    }

    /** The entities in the mapping file, in its order. */
    private static List<String> listed() throws Exception {
        try (InputStream file = PersistenceTest.class.getResourceAsStream("/META-INF/entities.xml")) {
            NodeList listed = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("entity");
            return IntStream.range(0, listed.getLength())
                    .mapToObj(index -> ((Element) listed.item(index)).getAttribute("class"))
                    .toList();
        }
    }

    @Test
    void entitiesStayInTheirPackages() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(WINNOW);
    }

    @Test
    void repositoriesStayInTheirPackages() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(WINNOW);
    }

    @Test
    void sessionsAreForAFewClasses() {
        assertThat(WINNOW.stream()
                        .filter(type -> !type.isAssignableTo(PanacheRepositoryBase.class))
                        .filter(PersistenceTest::usesSessions)
                        .map(type -> type.getName().substring("dev.winnow.".length())))
                .containsExactlyInAnyOrderElementsOf(USE_SESSIONS);
    }

    /** {@code Session} extends {@code EntityManager}. */
    private static boolean usesSessions(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(EntityManager.class));
    }
}
