package dev.winnow.policy.workbook.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/** Opens a workbook with only the inactive parts of an allow-list: cells, formats and drop-downs. */
final class PlainWorkbook {

    private static final String COMMENTS = XSSFRelation.SHEET_COMMENTS.getContentType();

    private static final Set<String> PARTS = Set.of(
            XSSFRelation.WORKBOOK.getContentType(),
            XSSFRelation.WORKSHEET.getContentType(),
            XSSFRelation.SHARED_STRINGS.getContentType(),
            XSSFRelation.STYLES.getContentType(),
            XSSFRelation.THEME.getContentType(),
            "application/vnd.openxmlformats-package.core-properties+xml",
            "application/vnd.openxmlformats-package.relationships+xml");

    private static final Set<String> OF_WORKBOOK = Set.of("workbookPr", "bookViews", "sheets", "definedNames");

    private static final Set<String> OF_SHEET = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "mergeCells",
            "conditionalFormatting",
            "dataValidations",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter");

    private static final Pattern PLAIN_NAME = Pattern.compile("[^\\[(|]*");

    private PlainWorkbook() {}

    /** @param comments whether to keep the comments, for reading them */
    static XSSFWorkbook open(byte[] bytes, boolean comments) throws IOException {
        try {
            OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
            dropParts(parts, comments);
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            dropElements(workbook);
            return workbook;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    static boolean hasComments(byte[] bytes) throws IOException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return !parts.getPartsByContentType(COMMENTS).isEmpty();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    private static void dropParts(OPCPackage parts, boolean comments) throws InvalidFormatException {
        for (PackagePart part : List.copyOf(parts.getParts())) {
            boolean kept = PARTS.contains(part.getContentType())
                    || comments && part.getContentType().equals(COMMENTS);
            if (!kept) {
                parts.removePart(part.getPartName());
            }
        }
        for (PackagePart part : parts.getParts()) {
            if (!part.isRelationshipPart()) {
                dropRelations(parts, part);
            }
        }
    }

    /** Links stay until the workbook is open: POI can't open a workbook with dangling links. */
    private static void dropRelations(OPCPackage parts, PackagePart part) throws InvalidFormatException {
        List<PackageRelationship> all = new ArrayList<>();
        part.getRelationships().forEach(all::add);
        for (PackageRelationship relation : all) {
            boolean link = relation.getRelationshipType().equals(XSSFRelation.SHEET_HYPERLINKS.getRelation());
            boolean outside = relation.getTargetMode() == TargetMode.EXTERNAL;
            if (!link && (outside || !leadsSomewhere(parts, relation))) {
                part.removeRelationship(relation.getId());
            }
        }
    }

    private static boolean leadsSomewhere(OPCPackage parts, PackageRelationship relation) {
        try {
            return parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI())) != null;
        } catch (InvalidFormatException e) {
            return false;
        }
    }

    private static void dropElements(XSSFWorkbook workbook) throws InvalidFormatException {
        keep(workbook.getCTWorkbook(), OF_WORKBOOK);
        Set<String> sheets = new HashSet<>();
        for (XSSFSheet sheet : sheets(workbook)) {
            sheets.add(workbook.getRelationId(sheet));
            dropLinks(sheet);
            keep(sheet.getCTWorksheet(), OF_SHEET);
            dropPrinter(sheet);
            PlainFormulas.keep(sheet);
        }
        workbook.getCTWorkbook().getSheets().getSheetList().removeIf(sheet -> !sheets.contains(sheet.getId()));
        for (XSSFName name : List.copyOf(workbook.getAllNames())) {
            boolean plain = PLAIN_NAME
                    .matcher(Objects.requireNonNullElse(name.getRefersToFormula(), ""))
                    .matches();
            if (name.getSheetIndex() >= 0 || !plain) {
                workbook.removeName(name);
            }
        }
    }

    /** The page setup refers to a part with printer settings, which isn't kept. */
    private static void dropPrinter(XSSFSheet sheet) {
        if (sheet.getCTWorksheet().isSetPageSetup()
                && sheet.getCTWorksheet().getPageSetup().isSetId()) {
            sheet.getCTWorksheet().getPageSetup().unsetId();
        }
    }

    private static void dropLinks(XSSFSheet sheet) throws InvalidFormatException {
        for (XSSFHyperlink link : List.copyOf(sheet.getHyperlinkList())) {
            sheet.removeHyperlink(link.getFirstRow(), link.getFirstColumn());
        }
        PackagePart part = sheet.getPackagePart();
        List<String> links = new ArrayList<>();
        part.getRelationships().forEach(relation -> {
            if (relation.getRelationshipType().equals(XSSFRelation.SHEET_HYPERLINKS.getRelation())) {
                links.add(relation.getId());
            }
        });
        links.forEach(part::removeRelationship);
    }

    private static void keep(XmlObject parent, Set<String> names) {
        try (XmlCursor cursor = parent.newCursor()) {
            boolean more = cursor.toFirstChild();
            while (more) {
                if (names.contains(cursor.getName().getLocalPart())) {
                    more = cursor.toNextSibling();
                } else {
                    cursor.removeXml();
                    more = cursor.isStart() || cursor.toNextSibling();
                }
            }
        }
    }
}
