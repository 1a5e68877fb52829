package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.Quoted;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The content types of a package's parts, as it declares them, and what a workbook may consist of.
 *
 * <p>The values of cells are in few parts. All others of a spreadsheet program are ignored, unless they compute values,
 * fetch them or run.
 */
final class PartContentTypes extends PartHandler {

    static final Refusal MACROS =
            new Refusal("a workbook without macros", "macros", "saving a copy without them: " + Refusal.SAVE_AS);

    private static final String TYPES = "[Content_Types].xml";
    private static final String TASK_PANES = "application/vnd.ms-office.webextensiontaskpanes+xml";

    /** What is refused, by patterns of a lower-case name and its type; the first match counts. */
    private static final List<Named> REFUSED = List.of(
            named("* application/vnd.ms-excel.sheet.binary.*", Refusal.format("a binary workbook (.xlsb)")),
            named("*vbaproject* *", MACROS),
            named("* *macro*", MACROS),
            named("* *vba*", MACROS),
            named("* *attachedtoolbars", MACROS),
            named("* *spreadsheetml.template.main+xml", Refusal.format("a template (.xltx)")),
            named("* *wordprocessingml.*.main+xml", Refusal.format("a Word document")),
            named("* *presentationml.*.main+xml", Refusal.format("a PowerPoint presentation")),
            named(
                    "* *externallink+xml",
                    new Refusal(
                            "no links to other workbooks",
                            "external links",
                            "Data > Edit Links (Workbook Links) > Break Links")),
            named("* *.connections+xml", connections()),
            named("* *.querytable+xml", connections()),
            named("* *oleobject", objects()),
            named("* *activex*", controls()),
            named(
                    "* *dialogsheet+xml",
                    new Refusal("only worksheets", "a dialog sheet", "right-clicking its tab and deleting the sheet")));

    private static final Refusal ADD_IN = new Refusal(
            "no add-ins on sheets", "an add-in", "deleting the add-in from its sheet, or saving a copy without it");

    private static final Pattern IGNORED = Pattern.compile("(application|text)/xml|[\\w.+-]+/[\\w.+-]+\\+xml"
            + "|(image|audio|video|font|model)/[\\w.+-]+"
            + "|application/vnd\\.openxmlformats-(package\\.digital-signature-origin"
            + "|officedocument\\.(spreadsheetml\\.(printersettings|customproperty)|vmldrawing|obfuscatedfont"
            + "|model\\+data))"
            + "|application/(binary|octet-stream)");

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    /** @param parts matches the names and types of the parts, in lower case with a line break between */
    private record Named(Pattern parts, Refusal refusal) {}

    private PartContentTypes() {
        super("http://schemas.openxmlformats.org/package/2006/content-types");
    }

    /** What the parts contain that a workbook may not contain; of each kind the first. */
    static List<Refusal> refused(Parts parts) throws IOException {
        PartContentTypes types = new PartContentTypes();
        types.read(parts.part(TYPES));
        Map<String, String> all = new TreeMap<>();
        types.byName.forEach((name, type) -> all.put(name.replaceFirst("^/", ""), type));
        parts.names().forEach(name -> all.put(name.toLowerCase(Locale.ROOT), types.type(name)));
        all.remove(TYPES.toLowerCase(Locale.ROOT));
        boolean panes = all.containsValue(TASK_PANES);
        Map<String, Refusal> refused = new LinkedHashMap<>();
        all.forEach((name, type) -> {
            Refusal refusal = refusal(name, type, panes);
            if (refusal != null) {
                refused.putIfAbsent(refusal.expected(), refusal);
            }
        });
        return List.copyOf(refused.values());
    }

    /** @param panes whether add-ins are beside the sheets, where they only run on request */
    private static @Nullable Refusal refusal(String name, String type, boolean panes) {
        for (Named named : REFUSED) {
            if (named.parts.matcher(name.replace('\n', ' ') + '\n' + type).matches()) {
                return named.refusal;
            }
        }
        if (type.equals("application/vnd.ms-office.webextension+xml") && !panes) {
            return ADD_IN;
        }
        // Excel leaves deleted bytes in [trash].
        if (IGNORED.matcher(type).matches() || name.startsWith("[trash]/")) {
            return null;
        }
        return name.startsWith("xl/embeddings/") ? objects() : stranger(name);
    }

    private static Refusal stranger(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + '…' : name;
        return new Refusal(
                "nothing but what spreadsheet programs save",
                "the file " + Quoted.of(shown) + " inside",
                "opening the workbook and saving a copy: " + Refusal.SAVE_AS);
    }

    private static Refusal connections() {
        return new Refusal(
                "values without a connection to their source",
                "data connections or queries",
                "deleting them in Data > Queries & Connections");
    }

    private static Refusal objects() {
        return new Refusal(
                "no embedded files",
                "an embedded object",
                "selecting it with Home > Find & Select > Go To Special > Objects, and deleting it");
    }

    private static Refusal controls() {
        return new Refusal("no ActiveX controls", "an ActiveX control", "deleting it with Developer > Design Mode on");
    }

    private static Named named(String parts, Refusal refusal) {
        return new Named(
                Pattern.compile(("\\Q" + parts + "\\E").replace("*", "\\E.*\\Q").replace(" ", "\n")), refusal);
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        String type = value(attributes, "ContentType");
        String part = value(attributes, "PartName");
        String ending = value(attributes, "Extension");
        if (type != null && part != null && element.equals("Override")) {
            if (byName.put(part.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT)) != null) {
                throw new SAXException("a part of two types");
            }
        } else if (type != null && ending != null && element.equals("Default")) {
            byEnding.put(ending.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
        }
    }

    private String type(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return byName.getOrDefault("/" + name, byEnding.getOrDefault(ending, ""));
    }
}
