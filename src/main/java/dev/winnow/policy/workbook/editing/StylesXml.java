package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part with the styles, and styles added to it. */
final class StylesXml {

    /** Read by stock Drools as it is written in other cells. */
    private static final String DATE = "yyyy-mm-dd";

    private static final Set<String> SAME_DATES = Set.of(DATE, "yyyy\\-mm\\-dd");
    private static final int FIRST_OWN_FORMAT = 164;

    private final byte[] xml;
    private final XmlTags tags;
    private final List<Span> styles = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final Map<Integer, String> numbers = new HashMap<>();
    private final Map<Integer, String> dates = new HashMap<>();
    private @Nullable Span numberFormats;
    private @Nullable Span stylesElement;
    private String prefix = "";
    private int rootEnd;
    private @Nullable String dateFormat;
    private boolean newDateFormat;
    private int nextFormat = FIRST_OWN_FORMAT;

    /**
     * @param content the position after the start tag
     * @param end the position after the element
     */
    private record Span(int start, int content, int end) {}

    /** @param xml plain */
    StylesXml(byte[] xml) throws IOException {
        this.xml = xml;
        this.tags = new XmlTags(xml);
        while (tags.next()) {
            if (tags.depth() == 1 && tags.opens()) {
                prefix = tags.prefix();
                rootEnd = tags.end();
            } else if (tags.depth() == 2 && tags.opens("numFmts")) {
                numberFormats = readAll("numFmt");
            } else if (tags.depth() == 2 && tags.opens("cellXfs")) {
                stylesElement = readAll("xf");
            } else if (tags.opens("numFmt")) {
                read(tags.tag());
            }
        }
    }

    boolean isExtended() {
        return !added.isEmpty();
    }

    /** The number of a style like the given one that shows numbers. */
    @Nullable
    String asNumber(int style) {
        return numbers.computeIfAbsent(style, key -> add(key, "0"));
    }

    /** The number of a style like the given one that shows dates; null if it isn't there. */
    @Nullable
    String asDate(int style) {
        if (dateFormat == null) {
            dateFormat = String.valueOf(nextFormat);
            newDateFormat = true;
        }
        String format = dateFormat;
        return dates.computeIfAbsent(style, key -> add(key, format));
    }

    private @Nullable String add(int style, String format) {
        int number = styles.size() + added.size();
        if (style >= styles.size() || number >= WorkbookLimits.FORMATS) {
            return null;
        }
        Span like = styles.get(style);
        Tag tag = new Tag(tags.text(like.start(), like.content()))
                .with("numFmtId", format)
                .with("applyNumberFormat", "1");
        added.add(tag.text() + tags.text(like.content(), like.end()));
        return String.valueOf(number);
    }

    void write(OutputStream out) throws IOException {
        int copied = 0;
        if (newDateFormat) {
            String format = "<" + prefix + "numFmt numFmtId=\"" + dateFormat + "\" formatCode=\"" + DATE + "\"/>";
            if (numberFormats == null) {
                out.write(xml, 0, rootEnd);
                write("<" + prefix + "numFmts count=\"1\">" + format + "</" + prefix + "numFmts>", out);
                copied = rootEnd;
            } else {
                copied = append(0, numberFormats, 1, format, "numFmts", out);
            }
        }
        if (stylesElement != null) {
            copied = append(copied, stylesElement, added.size(), String.join("", added), "cellXfs", out);
        }
        out.write(xml, copied, xml.length - copied);
    }

    /** Copies up to a list and writes it with more elements; returns the position after it. */
    private int append(int copied, Span list, int more, String elements, String name, OutputStream out)
            throws IOException {
        out.write(xml, copied, list.start() - copied);
        Tag tag = new Tag(tags.text(list.start(), list.content()));
        String count = tag.get("count");
        Tag counted = count != null && count.matches("\\d{1,6}")
                ? tag.with("count", String.valueOf(Integer.parseInt(count) + more))
                : tag;
        write(counted.opened().text(), out);
        String end = "</" + prefix + name + ">";
        int contentEnd = list.content() == list.end() ? list.end() : lastTag(list);
        out.write(xml, list.content(), contentEnd - list.content());
        write(elements + end, out);
        return list.end();
    }

    private int lastTag(Span list) {
        int at = list.end() - 1;
        while (xml[at] != '<') {
            at--;
        }
        return at;
    }

    private Span readAll(String element) {
        int start = tags.start();
        int content = tags.end();
        boolean open = !tags.isEmpty();
        while (open && tags.next()) {
            if (tags.depth() == 3 && tags.opens(element)) {
                int from = tags.start();
                int tagEnd = tags.end();
                Tag tag = tags.tag();
                int end = tags.skip();
                if (element.equals("xf")) {
                    styles.add(new Span(from, tagEnd, end));
                } else {
                    read(tag);
                }
            }
            open = tags.depth() > 2;
        }
        return new Span(start, content, tags.end());
    }

    private void read(Tag format) {
        String id = format.get("numFmtId");
        String code = format.get("formatCode");
        if (id != null && id.matches("\\d{1,6}")) {
            nextFormat = Math.max(nextFormat, Integer.parseInt(id) + 1);
            dateFormat = code != null && SAME_DATES.contains(code) ? id : dateFormat;
        }
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
