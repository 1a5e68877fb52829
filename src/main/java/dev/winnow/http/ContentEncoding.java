package dev.winnow.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The codings of request bodies (RFC 9110, section 8.4): none or gzip. */
final class ContentEncoding {

    static final String HEADER = "Content-Encoding";
    static final String GZIP = "gzip";

    private static final Set<String> NONE = Set.of("", "identity");
    private static final Set<String> COMPRESSED = Set.of(GZIP, "x-gzip");

    private ContentEncoding() {}

    static boolean isSupported(@Nullable String header) {
        String coding = coding(header);
        return NONE.contains(coding) || COMPRESSED.contains(coding);
    }

    /** Whether a body is larger than what is sent of it. */
    static boolean isCompressed(@Nullable String header) {
        return !NONE.contains(coding(header));
    }

    /**
     * The body as it was before it was encoded.
     *
     * @param limit of the body, encoded and not, in bytes
     * @throws ClientErrorException with status 413, 415, or 400 for a body that isn't gzip; reading throws the first and
     *     the last as well
     */
    static InputStream decoded(InputStream sent, @Nullable String header, long limit) throws IOException {
        InputStream limited = new LimitedBody(sent, limit);
        if (!isCompressed(header)) {
            return limited;
        }
        if (!isSupported(header)) {
            throw new ClientErrorException(Response.Status.UNSUPPORTED_MEDIA_TYPE);
        }
        // Whole, because GZIPInputStream looks for more members only where bytes are available
        byte[] compressed = WholeBody.read(limited);
        return compressed.length == 0 ? InputStream.nullInputStream() : new LimitedBody(gunzipped(compressed), limit);
    }

    /**
     * As {@link #decoded}, of any length.
     *
     * @throws ClientErrorException with status 415, or 400 for a body that isn't gzip
     */
    static InputStream decodedWhileRead(InputStream sent, @Nullable String header) {
        if (!isCompressed(header)) {
            return sent;
        }
        if (!isSupported(header)) {
            throw new ClientErrorException(Response.Status.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            return new GzipCompressorInputStream(sent, true);
        } catch (IOException e) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }

    private static InputStream gunzipped(byte[] compressed) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(compressed));
        } catch (IOException e) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }

    private static String coding(@Nullable String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }
}
