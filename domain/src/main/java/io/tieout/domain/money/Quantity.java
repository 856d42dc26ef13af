package io.tieout.domain.money;

import java.math.BigDecimal;

/** How many units a line bills: positive, at most six decimals. */
public record Quantity(BigDecimal value) {}
