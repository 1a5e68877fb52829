package dev.winnow.policy.workbook.reading;

/**
 * The names of namespaces and relationships in Strict Open XML, which Excel saves as <i>Strict Open XML Spreadsheet</i>.
 * All other workbooks use the transitional names.
 */
final class StrictNames {

    static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";

    private StrictNames() {}

    /** The transitional name for a strict one; any other name unchanged. */
    static String transitional(String name) {
        if (!name.startsWith(STRICT)) {
            return name;
        }
        String rest = name.substring(STRICT.length());
        int slash = rest.indexOf('/') + 1;
        return TRANSITIONAL
                + rest.substring(0, slash)
                + "2006/"
                + rest.substring(slash)
                        .replace("extendedProperties", "extended-properties")
                        .replace("customProperties", "custom-properties");
    }
}
