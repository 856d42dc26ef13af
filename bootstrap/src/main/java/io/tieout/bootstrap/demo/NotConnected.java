package io.tieout.bootstrap.demo;

/** The demo went to its own accounting system and came back without a connection. */
public final class NotConnected extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotConnected(String outcome) {
        super("the demo could not connect to its own accounting system: " + outcome);
    }
}
