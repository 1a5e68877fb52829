package dev.winnow.web.request;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** Checks {@code Accept} where several methods serve a path: for formats of none, JAX-RS chooses one of them all the same. */
public final class AcceptedFormats {

    private AcceptedFormats() {}

    /**
     * @param formats of the method that JAX-RS chooses
     * @throws NotAcceptableException if the client accepts none of them
     */
    public static void require(HttpHeaders headers, String... formats) {
        boolean isAccepted = Arrays.stream(formats)
                .map(MediaType::valueOf)
                .anyMatch(format -> headers.getAcceptableMediaTypes().stream().anyMatch(format::isCompatible));
        if (!isAccepted) {
            throw new NotAcceptableException();
        }
    }
}
