package io.tieout.bootstrap.wiring;

import java.time.Duration;

/** How long a subscriber may leave a message unread before its socket is closed. */
@FunctionalInterface
public interface SocketPatience {

    /** what Tomcat 11 grants by itself; said here, because nothing else ends a stalled socket */
    SocketPatience STANDARD = () -> Duration.ofSeconds(20);

    /** asked once for each socket; negative for ever */
    Duration longest();
}
