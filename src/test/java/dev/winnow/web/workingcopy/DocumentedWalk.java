package dev.winnow.web.workingcopy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.TestWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Somebody who follows docs/working-copies.md from its beginning. */
final class DocumentedWalk {

    private static final String PAGE = "working-copies.md";
    private static final Path SHIPPED = Path.of("decision-tables/b2b/fit.xlsx");
    private static final Path TAKEN = Path.of("b2b-working-copy-1.zip");
    private static final String WORKBOOK = "engagement.xlsx";

    /** How many case studies count, as the page sets it. */
    static final int COUNTED = 3;

    /** That is entered in a spreadsheet program. */
    static final String NOTE = "as Ana said";

    private final Path folder;
    private final DocumentedCommands commands;

    DocumentedWalk(Path folder) {
        this.folder = folder;
        this.commands = new DocumentedCommands(folder)
                .with("ANALYST", AllowedEverything.key(Access.to(Role.ANALYST)))
                .with("PUBLISHER", AllowedEverything.key(Access.to(Role.PUBLISHER)))
                .with("MARKETING", AllowedEverything.key(Access.to(Role.MARKETING_APPROVER)))
                .with("SALES", AllowedEverything.key(Access.to(Role.SALES_APPROVER)));
    }

    /** From a cell of the active release to a working copy that is ready to be released. */
    void edit() throws IOException, InterruptedException {
        assumeTrue(DocumentedCommands.canRun(), "needs bash, and curl 7.76 or later");
        Files.copy(SHIPPED, folder.resolve(SHIPPED.getFileName()));
        for (String heading : new String[] {"Make one", "Read its sheets", "Edit", "Check", "Take its files"}) {
            follow(heading);
        }
        editInSpreadsheetProgram();
        for (String heading : new String[] {"Bring them back", "Try a lead", "See what it changes"}) {
            follow(heading);
        }
    }

    /** @return what the commands print */
    String follow(String heading) throws IOException, InterruptedException {
        return follow(PAGE, heading);
    }

    /** @return what the commands print */
    String follow(String page, String heading) throws IOException, InterruptedException {
        return commands.run(page, heading);
    }

    private void editInSpreadsheetProgram() throws IOException {
        byte[] zip = Files.readAllBytes(folder.resolve(TAKEN));
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().endsWith(WORKBOOK)) {
                    Files.write(
                            folder.resolve(WORKBOOK),
                            TestWorkbook.of(files.readAllBytes())
                                    .set("Content", "H13", NOTE)
                                    .bytes());
                }
            }
        }
    }
}
