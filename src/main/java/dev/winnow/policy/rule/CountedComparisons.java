package dev.winnow.policy.rule;

import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Adds a first and a last condition to every pattern that Drools compares with earlier activities: they always hold, and
 * count. Drools offers no limit for this work, all of which is done before the first rule fires.
 */
final class CountedComparisons {

    static final String GLOBAL = "ruleWork";

    private int named;

    private CountedComparisons() {}

    /** @param rules that passed the syntax check */
    static void addTo(PackageDescr rules) {
        rules.addGlobal(new GlobalDescr(GLOBAL, RuleWork.class.getName()));
        for (RuleDescr rule : rules.getRules()) {
            new CountedComparisons().addTo(rule.getLhs().getDescrs(), null);
        }
    }

    /**
     * @param earlier the variable of an earlier activity; null if there is none
     * @return the variable of the latest activity that later patterns can use; null if there is none
     */
    private @Nullable String addTo(List<?> elements, @Nullable String earlier) {
        String latest = earlier;
        for (Object element : elements) {
            if (element instanceof PatternDescr pattern) {
                latest = addTo(pattern, latest);
            } else if (element instanceof AndDescr and) {
                latest = addTo(and.getDescrs(), latest);
            } else if (element instanceof ConditionalElementDescr group) {
                addTo(group.getDescrs(), latest);
            }
        }
        return latest;
    }

    private @Nullable String addTo(PatternDescr pattern, @Nullable String earlier) {
        if (!RecordType.ACTIVITY.type().equals(pattern.getObjectType())) {
            return earlier;
        }
        if (earlier != null) {
            AndDescr conditions = (AndDescr) pattern.getConstraint();
            conditions.insertDescr(0, call("compares", earlier));
            conditions.addDescr(call("matches", earlier));
        }
        if (pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty()) {
            pattern.setIdentifier("$_" + named++);
        }
        return pattern.getIdentifier();
    }

    private static ExprConstraintDescr call(String method, String earlier) {
        return new ExprConstraintDescr("%s.%s(%s)".formatted(GLOBAL, method, earlier));
    }
}
