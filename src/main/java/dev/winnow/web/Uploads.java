package dev.winnow.web;

import dev.winnow.policy.facts.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The workbooks of a form, by file name, or what is wrong with the form. */
record Uploads(SortedMap<String, byte[]> workbooks, List<Mistake> mistakes) {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}/\\\\<>]{1,100}\\.xlsx");

    static Uploads of(List<FileUpload> files) throws IOException {
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (FileUpload file : files) {
            String name = nameOf(file);
            if (!NAME.matcher(name).matches()) {
                mistakes.add(Mistake.parameter(
                        file.name(), "a workbook whose name ends in .xlsx", "the file " + Shown.text(name), null));
            } else if (workbooks.put(name, Files.readAllBytes(file.uploadedFile())) != null) {
                mistakes.add(Mistake.parameter(file.name(), "each file once", Shown.text(name) + " again", null));
            }
        }
        if (files.isEmpty()) {
            mistakes.add(Mistake.parameter("file", "at least one workbook as a part with a file name", "none", null));
        }
        return new Uploads(workbooks, mistakes);
    }

    /** Some browsers send the folder as well. */
    private static String nameOf(FileUpload file) {
        String name = file.fileName() == null ? "" : file.fileName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
