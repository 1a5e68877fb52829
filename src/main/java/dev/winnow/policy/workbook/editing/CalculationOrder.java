package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.reading.PackedPart;
import dev.winnow.policy.workbook.reading.WorkbookPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part that lists the formulas in the order of their calculation. Programs make a new one if it isn't there. */
final class CalculationOrder {

    private static final String WORD = "calcChain";
    private static final String TYPES = "[Content_Types].xml";

    private CalculationOrder() {}

    /** Drops the part, its type and what leads to it. */
    static void drop(WorkbookPackage workbook, Map<String, PackedPart> changed, Set<String> dropped)
            throws IOException {
        List<String> paths = workbook.related(workbook.main(), WORD);
        if (paths.isEmpty()) {
            return;
        }
        dropped.addAll(paths);
        String links = WorkbookPackage.relationships(workbook.main());
        changed.put(links, PackedPart.pack(links, out -> write(workbook.xml(links), "Relationship", "Type", out)));
        changed.put(TYPES, PackedPart.pack(TYPES, out -> write(workbook.xml(TYPES), "Override", "ContentType", out)));
    }

    /** Copies all elements but the one about it. */
    private static void write(byte[] xml, String element, String attribute, OutputStream out) throws IOException {
        XmlTags tags = new XmlTags(xml);
        int copied = 0;
        while (tags.next()) {
            String type = tags.opens(element) ? tags.tag().get(attribute) : null;
            if (type != null && (type.endsWith("/" + WORD) || type.endsWith("." + WORD + "+xml"))) {
                out.write(xml, copied, tags.start() - copied);
                copied = tags.skip();
            }
        }
        out.write(xml, copied, xml.length - copied);
    }
}
