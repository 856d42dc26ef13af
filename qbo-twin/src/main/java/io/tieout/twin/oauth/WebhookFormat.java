package io.tieout.twin.oauth;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How an app wants to be told of events. Intuit switched app by app from one to the other; since
 * 2026-07-31 there are CloudEvents only.
 */
public enum WebhookFormat {
    CLOUDEVENTS,
    /** one object with a list of notifications, one for each company */
    LEGACY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static WebhookFormat named(String name) {
        return Stream.of(values())
                .filter(format -> format.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "webhookFormat is cloudevents or legacy, not '" + name + "'"));
    }
}
