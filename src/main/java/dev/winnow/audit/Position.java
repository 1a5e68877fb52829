package dev.winnow.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A place among decisions in the order of time: that of a decision, whether it is still there or not. */
public record Position(Instant evaluatedAt, UUID id) {

    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** As it is handed out, to be handed back. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(microseconds(evaluatedAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Empty where it isn't the text of a position. */
    public static Optional<Position> read(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        long microseconds = bytes.getLong();
        if (microseconds < 0 || microseconds > microseconds(LATEST)) {
            return Optional.empty();
        }
        Instant moment = Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
        return Optional.of(new Position(moment, new UUID(bytes.getLong(), bytes.getLong())));
    }

    private static long microseconds(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }
}
