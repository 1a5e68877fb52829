package dev.winnow.identity;

/** A key was used for the first time in a day. */
public record KeyUse(Caller caller) {}
