package io.tieout.persistence.crypto;

/** Sealed bytes that do not open here: changed, moved, or without their key. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
