package io.tieout.bootstrap.wiring;

import java.time.Duration;

/** How long those who tell people of alerts rest between two looks; machine time. */
@FunctionalInterface
public interface TellingPause {

    /** people look at their phone no faster */
    TellingPause STANDARD = () -> Duration.ofSeconds(5);

    Duration length();
}
