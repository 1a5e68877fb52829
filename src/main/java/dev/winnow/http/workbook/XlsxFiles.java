package dev.winnow.http.workbook;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Returns workbooks as a download: a single one unchanged, several as a zip file. */
public final class XlsxFiles {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsxFiles() {}

    /** @param workbooks by file name, at least one */
    public static Response response(SortedMap<String, byte[]> workbooks) {
        if (workbooks.size() > 1) {
            return response("workbooks.zip", "application/zip", zip(workbooks));
        }
        Map.Entry<String, byte[]> only = workbooks.entrySet().iterator().next();
        return response(only.getKey(), MEDIA_TYPE, only.getValue());
    }

    private static Response response(String name, String mediaType, byte[] bytes) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(bytes)
                .type(mediaType)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .build();
    }

    public static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
