package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_DECISION_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.PaymentDecisions.Kind;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.persistence.jooq.tables.PaymentDecisionView;
import org.jooq.DSLContext;

/** Keeps every decision about a payment's money: nothing is ever changed here. */
final class DecisionRows {

    /** the document of money that pays none */
    private static final String NONE = "";

    private static final PaymentDecisionView ROW = PAYMENT_DECISION_VIEW;

    private final DSLContext database;

    DecisionRows(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        if (event instanceof PaymentNoted(_, var document, var note)) {
            keep(recorded, Kind.NOTED, document, note);
        } else if (event instanceof PaymentCredited(_, var amount, var reason)) {
            keep(recorded, Kind.CREDITED, NONE, amount, reason);
        } else if (event instanceof PaymentUncredited(_, var amount, var reason)) {
            keep(recorded, Kind.UNCREDITED, NONE, amount, reason);
        } else if (event instanceof PaymentIgnored(_, var document, var amount, var reason)) {
            keep(recorded, Kind.IGNORED, document, amount, reason);
        } else if (event instanceof PaymentUnignored(_, var document, var amount, var reason)) {
            keep(recorded, Kind.UNIGNORED, document, amount, reason);
        } else if (event instanceof RelinkingOrdered ordered) {
            ordered.relinking()
                    .changes()
                    .forEach(change ->
                            keep(
                                    recorded,
                                    Kind.MATCH_ORDERED,
                                    change.documentId(),
                                    change.amount(),
                                    ordered.reason()));
        } else if (event instanceof RelinkingEnded(_, _, var problem)) {
            keep(
                    recorded,
                    problem.isEmpty() ? Kind.MATCH_LANDED : Kind.MATCH_REFUSED,
                    NONE,
                    problem);
        }
    }

    private void keep(
            RecordedEvent recorded, Kind kind, String document, Money amount, String words) {
        database.insertInto(ROW)
                .set(ROW.TENANT_ID, recorded.tenant().value())
                .set(ROW.PAYMENT_ID, recorded.aggregate())
                .set(ROW.VERSION, recorded.version())
                .set(ROW.DOCUMENT_ID, document)
                .set(ROW.KIND, kind.name())
                .set(ROW.CURRENCY, amount.currency().code())
                .set(ROW.AMOUNT_MINOR, amount.minorUnits())
                .set(ROW.WORDS, words)
                .set(ROW.DECIDED_BY, recorded.by().value())
                .set(ROW.DECIDED_AT, recorded.recordedAt())
                .execute();
    }

    private void keep(RecordedEvent recorded, Kind kind, String document, String words) {
        database.insertInto(ROW)
                .set(ROW.TENANT_ID, recorded.tenant().value())
                .set(ROW.PAYMENT_ID, recorded.aggregate())
                .set(ROW.VERSION, recorded.version())
                .set(ROW.DOCUMENT_ID, document)
                .set(ROW.KIND, kind.name())
                .set(ROW.WORDS, words)
                .set(ROW.DECIDED_BY, recorded.by().value())
                .set(ROW.DECIDED_AT, recorded.recordedAt())
                .execute();
    }
}
