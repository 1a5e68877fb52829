package dev.winnow.load;

import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.LeadRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** How many rows of files of leads are read a second, and how much memory that takes. */
public final class FileReadingCost {

    private static final int ROWS = 1_000_000;
    private static final int ROWS_OF_WORKBOOK = 250_000;
    private static final int COLUMNS = 20;
    private static final int TIMES = 3;
    private static final int MEGABYTE_BITS = 20;

    private FileReadingCost() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "files-");
        String header = IntStream.range(0, COLUMNS)
                .mapToObj(column -> "column" + column)
                .collect(Collectors.joining(",", "", "\n"));
        IntFunction<String> csv = row -> row < 0 ? header : String.join(",", cells(row)) + "\n";
        IntFunction<String> json = row -> row < 0
                ? ""
                : "{\"id\":\"L-" + row + "\",\"contact\":{\"name\":\"Dana Weiss " + row
                        + "\",\"country\":\"DE\"},\"company\":{\"industry\":\"fintech\",\"employees\":" + row % 9_000
                        + "}}\n";
        measure(text(folder.resolve("leads.csv"), csv), ROWS);
        measure(text(folder.resolve("leads.csv.gz"), csv), ROWS);
        measure(text(folder.resolve("leads.ndjson"), json), ROWS);
        measure(workbook(folder.resolve("leads.xlsx")), ROWS_OF_WORKBOOK);
    }

    private static List<String> cells(int row) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> switch (column) {
                    case 0 -> "L-" + row;
                    case 1 -> "Dana Weiss " + row;
                    case 2 -> "dana" + row + "@north.example";
                    case 3 -> String.valueOf(row % 9_000);
                    default -> "value " + column;
                })
                .toList();
    }

    private static Path text(Path file, IntFunction<String> line) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            for (int row = -1; row < ROWS; row++) {
                writer.write(line.apply(row));
            }
        }
        return file;
    }

    private static Path workbook(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet();
            for (int row = 0; row <= ROWS_OF_WORKBOOK; row++) {
                Row cells = sheet.createRow(row);
                for (String cell : cells(row)) {
                    cells.createCell(Math.max(cells.getLastCellNum(), 0)).setCellValue(cell);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void measure(Path file, int rows) throws IOException {
        for (int time = 0; time < TIMES; time++) {
            System.gc();
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            try (LeadRows read = LeadRows.open(LeadFile.of(file))) {
                while (read.next() != null) {
                    continue;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long peak = heap.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %,d MB: %,.0f rows a second, at most %,d MB of heap%n",
                    file.getFileName(),
                    Files.size(file) >> MEGABYTE_BITS,
                    rows / seconds,
                    peak >> MEGABYTE_BITS);
        }
        Files.delete(file);
    }
}
