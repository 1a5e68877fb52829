package dev.winnow.policy.workbook.editing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Writes cells that may have a formula. A shared formula only holds in its place and together with its first cell, and
 * an array only in its place: cells that lose it keep the value that the file has for them.
 */
final class FormulaWriter {

    private final SheetXml sheet;
    private final Set<String> orphaned;

    /** @param orphaned numbers of shared formulas whose first cell is gone */
    FormulaWriter(SheetXml sheet, Set<String> orphaned) {
        this.sheet = sheet;
        this.orphaned = orphaned;
    }

    void write(Tag cell, int content, int end, boolean moved, OutputStream out) throws IOException {
        XmlTags tags = new XmlTags(sheet.xml(), content, end);
        boolean found = false;
        while (!found && tags.next()) {
            found = tags.depth() == 1 && tags.opens("f");
        }
        if (!found || isKept(tags.tag(), moved)) {
            out.write(cell.text().getBytes(StandardCharsets.UTF_8));
            out.write(sheet.xml(), content, end - content);
            return;
        }
        Tag formula = tags.tag();
        int start = tags.start();
        int from = tags.end();
        int after = tags.skip();
        // The first cell of a shared formula has its text, and gets a formula of its own.
        boolean plain = Formulas.shared(formula) != null && formula.get("ref") != null && after > from;
        out.write((plain ? cell : cell.without("cm")).text().getBytes(StandardCharsets.UTF_8));
        out.write(sheet.xml(), content, start - content);
        if (plain) {
            out.write(formula.without("t", "si", "ref").text().getBytes(StandardCharsets.UTF_8));
            out.write(sheet.xml(), from, after - from);
        }
        out.write(sheet.xml(), after, end - after);
    }

    private boolean isKept(Tag formula, boolean moved) {
        String shared = Formulas.shared(formula);
        if (shared != null) {
            return !moved && !orphaned.contains(shared);
        }
        return !moved || formula.get("ref") == null;
    }
}
