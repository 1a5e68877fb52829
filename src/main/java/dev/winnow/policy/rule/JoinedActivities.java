package dev.winnow.policy.rule;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Warns of rules in DRL files that match every combination of activities: those with two patterns of them outside of
 * {@code exists} and {@code not}, or together inside one.
 */
final class JoinedActivities {

    private final String file;
    private final Problems problems;

    private JoinedActivities(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param rules that passed the syntax check */
    static void warn(String file, PackageDescr rules, Problems problems) {
        JoinedActivities warnings = new JoinedActivities(file, problems);
        rules.getRules().forEach(rule -> warnings.warn(rule, rule.getLhs().getDescrs()));
    }

    private void warn(RuleDescr rule, List<?> group) {
        int joined = count(rule, group);
        if (joined > 1) {
            problems.add(
                    ProblemKind.JOINED_ACTIVITIES,
                    Source.line(file, rule.getLine()),
                    "one Activity outside of exists and not",
                    "%s, which rule \"%s\" matches in every combination".formatted(joined, rule.getName()),
                    "exists for all but the one whose daysAgo() the signal has");
        }
    }

    /** How many activities a group joins. */
    private int count(RuleDescr rule, List<?> group) {
        int joined = 0;
        for (Object element : group) {
            if (element instanceof PatternDescr pattern) {
                joined += RecordType.ACTIVITY.type().equals(pattern.getObjectType()) ? 1 : 0;
            } else if (element instanceof AndDescr and) {
                joined += count(rule, and.getDescrs());
            } else if (element instanceof ConditionalElementDescr quantified) {
                warn(rule, quantified.getDescrs());
            }
        }
        return joined;
    }
}
