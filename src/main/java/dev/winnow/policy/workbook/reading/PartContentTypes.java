package dev.winnow.policy.workbook.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The content types of a package's parts, as it declares them. */
final class PartContentTypes extends PartHandler {

    private static final Pattern PLAIN = Pattern.compile("application/xml|application/vnd\\.openxmlformats-"
            + "(package\\.(relationships|core-properties)\\+xml"
            + "|officedocument\\.("
            + "spreadsheetml\\.(sheet\\.main|worksheet|styles|sharedStrings|calcChain|comments|table|sheetMetadata)\\+xml"
            + "|spreadsheetml\\.printerSettings"
            + "|theme\\+xml|themeOverride\\+xml|drawing\\+xml|drawingml\\.chart\\+xml|vmlDrawing"
            + "|(extended|custom)-properties\\+xml|customXmlProperties\\+xml))"
            + "|application/vnd\\.ms-excel\\.(threadedcomments|person|featurepropertybag)\\+xml"
            + "|application/vnd\\.ms-office\\.(classificationlabels|chartstyle|chartcolorstyle)\\+xml"
            + "|image/(png|jpeg|jpg|gif|x-emf|x-wmf)");

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    private PartContentTypes() {
        super("http://schemas.openxmlformats.org/package/2006/content-types");
    }

    /** Names, for problems, of the existing parts whose type isn't on the allow-list. */
    static Set<String> strange(Parts parts) throws IOException {
        PartContentTypes types = new PartContentTypes();
        types.read(parts.part("[Content_Types].xml"));
        Set<String> strange = new TreeSet<>();
        Set<String> all = new HashSet<>(types.byName.values());
        for (String part : parts.names()) {
            if (!part.equals("[Content_Types].xml")) {
                all.add(types.type(part));
            }
        }
        for (String type : all) {
            if (!PLAIN.matcher(type).matches()) {
                strange.add(word(type));
            }
        }
        return strange;
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        String type = value(attributes, "ContentType");
        String part = value(attributes, "PartName");
        String ending = value(attributes, "Extension");
        if (type != null && part != null && element.equals("Override")) {
            if (byName.put(part.toLowerCase(Locale.ROOT), type) != null) {
                throw new SAXException("a part of two types");
            }
        } else if (type != null && ending != null && element.equals("Default")) {
            byEnding.put(ending.toLowerCase(Locale.ROOT), type);
        }
    }

    private String type(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.contains("vbaproject")) {
            return "vbaProject";
        }
        return byName.getOrDefault("/" + name, byEnding.getOrDefault(ending, "no type: " + ending));
    }

    private static String word(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.contains("macro") || name.contains("vba")) {
            return "macros";
        }
        return name.contains("externallink") ? "external links" : "a part of type " + type;
    }
}
