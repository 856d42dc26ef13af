package io.tieout.persistence.parked;

import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static org.jooq.impl.DSL.currentInstant;

import io.tieout.application.parked.ParkedEventDesk;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes parked events due, in the transaction of the command that orders it. Only the oldest of an
 * aggregate is ever tried, so all up to the wanted one become due.
 */
public final class JooqParkedEventDesk implements ParkedEventDesk {

    private final Transactions transactions;

    public JooqParkedEventDesk(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean replay(UUID event, ActorId by, Instant at) {
        var wanted = PARKED_EVENT.as("wanted");
        return transactions
                        .present()
                        .update(PARKED_EVENT)
                        .set(PARKED_EVENT.RETRY_AT, currentInstant())
                        .set(PARKED_EVENT.REPLAY_ASKED_BY, by.value())
                        .set(PARKED_EVENT.REPLAY_ASKED_AT, at)
                        .from(wanted)
                        .where(wanted.ID.eq(event))
                        .and(wanted.AUTOMATION.eq(PARKED_EVENT.AUTOMATION))
                        .and(wanted.AGGREGATE_ID.eq(PARKED_EVENT.AGGREGATE_ID))
                        .and(PARKED_EVENT.VERSION.le(wanted.VERSION))
                        .execute()
                > 0;
    }
}
