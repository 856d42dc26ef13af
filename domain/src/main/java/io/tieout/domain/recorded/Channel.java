package io.tieout.domain.recorded;

/** Through whom or by what means money came in. Each means one account of the chart. */
public enum Channel {
    STRIPE,
    PAYPAL,
    SQUARE,
    CHECK,
    ACH,
    WIRE,
    OTHER
}
