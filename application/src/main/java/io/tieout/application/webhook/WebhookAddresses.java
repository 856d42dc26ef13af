package io.tieout.application.webhook;

import java.util.Optional;

/** Where notices may be sent to: to the open network and never into our own. */
public interface WebhookAddresses {

    /**
     * why nothing may be sent there, in words; empty when it may. It may ask the network for the
     * address of a name.
     */
    Optional<String> objection(String url);
}
