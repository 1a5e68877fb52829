package dev.winnow.release.diff;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two versions of a policy's files, compared: every sheet, changed or not. */
record ComparedFiles(PolicyFiles before, PolicyFiles after, List<ComparedSheet> sheets, PolicyDiff diff) {

    private static final List<Function<Listing, Object>> IDENTITIES = List.of(
            sheet -> List.of(sheet.kind(), sheet.name(), sheet.source()),
            sheet -> List.of(sheet.kind(), sheet.name(), sheet.kind().isRead() ? "" : sheet.workbook()),
            sheet -> List.of(sheet.kind(), sheet.source()),
            Listing::source);

    static ComparedFiles of(PolicyFiles before, PolicyFiles after) {
        PolicyListing from = PolicyListing.of(before);
        PolicyListing to = PolicyListing.of(after);
        Set<String> unreadableWorkbooks = new HashSet<>(from.lost());
        unreadableWorkbooks.addAll(to.lost());
        List<Pair<Listing>> pairs =
                Pair.all(without(unreadableWorkbooks, from), without(unreadableWorkbooks, to), IDENTITIES);
        ComparedRows rows = new ComparedRows(pairs);
        List<ComparedSheet> sheets =
                pairs.stream().map(pair -> ComparedSheet.of(pair, rows)).toList();
        return new ComparedFiles(
                before, after, sheets, diff(before, after, sheets, unreadableWorkbooks, unreadable(from, to)));
    }

    /** Leaves out workbooks that one version can't be read of: everything in them would be added or removed. */
    private static List<Listing> without(Set<String> unreadableWorkbooks, PolicyListing listing) {
        return listing.sheets().stream()
                .filter(sheet -> !unreadableWorkbooks.contains(sheet.workbook()))
                .toList();
    }

    private static List<Unreadable> unreadable(PolicyListing from, PolicyListing to) {
        List<Unreadable> unreadable = new ArrayList<>(Unreadable.of(Unreadable.Version.BEFORE, from.unreadable()));
        unreadable.addAll(Unreadable.of(Unreadable.Version.AFTER, to.unreadable()));
        return unreadable;
    }

    private static PolicyDiff diff(
            PolicyFiles before,
            PolicyFiles after,
            List<ComparedSheet> compared,
            Set<String> unreadableWorkbooks,
            List<Unreadable> unreadable) {
        List<SheetChange> sheets = compared.stream()
                .map(ComparedSheet::change)
                .filter(Objects::nonNull)
                .toList();
        List<RuleChange> rules = RuleChanges.between(before, after);
        Set<String> reported = reported(sheets, rules);
        List<FileChange> files = FileChanges.between(before, after, reported, unreadableWorkbooks);
        return new PolicyDiff(Counts.of(files, sheets, rules), files, sheets, rules, unreadable);
    }

    private static Set<String> reported(List<SheetChange> sheets, List<RuleChange> rules) {
        Set<String> files = new HashSet<>();
        Stream<Source> ofSheets = sheets.stream().flatMap(sheet -> Stream.of(sheet.before(), sheet.after()));
        Stream<Source> ofRows = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> Stream.of(row.before(), row.after()));
        Stream<Source> ofRules = rules.stream()
                .flatMap(rule -> Stream.of(rule.before(), rule.after()))
                .filter(Objects::nonNull)
                .map(VersionedText::source);
        Stream.of(ofSheets, ofRows, ofRules)
                .flatMap(sources -> sources)
                .filter(Objects::nonNull)
                .forEach(source -> files.add(source.workbook()));
        return files;
    }
}
