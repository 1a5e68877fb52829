package dev.winnow.web.request;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** Checks {@code Accept} where several methods serve a path: for formats of none, JAX-RS chooses one of them all the same. */
public final class AcceptedFormats {

    private AcceptedFormats() {}

    /**
     * @param formats of the method that JAX-RS chooses
     * @throws NotAcceptableException if the client accepts none of them
     * @throws BadRequestException if what it accepts isn't a media type
     */
    public static void require(HttpHeaders headers, String... formats) {
        List<MediaType> accepted = accepted(headers);
        boolean isAccepted = Arrays.stream(formats).map(MediaType::valueOf).anyMatch(format -> accepted.stream()
                .anyMatch(format::isCompatible));
        if (!isAccepted) {
            throw new NotAcceptableException();
        }
    }

    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
