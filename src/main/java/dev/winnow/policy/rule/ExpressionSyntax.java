package dev.winnow.policy.rule;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Attributes;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.lead.Signal;
import dev.winnow.lead.Standing;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.jspecify.annotations.Nullable;

/** The allow-list for constraints: properties of facts, literals and the listed operators. */
final class ExpressionSyntax {

    private static final Set<String> OPERATORS =
            Set.of("==", "!=", "<", "<=", ">", ">=", "contains", "after", "before", "coincides");
    private static final Pattern PARAMETER = Pattern.compile("-?(\\d{1,9}(ms|d|h|m|s)?)+|\\*");
    private static final Pattern LITERAL = Pattern.compile("-?\\d{1,19}L?|-?\\d{1,19}(\\.\\d{1,9})?B?|true|false|null"
            + "|\"[^\"\\\\\\p{Cntrl}]{1,200}\"|LocalDate\\.parse\\(\"\\d{4}-\\d{2}-\\d{2}\"\\)");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern VARIABLE = Pattern.compile("this|\\$[a-z][A-Za-z0-9]*");
    private static final Pattern CALL = Pattern.compile(
            "\\.?(toEpochMilli\\(\\)|(text|whole|decimal|flag|date|texts|points)\\(\"[\\p{L}\\p{M}\\p{Nd}_-]{1,60}\"\\))$");
    private static final Pattern CALL_OF_CALL = Pattern.compile("\\)\\s*\\(");

    /** A text; or a comment, where quotes start none. */
    private static final Pattern TEXT =
            Pattern.compile("\"[^\"\\\\\\r\\n]*+\"|'[^'\\\\\\r\\n]*+'|(//[^\\r\\n]*+|/\\*(?s:.*?)\\*/)");

    private static final int DEEPEST = 3;
    private static final Set<String> PROPERTIES = properties();

    private ExpressionSyntax() {}

    /** The first part that isn't allowed; null if everything is. */
    static @Nullable String forbidden(String constraint) {
        if (isNested(constraint)) {
            return constraint;
        }
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        ConstraintConnectiveDescr tree = parser.parse(constraint);
        boolean wholeIsRead =
                tree != null && !parser.hasErrors() && squeezed(text(tree)).equals(squeezed(constraint));
        return wholeIsRead ? forbidden(tree, constraint) : constraint;
    }

    /**
     * Whether parentheses are nested deeply or follow each other: never needed, and the parser needs exponential time
     * for them. In texts they mean nothing.
     */
    private static boolean isNested(String constraint) {
        String code = withoutTexts(constraint);
        int depth = 0;
        for (int index = 0; index < code.length(); index++) {
            char c = code.charAt(index);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return CALL_OF_CALL.matcher(code).find();
    }

    /** Unchanged where texts have escapes, which aren't allowed anyway. */
    private static String withoutTexts(String constraint) {
        return constraint.indexOf('\\') >= 0
                ? constraint
                : TEXT.matcher(constraint)
                        .replaceAll(found -> found.group(1) == null ? "''" : Matcher.quoteReplacement(found.group()));
    }

    /** The text of a parsed constraint. The parser may have read only its beginning. */
    private static String text(BaseDescr part) {
        if (part instanceof ConstraintConnectiveDescr connective) {
            return connective.getDescrs().stream()
                    .map(ExpressionSyntax::text)
                    .collect(Collectors.joining(connective.getConnective().toString()));
        }
        if (part instanceof RelationalExprDescr relation) {
            String not = relation.isNegated() ? "not" : "";
            List<String> parameters = relation.getParameters() == null ? List.of() : relation.getParameters();
            String bracket = parameters.isEmpty() ? "" : "[" + String.join(",", parameters) + "]";
            return text(relation.getLeft()) + not + relation.getOperator() + bracket + text(relation.getRight());
        }
        return part instanceof AtomicExprDescr atom ? atom.getExpression() : "";
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s()]", "");
    }

    private static @Nullable String forbidden(BaseDescr part, String constraint) {
        if (part instanceof ConstraintConnectiveDescr connective) {
            ConnectiveType type = connective.getConnective();
            if (type != ConnectiveType.AND && type != ConnectiveType.OR) {
                return constraint;
            }
            return firstForbidden(connective.getDescrs(), constraint);
        }
        if (part instanceof RelationalExprDescr relation) {
            List<String> parameters = relation.getParameters() == null ? List.of() : relation.getParameters();
            boolean operatorIsListed = OPERATORS.contains(relation.getOperator())
                    && parameters.stream()
                            .allMatch(text -> PARAMETER.matcher(text.strip()).matches());
            return operatorIsListed
                    ? firstForbidden(List.of(relation.getLeft(), relation.getRight()), constraint)
                    : constraint;
        }
        if (part instanceof AtomicExprDescr atom) {
            return isAllowed(atom.getExpression().strip()) ? null : atom.getExpression();
        }
        return constraint;
    }

    private static @Nullable String firstForbidden(List<BaseDescr> parts, String constraint) {
        for (BaseDescr part : parts) {
            String forbidden = forbidden(part, constraint);
            if (forbidden != null) {
                return forbidden;
            }
        }
        return null;
    }

    private static boolean isAllowed(String atom) {
        if (LITERAL.matcher(atom).matches() || VARIABLE.matcher(atom).matches()) {
            return true;
        }
        Matcher call = CALL.matcher(atom);
        String path = call.find() ? atom.substring(0, call.start()) : atom;
        if (path.isEmpty()) {
            return true;
        }
        String[] steps = path.split("\\.", -1);
        for (int index = 0; index < steps.length; index++) {
            boolean isVariable =
                    index == 0 && steps.length > 1 && VARIABLE.matcher(steps[0]).matches();
            boolean isProperty = NAME.matcher(steps[index]).matches() && PROPERTIES.contains(steps[index]);
            if (!isVariable && !isProperty) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> properties() {
        Set<String> names = new HashSet<>(Set.of("emailDomain"));
        for (Class<?> type : List.of(Lead.class, Activity.class, Signal.class, Score.class, Standing.class)) {
            addProperties(type, names);
        }
        return Set.copyOf(names);
    }

    private static void addProperties(Class<?> type, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType().isRecord() && component.getType() != Attributes.class) {
                addProperties(component.getType(), names);
            }
        }
    }
}
