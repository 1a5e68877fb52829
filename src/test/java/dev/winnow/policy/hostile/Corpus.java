package dev.winnow.policy.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All hostile workbooks made by hand. */
final class Corpus {

    private Corpus() {}

    static List<HostileCase> all() {
        return Stream.of(
                        CellCases.all(),
                        HeaderCases.all(),
                        SheetCases.all(),
                        PackageCases.all(),
                        XmlCases.all(),
                        SizeCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
