package dev.winnow.policy.match;

import java.util.List;

/** The records of one record type, and the class of each of their facts, in the order of {@link IndexedFacts}. */
final class KnownRecords {

    private final List<?> records;
    private final int[] classes;

    /** @param classes of the first fact of all records, then of the second, and so on */
    KnownRecords(List<?> records, int[] classes) {
        this.records = records;
        this.classes = classes;
    }

    int size() {
        return records.size();
    }

    Object record(int place) {
        return records.get(place);
    }

    /** @param fact its place in {@link IndexedFacts} */
    int valueClass(int place, int fact) {
        return classes[fact * records.size() + place];
    }
}
