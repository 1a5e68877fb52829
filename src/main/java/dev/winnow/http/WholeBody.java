package dev.winnow.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Reads whole request bodies. */
public final class WholeBody {

    private WholeBody() {}

    public static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            // The client has closed the connection; the server hasn't failed
            throw new ClientErrorException(Response.Status.BAD_REQUEST, e);
        }
    }
}
