package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads the shared texts that cells refer to by number. */
final class SharedTexts extends PartHandler {

    private final List<String> texts = new ArrayList<>();
    private final RichText text = new RichText();

    SharedTexts() {
        super(SheetReader.NAMESPACE);
    }

    /** The texts in order of their numbers, each truncated above the limit of a cell. */
    List<String> texts() {
        return texts;
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        if (depth() == 2 && element.equals("si")) {
            text.clear();
        } else if (depth() > 2) {
            text.begin(element, parent());
        }
    }

    @Override
    void end(String element) throws SAXException {
        text.end();
        if (depth() == 2 && element.equals("si")) {
            texts.add(text.toString());
            if (texts.size() > WorkbookLimits.CELLS) {
                throw new SAXException("more texts than cells");
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.add(characters, start, length);
    }
}
