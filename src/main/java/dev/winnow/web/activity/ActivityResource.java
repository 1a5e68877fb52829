package dev.winnow.web.activity;

import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells what is happening. */
@Path("/events")
@RolesAllowed(Role.ANY_WORD)
@Tag(name = "Events")
public class ActivityResource {

    private final CurrentCaller caller;
    private final EventStreams streams;

    ActivityResource(CurrentCaller caller, EventStreams streams) {
        this.caller = caller;
        this.streams = streams;
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> streamEvents(
            @Context HttpHeaders headers, @Context Sse sse, @Context Request request, @Context RoutingContext context) {
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return Multi.createFrom().empty();
        }
        // Proxies would wait for more
        context.response().putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom()
                .publisher(streams.open(
                        caller.get(), caller.credential(), headers.getHeaderString("Last-Event-ID"), sse, context));
    }

    @ServerExceptionMapper
    public Response toProblem(NoStreamException e) {
        return ProblemResponse.of(e.problem());
    }
}
