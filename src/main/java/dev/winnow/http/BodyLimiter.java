package dev.winnow.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Locale;

/**
 * Decodes the body of each request and limits it to the {@link MaxBody} of its resource method, whatever its
 * Content-Length, unless the method streams it. This happens after authorisation, so that nobody else can have the server unpack anything.
 */
@Provider
public class BodyLimiter implements ReaderInterceptor {

    private final ResourceInfo resource;

    BodyLimiter(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String encoding = context.getHeaders().getFirst(ContentEncoding.HEADER);
        if (isStreamed(context.getMediaType())) {
            context.setInputStream(ContentEncoding.decodedWhileRead(context.getInputStream(), encoding));
            return context.proceed();
        }
        long limit = Endpoint.maxBody(resource.getResourceClass(), resource.getResourceMethod());
        context.setInputStream(ContentEncoding.decoded(context.getInputStream(), encoding, limit));
        return context.proceed();
    }

    private boolean isStreamed(MediaType type) {
        return Endpoint.streamed(resource.getResourceMethod())
                .contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }
}
