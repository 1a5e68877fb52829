package dev.winnow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Checks what each package may contain and use. */
class ArchitectureTest {

    private static final String ROOT = "dev.winnow.";
    private static final int MIN_CLASSES = 800;
    private static final int MAX_FILES_PER_PACKAGE = 40;
    private static final List<String> ENGINE = List.of("lead", "policy", "evaluation", "explanation", "decision");

    private static final JavaClasses WINNOW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.winnow");

    /** The other packages that each package may use. No other packages exist. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("lead", Set.of()),
            Map.entry("policy", Set.of("lead")),
            Map.entry("evaluation", Set.of("lead", "policy")),
            Map.entry("explanation", Set.of("lead", "policy", "evaluation")),
            Map.entry("check", Set.of("lead", "policy", "evaluation", "explanation", "setting")),
            Map.entry("control", Set.of()),
            Map.entry("schedule", Set.of()),
            Map.entry("job", Set.of("schedule", "storage")),
            Map.entry("setting", Set.of()),
            Map.entry("storage", Set.of("setting")),
            Map.entry("personal", Set.of()),
            Map.entry("decision", Set.of("lead", "policy", "evaluation", "explanation")),
            Map.entry(
                    "audit",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "decision",
                            "schedule",
                            "setting",
                            "storage",
                            "personal")),
            Map.entry(
                    "release",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "job",
                            "schedule",
                            "setting",
                            "storage")),
            Map.entry(
                    "outcome",
                    Set.of("lead", "policy", "audit", "decision", "release", "schedule", "storage", "personal")),
            Map.entry(
                    "qualification",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "release",
                            "outcome",
                            "personal",
                            "job",
                            "schedule",
                            "setting",
                            "storage")),
            Map.entry(
                    "problem",
                    Set.of(
                            "lead",
                            "policy",
                            "check",
                            "audit",
                            "decision",
                            "release",
                            "outcome",
                            "qualification",
                            "storage")),
            Map.entry(
                    "intake",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "release",
                            "outcome",
                            "qualification",
                            "problem",
                            "schedule",
                            "storage",
                            "personal",
                            "job")),
            Map.entry(
                    "insight",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "audit",
                            "decision",
                            "release",
                            "outcome",
                            "schedule",
                            "storage")),
            Map.entry("sample", Set.of("explanation", "audit", "decision", "release", "outcome", "qualification")),
            Map.entry("identity", Set.of("schedule", "setting", "storage")),
            Map.entry("activity", Set.of("policy", "check", "release", "schedule")),
            Map.entry("access", Set.of("policy", "audit", "decision", "release", "identity", "activity", "control")),
            Map.entry("http", Set.of("policy", "storage", "identity", "problem", "setting")),
            Map.entry(
                    "query",
                    Set.of(
                            "policy",
                            "evaluation",
                            "audit",
                            "release",
                            "problem",
                            "intake",
                            "identity",
                            "access",
                            "insight",
                            "http")),
            Map.entry("backup", Set.of("audit", "decision", "storage", "control")),
            Map.entry(
                    "command",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "problem",
                            "intake",
                            "backup",
                            "control",
                            "storage")),
            Map.entry(
                    "web",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "release",
                            "outcome",
                            "insight",
                            "qualification",
                            "sample",
                            "problem",
                            "intake",
                            "query",
                            "schedule",
                            "storage",
                            "personal",
                            "job",
                            "identity",
                            "access",
                            "activity",
                            "http")),
            Map.entry(
                    "console",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "release",
                            "outcome",
                            "insight",
                            "qualification",
                            "sample",
                            "problem",
                            "intake",
                            "query",
                            "schedule",
                            "storage",
                            "personal",
                            "job",
                            "identity",
                            "access",
                            "http")));

    @Test
    void allClassesAreImported() {
        assertThat(WINNOW.size()).isGreaterThan(MIN_CLASSES);
    }

    @Test
    void packagesAreThoseOfTheDesign() {
        Set<String> found = WINNOW.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
                .collect(toCollection(TreeSet::new));

        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        MAY_USE.forEach((name, allowed) -> {
            String[] others = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(ArchitectureTest::inPackage)
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(inPackage(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(WINNOW);
        });
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.winnow.(**)").should().beFreeOfCycles().check(WINNOW);
    }

    /** So that the engine also runs as a library, without the server. */
    @Test
    void engineIsFreeOfTheServersFrameworks() {
        for (String name : ENGINE) {
            noClasses()
                    .that()
                    .resideInAPackage(inPackage(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "jakarta.enterprise..",
                            "jakarta.inject..",
                            "jakarta.persistence..",
                            "jakarta.ws.rs..",
                            "org.eclipse.microprofile..",
                            "org.hibernate..")
                    .check(WINNOW);
        }
    }

    @Test
    void packagesStaySmall() {
        Map<String, Long> files = WINNOW.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(files).hasSizeGreaterThan(MAY_USE.size()).allSatisfy((name, count) -> assertThat(count)
                .as("files in " + name)
                .isLessThanOrEqualTo(MAX_FILES_PER_PACKAGE));
    }

    @Test
    void rulesStayInPolicyAndEvaluation() {
        onlyIn(List.of("policy", "evaluation"), "org.kie..", "org.drools..");
    }

    @Test
    void spreadsheetsStayInPolicy() {
        onlyIn(List.of("policy"), "org.apache.poi..", "org.openxmlformats..");
    }

    @Test
    void persistenceStaysInPackagesThatStoreData() {
        onlyIn(
                List.of("storage", "job", "audit", "release", "outcome", "intake", "insight", "identity"),
                "jakarta.persistence..",
                "org.hibernate..",
                "io.quarkus.hibernate..",
                "io.quarkus.panache..",
                "java.sql..",
                "javax.sql..");
    }

    @Test
    void httpStaysInHttpAndWeb() {
        onlyIn(
                List.of("http", "web", "console"),
                "jakarta.ws.rs..",
                "org.jboss.resteasy..",
                "io.quarkus.resteasy..",
                "io.quarkus.vertx..",
                "io.vertx..");
    }

    /** Problem documents describe their own fields. */
    @Test
    void openApiStaysWithRequestsAndResponses() {
        onlyIn(List.of("problem", "http", "web"), "org.eclipse.microprofile.openapi..");
    }

    @Test
    void packagesHaveNoGenericNames() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..dto..", "..service..", "..impl..")
                .check(WINNOW);
    }

    @Test
    void typesHaveNoGenericSuffixes() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(WINNOW);
    }

    @Test
    void packagesAreNullMarked() {
        List<String> unmarked = WINNOW.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static void onlyIn(List<String> packages, String... libraries) {
        DescribedPredicate<JavaClass> library = resideInAnyPackage(libraries);
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(
                packages.stream().map(ArchitectureTest::inPackage).toArray(String[]::new));

        noClasses()
                .that(DescribedPredicate.not(allowed))
                .should()
                .dependOnClassesThat(library)
                .because(Arrays.toString(libraries) + " is for " + packages)
                .check(WINNOW);
        assertThat(WINNOW.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .as("uses of " + Arrays.toString(libraries) + " for the rule to check")
                .anyMatch(dependency -> library.test(dependency.getTargetClass()));
    }

    private static String inPackage(String name) {
        return ROOT + name + "..";
    }
}
