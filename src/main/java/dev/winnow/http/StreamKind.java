package dev.winnow.http;

/** What streams carry. Each kind has its own limits. */
public enum StreamKind {
    EVENTS("event streams"),
    BATCHES("batch streams"),
    UPLOADS("uploads");

    private final String words;

    StreamKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
