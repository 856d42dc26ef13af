package io.tieout.qbo.oauth;

/** The company was not connected; the message says why, in plain words. */
public final class ConnectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionRefused(String message) {
        super(message);
    }
}
