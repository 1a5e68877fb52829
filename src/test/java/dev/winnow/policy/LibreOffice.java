package dev.winnow.policy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** LibreOffice as an analyst uses it: opens workbooks and saves them. */
public final class LibreOffice {

    private static final String PROGRAM = "soffice";

    private LibreOffice() {}

    public static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** The workbooks as it saves them, by the same names. */
    public static SortedMap<String, byte[]> saved(Path folder, SortedMap<String, byte[]> workbooks) {
        try {
            Path in = Files.createDirectory(folder.resolve("in"));
            Path out = Files.createDirectory(folder.resolve("out"));
            List<String> command = new ArrayList<>(List.of(
                    PROGRAM,
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML",
                    "--outdir",
                    out.toString()));
            for (String name : workbooks.keySet()) {
                command.add(Files.write(in.resolve(name), workbooks.get(name)).toString());
            }
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("it doesn't come to an end");
            }
            SortedMap<String, byte[]> saved = new TreeMap<>();
            for (String name : workbooks.keySet()) {
                saved.put(name, Files.readAllBytes(out.resolve(name)));
            }
            return saved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
