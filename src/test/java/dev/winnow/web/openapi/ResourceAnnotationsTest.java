package dev.winnow.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Resources are code: what they say about themselves is in the files of their operations. */
class ResourceAnnotationsTest {

    private static final Path WEB = Path.of("src/main/java/dev/winnow/web");
    private static final int MOST_PERCENT = 20;

    private record Lines(String resource, int all, int annotations) {

        int percent() {
            return 100 * annotations / all;
        }
    }

    @Test
    void atMostAFifthOfAResourceIsAnnotations() throws IOException {
        List<Lines> resources = resources();

        assertThat(resources).hasSizeGreaterThan(20);
        assertThat(resources)
                .allSatisfy(lines ->
                        assertThat(lines.percent()).as(lines.toString()).isLessThan(MOST_PERCENT));
    }

    private static List<Lines> resources() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(WEB);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith("Resource.java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> lines(unit, positions))
                    .toList();
        }
    }

    /** Annotations within a line, such as those of parameters, belong to their line's code. */
    private static Lines lines(CompilationUnitTree unit, SourcePositions positions) {
        BitSet annotations = new BitSet();
        String source = text(unit);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                int start = (int) positions.getStartPosition(unit, annotation);
                int end = (int) positions.getEndPosition(unit, annotation);
                if (source.substring(source.lastIndexOf('\n', start) + 1, start).isBlank()) {
                    annotations.set(line(unit, start), line(unit, end) + 1);
                }
                return super.visitAnnotation(annotation, nothing);
            }
        }.scan(unit, null);
        return new Lines(
                Path.of(unit.getSourceFile().getName()).getFileName().toString(),
                (int) source.lines().count(),
                annotations.cardinality());
    }

    private static int line(CompilationUnitTree unit, int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static String text(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
