package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverridden;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverrideEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.TermsAgreed;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.jooq.tables.records.ArrangementsViewRecord;
import io.tieout.persistence.view.StreamRows;
import java.util.Optional;
import org.jooq.DSLContext;

/** Keeps what is arranged with each account in step with its events. */
public final class ArrangementProjection implements Projection {

    private final StreamRows<ArrangementsViewRecord> rows;
    private final StoredCases states;

    public ArrangementProjection(DSLContext database, StoredCases states) {
        this.rows =
                new StreamRows<>(
                        database,
                        ARRANGEMENTS_VIEW,
                        ARRANGEMENTS_VIEW.ARRANGEMENTS_ID,
                        ARRANGEMENTS_VIEW.VERSION);
        this.states = states;
    }

    @Override
    public String name() {
        return "arrangements_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof ArrangementEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        Arrangements before =
                recorded.version() == 0
                        ? Arrangements.unborn()
                        : states.arrangementsOf(row.getState());
        Arrangements after = before.after(event);
        account(event)
                .ifPresent(account ->
                        row.setTenantId(recorded.tenant().value())
                                .setArrangementsId(recorded.aggregate())
                                .setAccountId(account.value()));
        row.setAccountClass(after.terms().accountClass())
                .setJurisdiction(after.terms().venue().jurisdiction())
                .setCustomerClass(after.terms().venue().customerClass().name())
                .setState(states.write(after));
        rows.write(row, recorded);
    }

    /** the end of a pause names none: it is never the first */
    private static Optional<AccountId> account(ArrangementEvent event) {
        return switch (event) {
            case PauseArranged arranged -> Optional.of(arranged.account());
            case PauseClaimed claimed -> Optional.of(claimed.account());
            case ClaimAnswered answered -> Optional.of(answered.account());
            case AccessOverridden overridden -> Optional.of(overridden.account());
            case AccessOverrideEnded ended -> Optional.of(ended.account());
            case TermsAgreed agreed -> Optional.of(agreed.account());
            case PauseEnded _ -> Optional.empty();
        };
    }
}
