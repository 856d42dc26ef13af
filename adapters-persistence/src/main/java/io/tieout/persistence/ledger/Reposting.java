package io.tieout.persistence.ledger;

import io.tieout.application.event.RecordedEvent;

/**
 * Posts what the events of one stream post, from its first event on, without touching any view: for
 * streams that are older than the ledger.
 */
public interface Reposting {

    /** the next event of the stream; joins the transaction at hand */
    void on(RecordedEvent recorded);
}
