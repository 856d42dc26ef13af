package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.EXCHANGE_REALISED_VIEW;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.ExchangePostings;
import io.tieout.domain.ledger.posting.ExchangePostings.Effect;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import io.tieout.persistence.ledger.ExchangeShares.Spot;
import io.tieout.persistence.ledger.ExchangeShares.Touched;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Posts what exchange rates gained or lost as payments settle, or go back by, documents of other
 * rates. After each event it posts the difference between what the books show by now and what it
 * posted before, so an edit, a smaller share or a void takes back to the cent what it had posted.
 */
public final class ExchangeBook {

    /** parts of one event from here on are its realised gains; the ledger's own begin at 0 */
    private static final int FIRST_PART = 100;

    private static final List<String> NOT_OF_THE_RECEIPT =
            List.of(
                    Reason.EXCHANGE_REALISED.name(),
                    Reason.EXCHANGE_RESTATED.name(),
                    Reason.PAYER_CHANGED.name(),
                    Reason.PAYMENT_RETURNED.name());

    private final DSLContext database;
    private final HomeBook home;
    private final ExchangeShares shares;
    private final LedgerBook ledger;

    public ExchangeBook(DSLContext database) {
        this.database = database;
        this.home = new HomeBook(database);
        this.shares = new ExchangeShares(database);
        this.ledger = new LedgerBook(database);
    }

    /** after the payment's own journals; nothing for one of no stated rate, or in home currency */
    public void on(RecordedEvent recorded, PaymentEvent event, PaymentViewRecord payment) {
        if (payment.getExchangeRate() != null && isForeign(payment)) {
            shares.write(recorded, event);
            realise(recorded, payment, Reason.EXCHANGE_REALISED, FIRST_PART);
        }
    }

    /** a document landed, or lands otherwise; payments that touch it already are put right */
    public void on(RecordedEvent recorded, String documentId, Currency currency, Booked booked) {
        if (home.keep(recorded, documentId, currency, booked)) {
            int part = FIRST_PART;
            for (UUID id : shares.touching(documentId)) {
                PaymentViewRecord payment =
                        database.fetchSingle(PAYMENT_VIEW, PAYMENT_VIEW.PAYMENT_ID.eq(id));
                part = realise(recorded, payment, Reason.EXCHANGE_RESTATED, part);
            }
        }
    }

    private boolean isForeign(PaymentViewRecord payment) {
        return home.home().filter(own -> !own.code().equals(payment.getCurrency())).isPresent();
    }

    private int realise(
            RecordedEvent recorded, PaymentViewRecord payment, Reason reason, int part) {
        Currency currency = new Currency(payment.getCurrency());
        HomeRate own = home.rates(payment.getExchangeRate()).of(currency);
        if (own.home().equals(currency)) {
            return part;
        }
        Map<Spot, Effect> posted = realised(payment.getPaymentId(), own.home());
        Effect none = Effect.none(own.home());
        Map<Spot, Effect> wanted = new LinkedHashMap<>();
        posted.keySet().forEach(spot -> wanted.put(spot, none));
        wanted.putAll(wanted(payment, own, currency));
        int next = part;
        for (var each : wanted.entrySet()) {
            Effect missing = each.getValue().minus(posted.getOrDefault(each.getKey(), none));
            if (!missing.isNothing()) {
                post(recorded, payment, reason, next, each.getKey(), missing);
                next++;
            }
        }
        return next;
    }

    /** money of a stranger is in no account */
    private Map<Spot, Effect> wanted(PaymentViewRecord payment, HomeRate own, Currency currency) {
        if (payment.getAccountId() == null) {
            return Map.of();
        }
        UUID id = payment.getPaymentId();
        List<Touched> touched = shares.of(id, own);
        Map<Spot, Effect> wanted = new LinkedHashMap<>();
        wanted.put(
                Spot.ofPayment(payment.getReceivedOn()),
                ExchangePostings.missing(
                        Money.ofMinor(payment.getTotalMinor(), currency),
                        own,
                        touched.stream().map(Touched::share).toList(),
                        receipt(id, own.home())));
        if (touched.stream().anyMatch(each -> each.gone().isPresent())) {
            Map<Spot, Effect> gone = returned(id, own.home());
            Effect none = Effect.none(own.home());
            touched.forEach(each ->
                    each.gone()
                            .ifPresent(spot ->
                                    wanted.put(
                                            spot,
                                            ExchangePostings.missingOfReturn(
                                                    each.share(), gone.getOrDefault(spot, none)))));
        }
        return wanted;
    }

    private void post(
            RecordedEvent recorded,
            PaymentViewRecord payment,
            Reason reason,
            int part,
            Spot spot,
            Effect effect) {
        var cause = LedgerBook.cause(recorded);
        var journal =
                Journal.original(
                        JournalId.of(cause, part),
                        JournalKind.MIRROR,
                        customer(payment),
                        spot.on(),
                        cause,
                        reason,
                        ExchangePostings.movements(effect, new Currency(payment.getCurrency())));
        ledger.write(recorded, List.of(journal), about(payment, spot));
        database.insertInto(EXCHANGE_REALISED_VIEW)
                .set(EXCHANGE_REALISED_VIEW.TENANT_ID, recorded.tenant().value())
                .set(EXCHANGE_REALISED_VIEW.JOURNAL_ID, journal.id().value())
                .set(EXCHANGE_REALISED_VIEW.PAYMENT_ID, payment.getPaymentId())
                .set(EXCHANGE_REALISED_VIEW.EFFECTIVE_ON, spot.on())
                .set(EXCHANGE_REALISED_VIEW.DOCUMENT_ID, spot.document())
                .set(EXCHANGE_REALISED_VIEW.RECEIVABLES_MINOR, effect.receivables().minorUnits())
                .set(EXCHANGE_REALISED_VIEW.CLEARING_MINOR, effect.clearing().minorUnits())
                .execute();
    }

