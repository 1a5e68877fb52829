package dev.winnow.policy.rule;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.base.RuleBase;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.accessor.GlobalResolver;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.base.MapGlobalResolver;
import org.drools.core.common.DefaultFactHandle;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * The conditions of rows as compiled by Drools. Each can be tested by itself and means the same as when rules fire.
 * This is the only code that uses internals behind the KIE API, the constraints in the patterns of a rule; it fails
 * immediately if they aren't the ones that were written.
 */
final class CompiledConditions {

    private static final GlobalResolver NO_GLOBALS = new MapGlobalResolver();

    private final Map<ConditionMeaning, Compiled> conditions = new HashMap<>();

    private record Compiled(List<AlphaNodeFieldConstraint> constraints, ValueResolver resolver) {

        private boolean holds(DefaultFactHandle record) {
            return constraints.stream().allMatch(constraint -> constraint.isAllowed(record, resolver));
        }
    }

    /**
     * @param packageName of the rules generated from the rows
     * @param rows the compiled rows
     */
    void add(KieBase base, String packageName, List<Row> rows) {
        ValueResolver resolver = new RulesAlone((RuleBase) base);
        rows.forEach(row -> add(row, base.getRule(packageName, row.id()), resolver));
    }

    /** Whether a condition holds for a record of its fact's type. */
    boolean holds(Condition condition, Object record) {
        return Objects.requireNonNull(conditions.get(ConditionMeaning.of(condition)), "a condition of another policy")
                .holds(new DefaultFactHandle(record));
    }

    private void add(Row row, Rule rule, ValueResolver resolver) {
        Iterator<? extends RuleConditionElement> patterns =
                ((RuleImpl) rule).getLhs().getChildren().iterator();
        for (RecordType recordType : RecordType.values()) {
            List<Condition> ofType = row.conditions(recordType);
            if (!ofType.isEmpty()) {
                add(ofType, ((Pattern) patterns.next()).getConstraints(), resolver);
            }
        }
    }

    /** Drools keeps the constraints of a pattern separate and in the order in which they are written. */
    private void add(List<Condition> written, List<Constraint> compiled, ValueResolver resolver) {
        int from = 0;
        for (Condition condition : written) {
            int to = from + condition.constraints().size();
            List<AlphaNodeFieldConstraint> constraints = compiled.subList(from, to).stream()
                    .map(AlphaNodeFieldConstraint.class::cast)
                    .toList();
            conditions.putIfAbsent(ConditionMeaning.of(condition), new Compiled(constraints, resolver));
            from = to;
        }
        if (from != compiled.size()) {
            throw new IllegalStateException("expected " + from + " constraints, found " + compiled);
        }
    }

    /** The context that constraints are evaluated in: the rule base only. */
    private record RulesAlone(RuleBase base) implements ValueResolver {

        @Override
        public RuleBase getRuleBase() {
            return base;
        }

        @Override
        public long getCurrentTime() {
            throw new IllegalStateException("conditions of rows don't look at a clock");
        }

        @Override
        public GlobalResolver getGlobalResolver() {
            return NO_GLOBALS;
        }
    }
}
