package dev.winnow.release.governed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sides that must approve a release. */
public enum ApprovalSide {
    MARKETING,
    SALES;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ApprovalSide::word).toList();
    }

    public static Optional<ApprovalSide> ofWord(String word) {
        return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
