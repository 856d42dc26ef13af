package io.tieout.persistence.observed;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.ObservedPostings;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.ledger.Reposting;
import org.jooq.DSLContext;

/** Posts a document of others anew, from its events alone. */
public final class ObservedReposting implements Reposting {

    private final LedgerBook ledger;

    public ObservedReposting(DSLContext database) {
        this.ledger = new LedgerBook(database);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof ObservedEvent event) {
            ledger.write(
                    recorded,
                    ObservedPostings.of(LedgerBook.cause(recorded), event, _ -> HomeRates.apart()));
        }
    }
}
