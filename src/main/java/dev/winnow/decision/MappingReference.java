package dev.winnow.decision;

/** The inbound mapping, and its version, that made a lead of a body. */
public record MappingReference(String name, int version) {}
