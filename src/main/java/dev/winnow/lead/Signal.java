package dev.winnow.lead;

/** A pattern that a DRL rule found in the order and time of activities. Decision tables give it points. */
public record Signal(String name, long daysAgo) implements Occurrence {}
