package io.tieout.persistence.observed;

import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.observed.ObservedViews.State;
import io.tieout.domain.ledger.posting.ObservedPostings;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.persistence.invoice.ReceivableMovements;
import io.tieout.persistence.jooq.tables.records.ObservedDocumentViewRecord;
import io.tieout.persistence.ledger.ExchangeBook;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.util.Optional;
import org.jooq.DSLContext;

/** Keeps the row of each document of others, and what it moves, in step with its events. */
public final class ObservedProjection implements Projection {

    private final StreamRows<ObservedDocumentViewRecord> rows;
    private final ReceivableMovements receivables;
    private final LedgerBook ledger;
    private final HomeBook home;
    private final ExchangeBook exchange;

    public ObservedProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        OBSERVED_DOCUMENT_VIEW,
                        OBSERVED_DOCUMENT_VIEW.OBSERVED_ID,
                        OBSERVED_DOCUMENT_VIEW.VERSION);
        this.receivables = new ReceivableMovements(database);
        this.ledger = new LedgerBook(database);
        this.home = new HomeBook(database);
        this.exchange = new ExchangeBook(database);
    }

    @Override
    public String name() {
        return "observed_document_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof ObservedEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        fold(row, recorded, event);
        rows.write(row, recorded);
        receivables.write(recorded, ObservedMovement.of(event));
        ledger.write(recorded, ObservedPostings.of(LedgerBook.cause(recorded), event, home::rates));
        said(event)
                .ifPresent(now ->
                        exchange.on(
                                recorded,
                                row.getDocumentId(),
                                now.total().currency(),
                                now.booked()));
    }

    private static Optional<ObservedPicture> said(ObservedEvent event) {
        return switch (event) {
            case DocumentObserved(_, _, var now, _) -> Optional.of(now);
            case ObservationChanged(_, _, var now, _, _) -> Optional.of(now);
            case ObservationEnded _ -> Optional.empty();
        };
    }

    private static void fold(
            ObservedDocumentViewRecord row, RecordedEvent recorded, ObservedEvent event) {
        switch (event) {
            case DocumentObserved(var id, var document, var picture, var at) -> {
                if (recorded.version() == 0) {
                    row.setTenantId(recorded.tenant().value())
                            .setObservedId(id.value())
                            .setConnectionId(document.connection().value())
                            .setDocumentId(document.externalId())
                            .setObservedAt(recorded.recordedAt());
                }
                say(row, picture);
                row.setChangedAt(at);
            }
            case ObservationChanged(_, _, var now, _, var at) -> {
                say(row, now);
                row.setChangedAt(at);
            }
            case ObservationEnded(_, _, var ending, var at) ->
                    row.setState(state(ending).name()).setBalanceMinor(0L).setChangedAt(at);
        }
    }

    private static void say(ObservedDocumentViewRecord row, ObservedPicture picture) {
        row.setKind(picture.kind().name())
                .setState((picture.balance().isZero() ? State.SETTLED : State.OPEN).name())
                .setAccountId(picture.account().value())
                .setCustomerId(picture.customerId())
                .setNumber(picture.number())
                .setIssuedOn(picture.issuedOn())
                .setDueOn(picture.dueOn())
                .setCurrency(picture.total().currency().code())
                .setTotalMinor(picture.total().minorUnits())
                .setBalanceMinor(picture.balance().minorUnits());
    }

    private static State state(Ending ending) {
        return switch (ending) {
            case VOIDED -> State.VOIDED;
            case DELETED -> State.DELETED;
            case NOT_LINKED -> State.NOT_LINKED;
            case OURS -> State.OURS;
        };
    }
}
