package io.tieout.application.view;

/** The page cursor was not handed out by this list. */
public final class MalformedCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedCursor(String cursor) {
        super("'" + cursor + "' is not a cursor of this list; start again without it");
    }
}
