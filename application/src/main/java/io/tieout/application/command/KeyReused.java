package io.tieout.application.command;

/** The idempotency key was used before with other input. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused(String key) {
        super(
                "idempotency key '"
                        + key
                        + "' was used with other input; use a new key for a new order");
    }
}
