package dev.winnow.command;

import dev.winnow.check.CaseResult;
import dev.winnow.check.Causes;
import dev.winnow.check.PolicyCheck;
import dev.winnow.check.ProblemLines;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes checks as JUnit XML for build servers: one suite per policy, one test for its files and one per case. */
final class JunitReport {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(List<PolicyCheck> checks, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            JunitReport report = new JunitReport(xml);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("testsuites");
            for (PolicyCheck check : checks) {
                report.suite(check);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Can't write the JUnit report", e);
        }
    }

    private void suite(PolicyCheck check) throws XMLStreamException {
        List<Problem> ofFiles = check.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR && problem.kind() != ProblemKind.CASE)
                .toList();
        long failures = check.cases().failed() + (ofFiles.isEmpty() ? 0 : 1);
        xml.writeStartElement("testsuite");
        attribute("name", check.name());
        attribute("tests", String.valueOf(check.cases().results().size() + 1));
        attribute("failures", String.valueOf(failures));
        test(check.name(), "the files can be used", ofFiles);
        for (CaseResult result : check.cases().results()) {
            test(check.name(), result.example().name(), result.failures());
        }
        xml.writeEndElement();
    }

    private void test(String policy, String name, List<Problem> problems) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", policy);
        attribute("name", name);
        if (!problems.isEmpty()) {
            xml.writeStartElement("failure");
            attribute("message", Causes.first(problems).get(0).toString());
            for (ProblemLines.Line line : ProblemLines.of(problems)) {
                xml.writeCharacters(clean(line.text() + "\n"));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }
}
