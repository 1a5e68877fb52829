package dev.winnow.policy.rule;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;

/** Writes rows of typed tables as DRL: one rule per row, named by its id. */
public final class RuleWriter {

    private final StringBuilder drl = new StringBuilder();

    private RuleWriter() {}

    public static String write(String packageName, List<Row> rows) {
        RuleWriter writer = new RuleWriter();
        writer.header(packageName);
        rows.forEach(writer::rule);
        return writer.drl.toString();
    }

    private void header(String packageName) {
        drl.append("package ").append(packageName).append("\n\n");
        RecordType.imports().forEach(name -> drl.append("import ").append(name).append('\n'));
        drl.append("global ").append(Findings.class.getName()).append(" findings\n");
    }

    private void rule(Row row) {
        drl.append("\nrule \"").append(row.id()).append("\"\ndialect \"mvel\"\nwhen\n");
        for (RecordType recordType : RecordType.values()) {
            List<Condition> conditions = row.conditions(recordType);
            if (!conditions.isEmpty()) {
                pattern(recordType, conditions);
            }
        }
        RecordType repeated = row.repeatedType();
        drl.append("then\n    findings.row(\"").append(row.id()).append('"');
        if (repeated != null) {
            drl.append(", ").append(repeated.variable());
        }
        drl.append(");\nend\n");
    }

    private void pattern(RecordType recordType, List<Condition> conditions) {
        List<String> constraints = conditions.stream()
                .flatMap(condition -> condition.constraints().stream())
                .toList();
        drl.append("    ")
                .append(recordType.pattern())
                .append('(')
                .append(String.join(", ", constraints))
                .append(")\n");
    }
}
