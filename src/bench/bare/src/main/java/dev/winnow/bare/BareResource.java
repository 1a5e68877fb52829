package dev.winnow.bare;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Reads a JSON body and answers with the one that was sent before to its name, on a worker thread; decides nothing. */
@Path("/bare/{name}")
public class BareResource {

    private static final ConcurrentMap<String, JsonNode> ANSWERS = new ConcurrentHashMap<>();

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonNode answer(@PathParam("name") String name, JsonNode body) {
        JsonNode answer = ANSWERS.putIfAbsent(name, body);
        return answer == null ? body : answer;
    }
}
