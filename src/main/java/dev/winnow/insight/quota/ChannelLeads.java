package dev.winnow.insight.quota;

/**
 * What a channel brings.
 *
 * @param channel empty for leads whose channel isn't known
 */
public record ChannelLeads(String channel, long leads) {}
