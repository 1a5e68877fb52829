package dev.winnow.web.hostile;

import dev.winnow.policy.hostile.Mutations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Random mutations of forms with workbooks. The same seed makes the same forms. */
final class GeneratedForms {

    private static final byte[] GOOD = good();
    private static final byte[] BOMB = bomb();
    private static final List<String> NAMES = List.of(
            "roof.xlsx",
            "roof.xlsx",
            "roof.xlsx",
            "roof.xlsx",
            "roof.xlsx",
            "roof.xlsx",
            "policy.xlsx",
            "my copy.xlsx",
            "FIT.XLSX",
            "fit.xlsm",
            "rules.drl",
            "roof.xlsx\"; x=\"y",
            "C:\\temp\\roof.xlsx",
            "../../etc/passwd.xlsx",
            "/",
            ".xlsx",
            "con.xlsx",
            "%2e%2e%2froof.xlsx",
            "=?UTF-8?B?cm9vZg==?=.xlsx",
            "roof.xlsx;charset=x");
    private static final List<String> FIELDS =
            List.of("file", "file", "file", "file", "file", "", "other", "policy", "a\"b");
    private static final List<String> TYPES = List.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream",
            "text/plain; charset=nothing",
            "application/json",
            "multipart/mixed; boundary=inner",
            "multipart/mixed",
            "*/*",
            "nonsense",
            "");
    private static final List<String> BOUNDARIES = List.of(
            "x",
            "x",
            "x",
            "----WebKitFormBoundary7MA4YWxkTrZu0gW",
            "----WebKitFormBoundary7MA4YWxkTrZu0gW",
            "'()+_,-./:=? a",
            "b".repeat(70),
            "b".repeat(71));

    /** @param contentType with a boundary, valid or not */
    record Form(String contentType, byte[] body) {}

    private final Random random;

    GeneratedForms(Random random) {
        this.random = random;
    }

    Form next() {
        String boundary = pick(BOUNDARIES);
        byte[] body = body(boundary);
        return switch (random.nextInt(30)) {
            case 0 -> new Form("multipart/form-data", body);
            case 1 -> new Form("multipart/form-data; boundary=", body);
            case 2 -> new Form("multipart/form-data; boundary=other", body);
            case 3 -> new Form("multipart/mixed; boundary=\"" + boundary + '"', body);
            case 4 -> new Form("application/x-www-form-urlencoded", body);
            case 5 -> new Form(type(boundary), Arrays.copyOf(body, random.nextInt(body.length + 1)));
            case 6 -> new Form(type(boundary), GeneratedJson.flipped(random, body));
            case 7 -> new Form(type(boundary), GeneratedJson.noise(random, 2_000));
            case 8 ->
                new Form(
                        type(boundary),
                        new String(body, StandardCharsets.ISO_8859_1)
                                .replace("\r\n", "\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
            default -> new Form(type(boundary), body);
        };
    }

    private static String type(String boundary) {
        return "multipart/form-data; boundary=\"" + boundary + '"';
    }

    private byte[] body(String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int parts = pick(List.of(0, 1, 1, 1, 1, 1, 1, 2, 2, 30));
        for (int part = 0; part < parts; part++) {
            write(body, "--" + boundary + "\r\n" + head() + "\r\n");
            body.writeBytes(parts > 2 ? new byte[0] : content());
            write(body, "\r\n");
        }
        write(body, "--" + boundary + (random.nextInt(20) == 0 ? "" : "--\r\n"));
        return body.toByteArray();
    }

    private String head() {
        String name = random.nextInt(6) == 0 ? oneLine(pick(OddTexts.ALL)) + ".xlsx" : pick(NAMES);
        String field = pick(FIELDS);
        String disposition = "Content-Disposition: form-data; name=\"" + field + "\"";
        return switch (random.nextInt(30)) {
            case 0 -> "";
            case 1 -> disposition + "\r\n";
            case 2 -> disposition + "; filename=" + name + "\r\n";
            case 3 -> disposition + "; filename*=UTF-8''%66oo%00%zz.xlsx\r\n";
            case 4 -> disposition + "; filename*=nonsense'x'roof.xlsx\r\n";
            case 5 -> "Content-Disposition: attachment; filename=\"" + name + "\"\r\n";
            case 6 -> "Content-Disposition\r\n: x\r\n\tfolded\r\n";
            default ->
                disposition + "; filename=\"" + name + "\"\r\n" + typed() + (random.nextInt(30) > 0 ? "" : encoded());
        };
    }

    private String typed() {
        return random.nextInt(4) == 0 ? "" : "Content-Type: " + pick(TYPES) + "\r\n";
    }

    private String encoded() {
        return "Content-Transfer-Encoding: " + pick(List.of("base64", "quoted-printable", "7bit", "nothing")) + "\r\n";
    }

    private byte[] content() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> new byte[0];
            case 2 -> GeneratedJson.noise(random, 2_000);
            case 3 -> Arrays.copyOf(GOOD, random.nextInt(GOOD.length));
            case 4 -> GeneratedJson.flipped(random, GOOD);
            case 5 -> BOMB;
            case 6, 7 -> GOOD;
            case 8 -> pick(OddTexts.ALL).getBytes(StandardCharsets.UTF_8);
            default -> Mutations.of(GOOD, random.nextLong());
        };
    }

    private static byte[] good() {
        try {
            return Files.readAllBytes(Path.of("decision-tables/roofing/roof.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook's first part of a hundred megabytes, in a hundred kilobytes. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int count = 0; count < 100; count++) {
                zip.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
