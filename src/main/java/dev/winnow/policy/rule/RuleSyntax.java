package dev.winnow.policy.rule;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * The second wall: whatever is to be compiled, written by the server or by hand, may hold only what is listed here.
 * For rules that the server wrote it is an assertion.
 */
final class RuleSyntax {

    private static final Pattern FINDING =
            Pattern.compile("\\s*findings\\.row\\(\"[A-Z0-9-]{1,40}\"(, \\$(activity|signal))?\\);\\s*");
    private static final Pattern SIGNAL = Pattern.compile(
            "\\s*insert\\(\\s*new Signal\\(\\s*\"([a-z0-9-]{1,100})\"\\s*,\\s*\\$[a-z][A-Za-z0-9]*\\.daysAgo\\(\\)\\s*\\)\\s*\\)\\s*;\\s*");

    private final String file;
    private final Form form;
    private final Set<String> signals;
    private final Set<String> given = new TreeSet<>();
    private boolean looksAtLead;
    private final Problems problems;

    /** Who wrote a file, and so what its rules may look at and bring about. */
    enum Form {
        /** The server: any fact; findings. */
        WRITTEN(EnumSet.allOf(RecordType.class)),
        /** An engineer: what is known before any rule fires, so that no rule can feed itself; signals. */
        GIVEN(EnumSet.of(RecordType.LEAD, RecordType.ACTIVITY));

        private final List<String> types;

        Form(Set<RecordType> recordTypes) {
            this.types = recordTypes.stream().map(RecordType::type).sorted().toList();
        }
    }

    /** @param signals the names the vocabulary allows */
    RuleSyntax(String file, Form form, Set<String> signals, Problems problems) {
        this.file = file;
        this.form = form;
        this.signals = Set.copyOf(signals);
        this.problems = problems;
    }

    /** The names of the signals that the rules looked at give. */
    Set<String> given() {
        return given;
    }

    /** Whether any of the rules looked at has a pattern of the lead itself, and not of activities alone. */
    boolean looksAtLead() {
        return looksAtLead;
    }

    /** @return the rules as they were parsed; null, with problems, if they aren't rules in DRL */
    @Nullable
    PackageDescr check(String packageName, String drl) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, drl);
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
                problems.add(ProblemKind.DRL, Source.line(file, line), "rules in DRL", error.getMessage());
            }
            if (parsed != null && !parser.hasErrors()) {
                check(packageName, parsed);
                return parsed;
            }
        } catch (DroolsParserException e) {
            problems.add(ProblemKind.DRL, Source.file(file), "rules in DRL", String.valueOf(e.getMessage()));
        }
        return null;
    }

    private void check(String packageName, PackageDescr parsed) {
        if (!parsed.getName().equals(packageName)) {
            problems.add(ProblemKind.DRL, Source.file(file), "package " + packageName, parsed.getName());
        }
        for (ImportDescr imported : parsed.getImports()) {
            require(
                    RecordType.imports().contains(imported.getTarget()),
                    imported,
                    "an import of a fact",
                    imported.getTarget());
        }
        for (GlobalDescr global : parsed.getGlobals()) {
            boolean findings = form == Form.WRITTEN && global.getIdentifier().equals("findings");
            require(findings, global, "no globals", global.getIdentifier());
        }
        for (List<? extends BaseDescr> others : List.of(
                parsed.getFunctionImports(),
                parsed.getAccumulateImports(),
                parsed.getFunctions(),
                parsed.getAttributes(),
                parsed.getClassAndEnumDeclarationDescrs(),
                List.copyOf(parsed.getEntryPointDeclarations()),
                List.copyOf(parsed.getWindowDeclarations()))) {
            others.forEach(other -> require(
                    false, other, "rules only", other.getClass().getSimpleName().replace("Descr", "")));
        }
        if (parsed.getUnit() != null) {
            require(false, parsed.getUnit(), "rules only", "a rule unit");
        }
        parsed.getRules().forEach(this::check);
    }

    private void check(RuleDescr rule) {
        require(rule.isRule() && rule.getParentName() == null, rule, "a plain rule", "a query or a rule that extends");
        require(rule.getAnnotationNames().isEmpty(), rule, "no annotations", "an annotation");
        require(rule.getNamedConsequences().isEmpty(), rule, "one consequence", "a named consequence");
        boolean mvel = form == Form.WRITTEN && rule.getAttributes().keySet().equals(Set.of("dialect"));
        require(mvel || rule.getAttributes().isEmpty(), rule, "no attributes", "attributes");
        rule.getLhs().getDescrs().forEach(this::checkElement);
        checkConsequence(rule);
    }

    private void checkElement(Object element) {
        if (element instanceof PatternDescr pattern) {
            checkPattern(pattern);
        } else if (element instanceof NotDescr not) {
            not.getDescrs().forEach(this::checkElement);
        } else if (element instanceof ExistsDescr exists) {
            exists.getDescrs().forEach(this::checkElement);
        } else if (element instanceof AndDescr and) {
            and.getDescrs().forEach(this::checkElement);
        } else {
            BaseDescr other = (BaseDescr) element;
            require(
                    false,
                    other,
                    "patterns, not, exists and and",
                    other.getClass().getSimpleName().replace("Descr", ""));
        }
    }

    private void checkPattern(PatternDescr pattern) {
        looksAtLead |= RecordType.LEAD.type().equals(pattern.getObjectType());
        require(
                form.types.contains(pattern.getObjectType()),
                pattern,
                "a pattern of one of " + String.join(", ", form.types),
                pattern.getObjectType());
        require(pattern.getSource() == null, pattern, "no source", "a pattern with a source");
        require(pattern.getBehaviors().isEmpty(), pattern, "no windows", "a pattern with a window");
        require(pattern.getAnnotationNames().isEmpty(), pattern, "no annotations", "an annotation");
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                String forbidden = ExpressionSyntax.forbidden(expression.getExpression());
                require(
                        forbidden == null,
                        constraint,
                        "facts, literals and listed operators",
                        String.valueOf(forbidden));
            } else {
                require(
                        false,
                        constraint,
                        "facts, literals and listed operators",
                        constraint.getClass().getSimpleName().replace("Descr", ""));
            }
        }
    }

    private void checkConsequence(RuleDescr rule) {
        String consequence = String.valueOf(rule.getConsequence());
        if (form == Form.WRITTEN) {
            require(FINDING.matcher(consequence).matches(), rule, "a finding", consequence.strip());
            return;
        }
        Matcher signal = SIGNAL.matcher(consequence);
        boolean matches = signal.matches();
        require(matches, rule, "insert(new Signal(\"a-name\", $activity.daysAgo()));", consequence.strip());
        if (matches) {
            given.add(signal.group(1));
        }
        if (matches && !signals.contains(signal.group(1))) {
            problems.add(
                    ProblemKind.UNKNOWN_NAME,
                    Source.line(file, rule.getConsequenceLine()),
                    "a signal that the vocabulary allows for signal.name",
                    '"' + signal.group(1) + '"');
        }
    }

    private void require(boolean allowed, BaseDescr where, String expected, String found) {
        if (!allowed) {
            problems.add(ProblemKind.FORBIDDEN, Source.line(file, Math.max(0, where.getLine())), expected, found);
        }
    }
}
