package dev.winnow.policy.workbook.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sheet says about its rows outside of them: its dimension, merged cells, links, drop-downs and formats. */
final class RowRanges {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

    private final XmlTags tags;
    private final List<Element> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Element> ranges = new ArrayList<>();
    private @Nullable Element dimension;
    private @Nullable Replacement allLinks;

    /**
     * A section to replace in the part.
     *
     * @param text empty to remove it
     */
    record Replacement(int start, int end, String text) {}

    /**
     * @param start of the tag, or of the text
     * @param tag null for an element whose text is the range
     */
    private record Element(int start, int end, @Nullable Tag tag, String range) {}

    /** @param end the position after the element */
    private record Link(Element element, int end) {}

    RowRanges(XmlTags tags) {
        this.tags = tags;
    }

    /** Reads the element that starts here. */
    void read() {
        if (tags.depth() == 2 && tags.opens("dimension")) {
            dimension = element("ref");
        } else if (tags.depth() == 3 && tags.opens("mergeCell")) {
            merged.add(element("ref"));
        } else if (tags.depth() == 2 && tags.opens("hyperlinks") && !tags.isEmpty()) {
            readLinks();
        } else if (tags.depth() == 2 && tags.opens("conditionalFormatting")
                || tags.depth() == 3 && tags.opens("dataValidation")) {
            ranges.add(element("sqref"));
        } else if (tags.opens("sparkline")) {
            tags.skip();
        } else if (tags.opens("sqref") && !tags.isEmpty()) {
            int start = tags.end();
            tags.next();
            ranges.add(new Element(start, tags.start(), null, tags.text(start, tags.start())));
        }
    }

    private void readLinks() {
        int start = tags.start();
        int depth = tags.depth();
        while (tags.next() && tags.depth() > depth) {
            if (tags.opens("hyperlink")) {
                links.add(new Link(element("ref"), tags.skip()));
            }
        }
        allLinks = new Replacement(start, tags.end(), "");
    }

    /** @throws IOException if a row of merged cells moves */
    void requireMergedStay(SheetEdits edits, String sheet) throws IOException {
        for (Element region : merged) {
            Matcher range = RANGE.matcher(region.range());
            boolean stays = range.matches();
            for (int row = stays ? firstRow(range) : 0; stays && row <= lastRow(range); row++) {
                stays = edits.stays(row);
            }
            if (!stays) {
                throw new IOException(
                        "the rows of " + sheet + " can't move, because cells are merged in " + region.range());
            }
        }
    }

    /**
     * The replacements in order of their positions.
     *
     * @param used the range of all cells; null if there are none
     * @param lastRow of the sheet before
     */
    List<Replacement> replacements(SheetEdits edits, @Nullable String used, int lastRow) {
        List<Replacement> all = new ArrayList<>();
        if (dimension != null) {
            add(dimension, "ref", used == null ? "A1" : used, all);
        }
        if (edits.arranges()) {
            ranges.forEach(range -> add(range, "sqref", grown(range.range(), edits, lastRow), all));
            moveLinks(edits.places(), all);
        }
        return all.stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }

    /** Ranges that cover all arranged rows also cover the rows added below them. */
    private static String grown(String ranges, SheetEdits edits, int lastRow) {
        return Stream.of(ranges.split(" ", -1))
                .map(text -> {
                    Matcher range = RANGE.matcher(text);
                    boolean grows = range.matches()
                            && firstRow(range) <= edits.firstArranged()
                            && lastRow(range) >= lastRow
                            && lastRow(range) < edits.lastArranged();
                    return grows
                            ? range.group(1) + range.group(2) + ":"
                                    + Objects.requireNonNullElse(range.group(3), range.group(1))
                                    + edits.lastArranged()
                            : text;
                })
                .collect(Collectors.joining(" "));
    }

    private void moveLinks(RowPlaces places, List<Replacement> all) {
        List<Replacement> moved = new ArrayList<>();
        int gone = 0;
        for (Link link : links) {
            Matcher range = RANGE.matcher(link.element().range());
            if (range.matches() && firstRow(range) == lastRow(range)) {
                int row = places.of(firstRow(range));
                gone += row == 0 ? 1 : 0;
                if (row == 0) {
                    moved.add(new Replacement(link.element().start(), link.end(), ""));
                } else {
                    String end = range.group(3) == null ? "" : ":" + range.group(3) + row;
                    add(link.element(), "ref", range.group(1) + row + end, moved);
                }
            }
        }
        if (allLinks != null && gone == links.size()) {
            all.add(allLinks);
        } else {
            all.addAll(moved);
        }
    }

    private static void add(Element element, String attribute, String range, List<Replacement> all) {
        if (!range.equals(element.range())) {
            String text = element.tag() == null
                    ? range
                    : element.tag().with(attribute, range).text();
            all.add(new Replacement(element.start(), element.end(), text));
        }
    }

    private Element element(String attribute) {
        Tag tag = tags.tag();
        String range = tag.get(attribute);
        return new Element(tags.start(), tags.end(), tag, range == null ? "" : range);
    }

    private static int firstRow(Matcher range) {
        return Integer.parseInt(range.group(2));
    }

    private static int lastRow(Matcher range) {
        return Integer.parseInt(range.group(range.group(4) == null ? 2 : 4));
    }
}
