package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one XML part as a stream, with bounded memory for any content. Only XML as spreadsheet programs write it is
 * accepted: UTF-8, without document types, comments, CDATA and processing instructions.
 */
abstract class PartHandler extends DefaultHandler {

    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private String namespace;
    private final List<String> open = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** @param namespace of the elements to handle, or its strict form throughout; others are ignored */
    PartHandler(String namespace) {
        this.namespace = namespace;
    }

    /** Handles the start of an element of the namespace. */
    abstract void begin(String element, Attributes attributes) throws SAXException;

    /** Handles the end of an element of the namespace. */
    void end(String element) throws SAXException {}

    /** The number of open elements, including the current one. */
    int depth() {
        return open.size();
    }

    /** The parent of the current element; empty for the outermost. */
    String parent() {
        return open.size() < 2 ? "" : open.get(open.size() - 2);
    }

    void read(byte[] part) throws IOException {
        requirePlain(part);
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setContentHandler(this);
            reader.setErrorHandler(this);
            // Parsing characters ignores the encoding that the part declares.
            int start = startsWithByteOrderMark(part) ? 3 : 0;
            reader.parse(new InputSource(new InputStreamReader(
                    new ByteArrayInputStream(part, start, part.length - start), StandardCharsets.UTF_8)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static @Nullable String value(Attributes attributes, String name) {
        return attributes.getValue("", name);
    }

    /** The id of the relationship that an element refers to. */
    static @Nullable String relationship(Attributes attributes) {
        for (int index = 0; index < attributes.getLength(); index++) {
            if (attributes.getLocalName(index).equals("id")
                    && StrictNames.transitional(attributes.getURI(index)).equals(RELATIONSHIPS)) {
                return attributes.getValue(index);
            }
        }
        return null;
    }

    static boolean isTrue(Attributes attributes, String name) {
        String value = value(attributes, name);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public final void startPrefixMapping(String prefix, String uri) {
        seen.add(uri);
    }

    @Override
    public final void startElement(String uri, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (open.isEmpty() && StrictNames.transitional(uri).equals(namespace)) {
            namespace = uri;
        }
        boolean ours = uri.equals(namespace);
        open.add(ours ? name : "");
        seen.add(qualified);
        for (int index = 0; index < attributes.getLength(); index++) {
            seen.add(attributes.getQName(index));
        }
        if (open.size() > WorkbookLimits.DEPTH || seen.size() > WorkbookLimits.XML_NAMES) {
            throw new SAXException("elements too deep or of too many names");
        }
        if (ours) {
            begin(name, attributes);
        }
    }

    @Override
    public final void endElement(String uri, String name, String qualified) throws SAXException {
        if (uri.equals(namespace)) {
            end(name);
        }
        open.remove(open.size() - 1);
    }

    @Override
    public final void processingInstruction(String target, String data) throws SAXException {
        throw new SAXException("a processing instruction");
    }

    @Override
    public final void error(SAXParseException problem) throws SAXException {
        throw problem;
    }

    private static boolean startsWithByteOrderMark(byte[] part) {
        return part.length > 3 && part[0] == (byte) 0xEF && part[1] == (byte) 0xBB && part[2] == (byte) 0xBF;
    }

    /** Checks, before parsing, that everything the parser keeps in memory as a whole is short. */
    private static void requirePlain(byte[] part) throws IOException {
        int tag = 0;
        for (int index = 1; index < part.length; index++) {
            if (part[index - 1] == '<') {
                tag = index;
                if (part[index] == '!' || part[index] == '?' && index > 4) {
                    throw new IOException("a document type, comment, CDATA or processing instruction");
                }
            } else if (part[index - 1] == '>') {
                tag = index;
            }
            if (part[index] == 0 || index - tag > WorkbookLimits.TAG_BYTES) {
                throw new IOException("a tag or text without end");
            }
        }
    }
}
