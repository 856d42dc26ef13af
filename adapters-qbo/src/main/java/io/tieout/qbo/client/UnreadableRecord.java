package io.tieout.qbo.client;

/** QuickBooks sent a record that lacks something or that cannot be read without losing digits. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecord(String message) {
        super(message);
    }
}
