package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.EXCHANGE_RATE_VIEW;
import static io.tieout.persistence.jooq.Tables.EXCHANGE_SHARE_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.ledger.posting.ExchangePostings.Kind;
import io.tieout.domain.ledger.posting.ExchangePostings.Share;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.persistence.jooq.tables.ExchangeShareView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Which documents each payment in a foreign currency touches, and how far. */
final class ExchangeShares {

    private static final ExchangeShareView SHARE = EXCHANGE_SHARE_VIEW;

    private final DSLContext database;

    ExchangeShares(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        if (event instanceof PaymentAllocated(_, _, var document, var amount, _)) {
            put(recorded, document, Kind.CHARGE, amount, null);
        } else if (event instanceof PaymentSettledElsewhere(_, var document, var amount)) {
            put(recorded, document, Kind.CHARGE_OF_OTHERS, amount, null);
        } else if (event instanceof CreditUsed(_, var document, var amount)) {
            put(recorded, document, Kind.CREDIT, amount, null);
        } else if (event instanceof PaymentReturned(_, var document, var amount, _, var on)) {
            put(recorded, document, Kind.RETURN, amount, on);
        } else if (event instanceof PaymentDeallocated(_, _, var document, _, _)) {
            remove(recorded, document);
        } else if (event instanceof PaymentReleasedElsewhere(_, var document, _)) {
            remove(recorded, document);
        } else if (event instanceof CreditReleased(_, var document, _)) {
            remove(recorded, document);
        } else if (event instanceof PaymentReturnUndone(_, var document, _, _, _)) {
            remove(recorded, document);
        }
    }

    /**
     * each with what its document was booked at
     *
     * @param own counts for documents of which nobody said it
     */
    List<Touched> of(UUID payment, HomeRate own) {
        return database.select(
                        SHARE.DOCUMENT_ID,
                        SHARE.KIND,
                        SHARE.CURRENCY,
                        SHARE.AMOUNT_MINOR,
                        SHARE.RETURNED_ON,
                        EXCHANGE_RATE_VIEW.EXCHANGE_RATE)
                .from(SHARE)
                .leftJoin(EXCHANGE_RATE_VIEW)
                .on(EXCHANGE_RATE_VIEW.DOCUMENT_ID.eq(SHARE.DOCUMENT_ID))
                .where(SHARE.PAYMENT_ID.eq(payment))
                .orderBy(SHARE.DOCUMENT_ID)
                .fetch(row -> {
                    var rate = row.get(EXCHANGE_RATE_VIEW.EXCHANGE_RATE);
                    var share =
                            new Share(
                                    Kind.valueOf(row.get(SHARE.KIND)),
                                    Money.ofMinor(
                                            row.get(SHARE.AMOUNT_MINOR),
                                            new Currency(row.get(SHARE.CURRENCY))),
                                    rate == null ? own : new HomeRate(own.home(), rate));
                    LocalDate on = row.get(SHARE.RETURNED_ON);
                    return new Touched(
                            share,
                            Optional.ofNullable(on)
                                    .map(day -> new Spot(day, row.get(SHARE.DOCUMENT_ID))));
                });
    }

    /**
     * A share of a payment.
     *
     * @param gone where it went back; empty for what did not
     */
    record Touched(Share share, Optional<Spot> gone) {}

    /**
     * Where the books post what a payment gains: on its day under itself, or where money went back
     * on the day of the document that gave it back, under that.
     *
     * @param document the books' id; empty for the payment itself
     */
    record Spot(LocalDate on, String document) {

        static Spot ofPayment(LocalDate on) {
            return new Spot(on, "");
        }
    }

    /** the payments that touch a document */
    List<UUID> touching(String documentId) {
        return database.select(SHARE.PAYMENT_ID)
                .from(SHARE)
                .where(SHARE.DOCUMENT_ID.eq(documentId))
                .orderBy(SHARE.PAYMENT_ID)
                .fetch(SHARE.PAYMENT_ID);
    }

    private void put(
            RecordedEvent recorded,
            String document,
            Kind kind,
            Money amount,
            @Nullable LocalDate returnedOn) {
        database.insertInto(SHARE)
                .set(SHARE.TENANT_ID, recorded.tenant().value())
                .set(SHARE.PAYMENT_ID, recorded.aggregate())
                .set(SHARE.DOCUMENT_ID, document)
                .set(SHARE.KIND, kind.name())
                .set(SHARE.CURRENCY, amount.currency().code())
                .set(SHARE.AMOUNT_MINOR, amount.minorUnits())
                .set(SHARE.RETURNED_ON, returnedOn)
                .onConflict(SHARE.TENANT_ID, SHARE.PAYMENT_ID, SHARE.DOCUMENT_ID)
                .doUpdate()
                .set(SHARE.KIND, kind.name())
                .set(SHARE.AMOUNT_MINOR, amount.minorUnits())
                .set(SHARE.RETURNED_ON, returnedOn)
                .execute();
    }

    private void remove(RecordedEvent recorded, String document) {
        database.deleteFrom(SHARE)
                .where(SHARE.PAYMENT_ID.eq(recorded.aggregate()))
                .and(SHARE.DOCUMENT_ID.eq(document))
                .execute();
    }
}
