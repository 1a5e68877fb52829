package dev.winnow.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points of one dimension, after decay, cap and floor. */
public record DimensionPoints(
        String name, BigDecimal points, @Nullable BigDecimal cap) {}
