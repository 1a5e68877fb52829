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

/** Two versions of a policy's files side by side: every sheet, whether it changed or not. */
record ComparedFiles(PolicyFiles before, PolicyFiles after, List<ComparedSheet> sheets, PolicyDiff diff) {

    private static final List<Function<Listing, Object>> IDENTITIES = List.of(
            sheet -> List.of(sheet.kind(), sheet.name(), sheet.source()),
            sheet -> List.of(sheet.kind(), sheet.name(), sheet.kind().isRead() ? "" : sheet.workbook()),
            sheet -> List.of(sheet.kind(), sheet.source()),
            Listing::source);

    static ComparedFiles of(PolicyFiles before, PolicyFiles after) {
        PolicyListing from = PolicyListing.of(before);
        PolicyListing to = PolicyListing.of(after);
        Set<String> lost = new HashSet<>(from.lost());
        lost.addAll(to.lost());
        List<Pair<Listing>> pairs = Pair.all(without(lost, from), without(lost, to), IDENTITIES);
        ComparedRows rows = new ComparedRows(pairs);
        List<ComparedSheet> sheets =
                pairs.stream().map(pair -> ComparedSheet.of(pair, rows)).toList();
        return new ComparedFiles(before, after, sheets, diff(before, after, sheets, lost, unreadable(from, to)));
    }

    /** Of a workbook that one version can't be read of, neither is compared: all of it would be new, or gone. */
    private static List<Listing> without(Set<String> lost, PolicyListing listing) {
        return listing.sheets().stream()
                .filter(sheet -> !lost.contains(sheet.workbook()))
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
            Set<String> lost,
            List<Unreadable> unreadable) {
        List<SheetChange> sheets = compared.stream()
                .map(ComparedSheet::change)
                .filter(Objects::nonNull)
                .toList();
        List<RuleChange> rules = RuleChanges.between(before, after);
        Set<String> told = told(sheets, rules);
        List<FileChange> files = FileChanges.between(before, after, told, lost);
        return new PolicyDiff(Counts.of(files, sheets, rules), files, sheets, rules, unreadable);
    }

    private static Set<String> told(List<SheetChange> sheets, List<RuleChange> rules) {
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
