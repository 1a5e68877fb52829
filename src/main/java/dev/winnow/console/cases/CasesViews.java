package dev.winnow.console.cases;

import dev.winnow.check.CaseResult;
import dev.winnow.check.CaseResults;
import dev.winnow.console.PointText;
import dev.winnow.console.cases.CasesView.Filter;
import dev.winnow.console.cases.CasesView.Line;
import dev.winnow.console.cases.CasesView.Reason;
import dev.winnow.console.cases.CasesView.Row;
import dev.winnow.console.cases.CasesView.Source;
import dev.winnow.console.cases.CasesView.State;
import dev.winnow.console.cases.CasesView.Table;
import dev.winnow.policy.Policy;
import dev.winnow.policy.cases.Expectation;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the view of the cases of one version of a policy. */
final class CasesViews {

    private static final int MOST_LINES = 500;
    private static final int MOST_ROWS = 500;
    private static final int MOST_NAMES = 3;

    private final String href;
    private final String base;
    private final PolicySheets sheets;
    private final @Nullable Policy policy;
    private final CaseResults results;
    private final Map<String, Sheet> tables = new HashMap<>();
    private final Map<String, List<String>> holding = new HashMap<>();

    /**
     * @param href of the page
     * @param base the path below which the pages of sheets are
     * @param policy null if it isn't compiled at the moment
     */
    CasesViews(String href, String base, PolicySheets sheets, @Nullable Policy policy, CaseResults results) {
        this.href = href;
        this.base = base;
        this.sheets = sheets;
        this.policy = policy;
        this.results = results;
        tableSheets().forEach(sheet -> sheet.listing().rows().forEach(row -> tables.put(row.key(), sheet)));
        for (CaseResult result : results.results()) {
            held(result).forEach(row -> holding.computeIfAbsent(row, id -> new ArrayList<>())
                    .add(result.example().name()));
        }
    }

    private List<Sheet> tableSheets() {
        return sheets.all().stream()
                .filter(sheet -> sheet.kind() == SheetKind.TABLE)
                .toList();
    }

    private static List<String> held(CaseResult result) {
        CaseResult.Found found = result.found();
        return found == null ? List.of() : found.held();
    }

    CasesView of(Source source, State state, Filter filter, boolean isAnalyst) {
        List<CaseResult> shown = results.results().stream()
                .filter(result -> isShown(result, filter))
                .sorted(Comparator.comparing(CaseResult::hasPassed))
                .toList();
        return new CasesView(
                href,
                source,
                sheets.all().stream()
                        .filter(sheet -> sheet.kind() == SheetKind.CASES)
                        .findFirst()
                        .map(this::href)
                        .orElse(null),
                state,
                Math.toIntExact(results.passed()),
                results.results().size(),
                shown.stream().limit(MOST_LINES).map(this::line).toList(),
                Math.max(0, shown.size() - MOST_LINES),
                filter,
                tables.size(),
                results.uncovered().size(),
                CoveragePicture.of(
                        tableSheets().stream()
                                .map(sheet -> sheet.listing().rows().stream()
                                        .map(ListedRow::key)
                                        .toList())
                                .toList(),
                        results.results()),
                tableSheets().stream().map(this::table).toList(),
                isAnalyst);
    }

    private static boolean isShown(CaseResult result, Filter filter) {
        String text = filter.text().toLowerCase(Locale.ROOT);
        return (!filter.isFailing() || !result.hasPassed())
                && (filter.row().isEmpty() || held(result).contains(filter.row()))
                && (text.isEmpty()
                        || result.example().name().toLowerCase(Locale.ROOT).contains(text)
                        || rows(result).toLowerCase(Locale.ROOT).contains(text)
                        || stage(result).toLowerCase(Locale.ROOT).contains(text));
    }

    private Line line(CaseResult result) {
        CaseResult.Found found = result.found();
        String stage = stage(result);
        BigDecimal points = points(result);
        Sheet why = why(result);
        return new Line(
                result.example().name(),
                result.hasPassed(),
                why == null
                        ? null
                        : href(why) + "?case=" + encoded(result.example().name()),
                stage,
                found == null ? "" : found.stage(),
                found != null && !stage.isEmpty() && !stage.equals(found.stage()),
                points == null ? "" : PointText.plain(points),
                found == null ? "" : PointText.plain(found.points()),
                found != null && points != null && points.compareTo(found.points()) != 0,
                rows(result),
                held(result).size(),
                result.failures().stream()
                        .map(failure -> new Reason(
                                failure.expected()
                                        .replace(" for \"" + result.example().name() + '"', ""),
                                failure.found()))
                        .toList());
    }

    private Table table(Sheet sheet) {
        List<Row> rows = sheet.listing().rows().stream()
                .map(ListedRow::key)
                .map(id -> row(id, holding.getOrDefault(id, List.of())))
                .toList();
        return new Table(
                sheet.listing().name(),
                href(sheet),
                Math.toIntExact(rows.stream().filter(row -> row.cases() > 0).count()),
                rows.size(),
                rows.stream().limit(MOST_ROWS).toList(),
                Math.max(0, rows.size() - MOST_ROWS));
    }

    private static Row row(String id, List<String> cases) {
        return new Row(
                id,
                "?row=" + encoded(id),
                cases.size(),
                String.join("; ", cases.stream().limit(MOST_NAMES).toList()));
    }

    /** The table that says why a case fails, or what it is about. */
    private @Nullable Sheet why(CaseResult result) {
        Sheet about = null;
        for (Expectation expectation : result.example().expectations()) {
            Sheet table = expectation.match(new Expectation.Functions<@Nullable Sheet>(
                    stage -> gate(stage.stage()),
                    points -> held(result).stream()
                            .map(tables::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    holds -> tables.get(holds.row()),
                    not -> tables.get(not.row())));
            if (table != null && isFailing(expectation, result)) {
                return table;
            }
            about = about == null ? table : about;
        }
        return about;
    }

    private @Nullable Sheet gate(String stage) {
        return policy == null
                ? null
                : policy.gates(stage).stream()
                        .map(gate -> tables.get(gate.row().id()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isFailing(Expectation expectation, CaseResult result) {
        CaseResult.Found found = result.found();
        return found != null
                && expectation.match(new Expectation.Functions<Boolean>(
                        stage -> !stage.stage().equals(found.stage()),
                        points -> points.points().compareTo(found.points()) != 0,
                        holds -> !found.held().contains(holds.row()),
                        not -> found.held().contains(not.row())));
    }

    private static String stage(CaseResult result) {
        return expected(
                result,
                new Expectation.Functions<@Nullable String>(
                        stage -> stage.stage(), points -> null, holds -> null, not -> null));
    }

    private static @Nullable BigDecimal points(CaseResult result) {
        String points = expected(
                result,
                new Expectation.Functions<@Nullable String>(
                        stage -> null, each -> each.points().toPlainString(), holds -> null, not -> null));
        return points.isEmpty() ? null : new BigDecimal(points);
    }

    private static String rows(CaseResult result) {
        return expected(
                result,
                new Expectation.Functions<@Nullable String>(
                        stage -> null, points -> null, holds -> holds.row(), not -> "¬ " + not.row()));
    }

    private static String expected(CaseResult result, Expectation.Functions<@Nullable String> words) {
        return result.example().expectations().stream()
                .map(expectation -> expectation.match(words))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String href(Sheet sheet) {
        return base + "/sheets/" + sheet.id();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
