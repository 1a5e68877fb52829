package dev.winnow.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Decodes the body of each request and limits it to the {@link MaxBody} of its resource method, whatever its
 * Content-Length. This happens after authorisation, so that nobody else can have the server unpack anything.
 */
@Provider
public class BodyLimiter implements ReaderInterceptor {

    private final ResourceInfo resource;

    BodyLimiter(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = Endpoint.maxBody(resource.getResourceClass(), resource.getResourceMethod());
        String encoding = context.getHeaders().getFirst(ContentEncoding.HEADER);
        context.setInputStream(ContentEncoding.decoded(context.getInputStream(), encoding, limit));
        return context.proceed();
    }
}
