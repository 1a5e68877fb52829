package dev.winnow.lead;

/** What a DRL rule observed in the order and time of activities; its points stand in a decision table. */
public record Signal(String name, long daysAgo) implements Occurrence {}