    private static About about(PaymentViewRecord payment, Spot spot) {
        return spot.document().isEmpty()
                ? new About(payment.getPaymentId(), null)
                : new About(null, spot.document());
    }

    /** who paid, or whoever the money was thought to be of */
    private AccountId customer(PaymentViewRecord payment) {
        UUID known = payment.getAccountId();
        if (known != null) {
            return new AccountId(known);
        }
        return new AccountId(
                database.select(LEDGER_JOURNAL.ACCOUNT_ID)
                        .from(LEDGER_JOURNAL)
                        .where(LEDGER_JOURNAL.SUBJECT_ID.eq(payment.getPaymentId()))
                        .and(LEDGER_JOURNAL.REASON.ne(Reason.PAYER_CHANGED.name()))
                        .orderBy(LEDGER_JOURNAL.SUBJECT_VERSION.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1());
    }

    private Map<Spot, Effect> realised(UUID payment, Currency currency) {
        var view = EXCHANGE_REALISED_VIEW;
        Field<BigDecimal> owed = sum(view.RECEIVABLES_MINOR);
        Field<BigDecimal> money = sum(view.CLEARING_MINOR);
        return database.select(view.EFFECTIVE_ON, view.DOCUMENT_ID, owed, money)
                .from(view)
                .where(view.PAYMENT_ID.eq(payment))
                .groupBy(view.EFFECTIVE_ON, view.DOCUMENT_ID)
                .orderBy(view.EFFECTIVE_ON, view.DOCUMENT_ID)
                .fetchMap(
                        row -> new Spot(row.get(view.EFFECTIVE_ON), row.get(view.DOCUMENT_ID)),
                        row -> effect(row.get(owed), row.get(money), currency));
    }

    /** what the payment's own journals put on both accounts, whatever was reversed included */
    private Effect receipt(UUID payment, Currency currency) {
        Field<BigDecimal> owed = on(LedgerAccount.RECEIVABLES);
        Field<BigDecimal> money = on(LedgerAccount.CLEARING);
        return database.select(owed, money)
                .from(LEDGER_POSTING)
                .join(LEDGER_JOURNAL)
                .on(LEDGER_JOURNAL.JOURNAL_ID.eq(LEDGER_POSTING.JOURNAL_ID))
                .where(LEDGER_JOURNAL.SUBJECT_ID.eq(payment))
                .and(LEDGER_JOURNAL.REASON.notIn(NOT_OF_THE_RECEIPT))
                .and(LEDGER_POSTING.HOME_CURRENCY.eq(currency.code()))
                .fetchSingle(row -> effect(row.get(owed), row.get(money), currency));
    }

    /** what its journals put there for each document that gave some of it back */
    private Map<Spot, Effect> returned(UUID payment, Currency currency) {
        Field<BigDecimal> owed = on(LedgerAccount.RECEIVABLES);
        Field<BigDecimal> money = on(LedgerAccount.CLEARING);
        var journal = LEDGER_JOURNAL;
        return database.select(journal.EFFECTIVE_ON, journal.ABOUT_DOCUMENT, owed, money)
                .from(LEDGER_POSTING)
                .join(journal)
                .on(journal.JOURNAL_ID.eq(LEDGER_POSTING.JOURNAL_ID))
                .where(journal.SUBJECT_ID.eq(payment))
                .and(journal.REASON.eq(Reason.PAYMENT_RETURNED.name()))
                .and(journal.ABOUT_DOCUMENT.isNotNull())
                .and(LEDGER_POSTING.HOME_CURRENCY.eq(currency.code()))
                .groupBy(journal.EFFECTIVE_ON, journal.ABOUT_DOCUMENT)
                .fetchMap(
                        row -> new Spot(row.value1(), requireNonNull(row.value2())),
                        row -> effect(row.get(owed), row.get(money), currency));
    }

    private static Field<BigDecimal> on(LedgerAccount account) {
        var signed =
                when(LEDGER_POSTING.SIDE.eq(Side.DEBIT.name()), LEDGER_POSTING.HOME_MINOR)
                        .else_(LEDGER_POSTING.HOME_MINOR.neg());
        var counted =
                when(LEDGER_POSTING.LEDGER_ACCOUNT.eq(account.name()), signed).else_(inline(0L));
        return coalesce(sum(counted), inline(BigDecimal.ZERO)).as(account.name());
    }

    private static Effect effect(BigDecimal owed, BigDecimal money, Currency currency) {
        return new Effect(
                Money.ofMinor(owed.longValueExact(), currency),
                Money.ofMinor(money.longValueExact(), currency));
    }
}
