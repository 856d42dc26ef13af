package io.tieout.application.alert;

import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Which alerts a channel has not told yet. Pauses count machine time: people live in it. Each
 * method has transactions of its own.
 */
public interface Tellings {

    /**
     * An alert that this node is to tell.
     *
     * @param tellings how often this channel told it before
     * @param failures how often it tried in vain since
     */
    record Due(TenantId tenant, UUID alert, Message message, int tellings, int failures) {}

    /**
     * What is due on a channel. Nobody else is handed the same until the claim is over, so that it
     * is told at least once and hardly ever twice.
     */
    List<Due> claim(String channel, Duration claim, int limit);

    /** all of its times so far are told; the next is due after the pause at the earliest */
    void told(Due due, String channel, Duration pause);

    /** it is due again after the pause */
    void failed(Due due, String channel, String fault, Duration pause);
}
