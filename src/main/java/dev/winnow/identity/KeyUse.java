package dev.winnow.identity;

/** The first use of a key on a day. */
public record KeyUse(Caller caller) {}
