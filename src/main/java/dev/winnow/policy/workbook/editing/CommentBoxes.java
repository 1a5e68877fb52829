package dev.winnow.policy.workbook.editing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves the boxes that show comments, in a drawing of the old format VML. */
final class CommentBoxes {

    private static final Pattern SHAPE_START = Pattern.compile("<(\\w{1,20}:)?shape[\\s>]");
    private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*[\"']Note[\"']");
    private static final Pattern ROW = Pattern.compile("(<(?:\\w{1,20}:)?Row>\\s*)(\\d{1,7})(?=\\s*</)");

    /** Column, offset, row, offset of the top left corner, and the same of the bottom right one. */
    private static final Pattern ANCHOR =
            Pattern.compile("(<(?:\\w{1,20}:)?Anchor>\\s*\\d{1,9}\\s*,\\s*\\d{1,9}\\s*,\\s*)"
                    + "(\\d{1,9})(\\s*,\\s*\\d{1,9}\\s*,\\s*\\d{1,9}\\s*,\\s*\\d{1,9}\\s*,\\s*)(\\d{1,9})");

    private final RowPlaces places;

    CommentBoxes(RowPlaces places) {
        this.places = places;
    }

    String moved(String vml) {
        StringBuilder out = new StringBuilder();
        Matcher start = SHAPE_START.matcher(vml);
        int copied = 0;
        while (start.find(copied)) {
            String close = "</" + (start.group(1) == null ? "" : start.group(1)) + "shape>";
            int end = vml.indexOf(close, start.end());
            if (end < 0) {
                break;
            }
            out.append(vml, copied, start.start());
            copied = end + close.length();
            out.append(shape(vml.substring(start.start(), copied)));
        }
        return out.append(vml, copied, vml.length()).toString();
    }

    /** The shape in its new place; nothing if it belongs to a row that is gone. */
    private String shape(String shape) {
        Matcher row = ROW.matcher(shape);
        if (!NOTE.matcher(shape).find() || !row.find()) {
            return shape;
        }
        int before = Integer.parseInt(row.group(2)) + 1;
        int now = places.of(before);
        if (now == 0 || now == before) {
            return now == 0 ? "" : shape;
        }
        String placed = row.replaceFirst("$1" + (now - 1));
        return ANCHOR.matcher(placed)
                .replaceFirst(anchor -> anchor.group(1)
                        + shifted(anchor.group(2), now - before)
                        + anchor.group(3)
                        + shifted(anchor.group(4), now - before));
    }

    private static int shifted(String row, int by) {
        return Math.max(0, Integer.parseInt(row) + by);
    }
}
