package io.tieout.application.command;

/** The aggregate kept changing under the command until the retries ran out. Safe to try again. */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Contended(String message, Throwable cause) {
        super(message, cause);
    }
}
