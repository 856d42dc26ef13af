package io.tieout.domain.money;

import java.math.BigDecimal;

/** A percentage from 0 to 100 with at most four decimals. */
public record Percent(BigDecimal value) {}
