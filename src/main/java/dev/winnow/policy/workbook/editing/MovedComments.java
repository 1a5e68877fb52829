package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.reading.PackedPart;
import dev.winnow.policy.workbook.reading.WorkbookPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves the comments of a sheet with their rows: their texts, their replies and the boxes that show them. */
final class MovedComments {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private final WorkbookPackage workbook;
    private final RowPlaces places;

    MovedComments(WorkbookPackage workbook, RowPlaces places) {
        this.workbook = workbook;
        this.places = places;
    }

    /** Adds the changed parts of a sheet's comments. */
    void addChanged(String sheet, Map<String, PackedPart> changed) throws IOException {
        for (String path : workbook.related(sheet, "comments")) {
            changed.put(path, PackedPart.pack(path, out -> write(workbook.xml(path), "comment", out)));
        }
        for (String path : workbook.related(sheet, "threadedComment")) {
            changed.put(path, PackedPart.pack(path, out -> write(workbook.xml(path), "threadedComment", out)));
        }
        for (String path : workbook.related(sheet, "vmlDrawing")) {
            // Every byte is a character and back: boxes may be no proper XML and of any encoding.
            String vml = new String(workbook.part(path), StandardCharsets.ISO_8859_1);
            byte[] moved = new CommentBoxes(places).moved(vml).getBytes(StandardCharsets.ISO_8859_1);
            changed.put(path, PackedPart.pack(path, out -> out.write(moved)));
        }
    }

    private void write(byte[] xml, String element, OutputStream out) throws IOException {
        XmlTags tags = new XmlTags(xml);
        int copied = 0;
        while (tags.next()) {
            String cell = tags.opens(element) ? tags.tag().get("ref") : null;
            Matcher reference = REFERENCE.matcher(cell == null ? "" : cell);
            if (reference.matches()) {
                int row = places.of(Integer.parseInt(reference.group(2)));
                out.write(xml, copied, tags.start() - copied);
                if (row == 0) {
                    copied = tags.skip();
                } else {
                    Tag moved = tags.tag().with("ref", reference.group(1) + row);
                    out.write(moved.text().getBytes(StandardCharsets.UTF_8));
                    copied = tags.end();
                }
            }
        }
        out.write(xml, copied, xml.length - copied);
    }
}
