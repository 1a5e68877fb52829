package dev.winnow.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** A request body that ends with status 413 once it exceeds its limit. */
final class LimitedBody extends InputStream {

    private final InputStream body;
    private long left;

    /** @param limit in bytes */
    LimitedBody(InputStream body, long limit) {
        this.body = body;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = body.read(bytes, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw tooLarge();
        }
        return count;
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
