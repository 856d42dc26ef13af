package io.tieout.domain.latefee;

import io.tieout.domain.money.Percent;

/** The most interest in a year that a law allows, if it says. */
public sealed interface RateLimit {

    /** The law names no rate. */
    record None() implements RateLimit {}

    /** So many hundredths of what is overdue, for a whole year. */
    record AtMost(Percent annual) implements RateLimit {}
}
