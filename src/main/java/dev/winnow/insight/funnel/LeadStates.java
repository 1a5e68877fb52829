package dev.winnow.insight.funnel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads and writes the states of leads. */
@ApplicationScoped
class LeadStates {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    LeadStates(ObjectMapper mapper) {
        this.reader = mapper.readerFor(LeadState.class);
        this.writer = mapper.writerFor(LeadState.class);
    }

    LeadState read(StoredLead stored) {
        try {
            return reader.readValue(stored.state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The funnel's state of lead %s can't be read".formatted(stored.id), e);
        }
    }

    void write(LeadState state, StoredLead stored) {
        try {
            stored.set(state, writer.writeValueAsString(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
