package dev.winnow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds what the packages are for, and who may use whom. */
class ArchitectureTest {

    private static final String ROOT = "dev.winnow.";
    private static final int FEWEST_CLASSES = 100;

    private static final JavaClasses WINNOW = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.winnow");

    /** What each package may use of the others. Packages that aren't listed don't exist. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("lead", Set.of()),
            Map.entry("policy", Set.of("lead")),
            Map.entry("evaluation", Set.of("lead", "policy")),
            Map.entry("explanation", Set.of("lead", "policy", "evaluation")),
            Map.entry("check", Set.of("lead", "policy", "evaluation", "explanation")),
            Map.entry("storage", Set.of()),
            Map.entry("personal", Set.of()),
            Map.entry("decision", Set.of("lead", "policy", "evaluation", "explanation")),
            Map.entry(
                    "audit", Set.of("lead", "policy", "evaluation", "explanation", "decision", "storage", "personal")),
            Map.entry(
                    "release",
                    Set.of("lead", "policy", "evaluation", "explanation", "check", "audit", "decision", "storage")),
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
                            "personal")),
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
                            "qualification")),
            Map.entry(
                    "insight",
                    Set.of(
                            "lead",
                            "policy",
                            "evaluation",
                            "explanation",
                            "check",
                            "audit",
                            "decision",
                            "release",
                            "qualification")),
            Map.entry("identity", Set.of("storage")),
            Map.entry("access", Set.of("policy", "audit", "decision", "release", "identity")),
            Map.entry("http", Set.of("policy", "intake", "storage", "identity")),
            Map.entry("backup", Set.of("audit", "decision", "storage")),
            Map.entry(
                    "command",
                    Set.of("lead", "policy", "evaluation", "explanation", "check", "audit", "decision", "backup")),
            Map.entry("web", allBut("console")),
            Map.entry("console", allBut("web")));

    private static Set<String> allBut(String other) {
        return Stream.of(
                        "lead",
                        "policy",
                        "evaluation",
                        "explanation",
                        "check",
                        "audit",
                        "decision",
                        "release",
                        "qualification",
                        "intake",
                        "insight",
                        "storage",
                        "identity",
                        "access",
                        "http")
                .filter(name -> !name.equals(other))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void thereAreClassesToLookAt() {
        assertThat(WINNOW.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void everyPackageIsOneOfTheDesign() {
        Set<String> found = WINNOW.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
                .collect(toCollection(TreeSet::new));

        assertThat(MAY_USE.keySet()).containsAll(found);
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
                    .allowEmptyShould(true)
                    .check(WINNOW);
        });
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.winnow.(**)").should().beFreeOfCycles().check(WINNOW);
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
    void persistenceStaysWhereSomethingIsStored() {
        onlyIn(
                List.of("storage", "audit", "release", "insight", "identity"),
                "jakarta.persistence..",
                "org.hibernate..",
                "io.quarkus.hibernate..",
                "java.sql..",
                "javax.sql..");
    }

    @Test
    void httpStaysInHttpWebAndConsole() {
        onlyIn(
                List.of("http", "web", "console"),
                "jakarta.ws.rs..",
                "org.jboss.resteasy..",
                "io.quarkus.resteasy..",
                "io.quarkus.vertx..",
                "io.vertx..");
    }

    /** What is wrong with a lead is described where it is found. */
    @Test
    void descriptionsOfTheInterfaceStayWithWhatItAnswers() {
        onlyIn(List.of("intake", "http", "web", "console"), "org.eclipse.microprofile.openapi..");
    }

    @Test
    void entitiesStayInTheirPackages() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .check(WINNOW);
    }

    @Test
    void packagesAreNamedForWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..dto..", "..service..", "..impl..")
                .check(WINNOW);
    }

    @Test
    void typesAreNamedForWhatTheyAre() {
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
    void nothingIsNullUnlessItSaysSo() {
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
                .because(Arrays.toString(libraries) + " belongs to " + packages)
                .check(WINNOW);
        assertThat(WINNOW.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .as("something to hold: uses of " + Arrays.toString(libraries))
                .anyMatch(dependency -> library.test(dependency.getTargetClass()));
    }

    private static String inPackage(String name) {
        return ROOT + name + "..";
    }
}
