package io.tieout.domain.money;

/** What was given is no amount of the currency; the message names value, rule and way out. */
public final class InvalidAmount extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidAmount(String message) {
        super(message);
    }
}
