package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.ledger.posting.FamilyPostings.Paid;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.invoice.ReceivableMovement.Lend;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import io.tieout.persistence.ledger.HomeBook;
import io.tieout.persistence.view.BulkRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Finds where money of one customer settles an invoice of another: as an invoice takes it, and as
 * another turns out to have paid.
 *
 * <p>An invoice holds the payment's row until its transaction ends, so whoever changes the payer
 * sees what it took, or it sees the new payer.
 */
public final class FamilyPayments {

    private final DSLContext database;
    private final HomeBook home;

    public FamilyPayments(DSLContext database) {
        this.database = database;
        this.home = new HomeBook(database);
    }

    /** of an invoice's event; one statement if it is about a payment, two in a family */
    List<Paid> settled(RecordedEvent recorded, AccountId owner) {
        return switch (recorded.event()) {
            case PaymentApplied(_, var payment, var amount, var on, _) ->
                    settled(recorded, payment, owner, amount, on);
            case PaymentUnapplied(_, var payment, var amount, var on, _) ->
                    settled(recorded, payment, owner, amount.negated(), on);
            default -> List.of();
        };
    }

    /** what settles invoices already goes back to who paid before, and comes from who pays now */
    public List<Paid> payerChanged(
            PaymentId payment, Optional<AccountId> was, Optional<AccountId> now) {
        if (was.equals(now) || hasSettledNothing(payment, was)) {
            return List.of();
        }
        List<Settled> standing = standing(payment);
        Map<UUID, HomeRate> rates =
                standing.stream().collect(toMap(Settled::invoice, this::rate, (one, _) -> one));
        List<Paid> paid = new ArrayList<>();
        for (Settled each : standing) {
            HomeRate rate = Optional.ofNullable(rates.get(each.invoice())).orElseThrow();
            was.flatMap(payer -> each.by(payer, each.amount(), each.amount().negated(), rate))
                    .ifPresent(paid::add);
            now.flatMap(payer -> each.by(payer, each.nothing(), each.amount(), rate))
                    .ifPresent(paid::add);
        }
        return List.copyOf(paid);
    }

    /** each takes of the payer's credit what it leaves of the owner's */
    public static List<Lend> movements(List<Paid> paid) {
        List<Lend> lent = new ArrayList<>();
        for (Paid each : paid) {
            Currency currency = each.amount().currency();
            long minor = each.amount().minorUnits();
            lent.add(new Lend(each.payer(), currency, each.on(), minor));
            lent.add(new Lend(each.owner(), currency, each.on(), Math.negateExact(minor)));
        }
        return List.copyOf(lent);
    }

    private List<Paid> settled(
            RecordedEvent recorded,
            PaymentId payment,
            AccountId owner,
            Money amount,
            LocalDate on) {
        if (isOfItsOwner(payment, owner)) {
            return List.of();
        }
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        UUID invoice = recorded.aggregate();
        Field<BigDecimal> settled =
                select(sum(moved.UNAPPLIED_MINOR))
                        .from(moved)
                        .where(moved.DOCUMENT_ID.eq(invoice))
                        .and(moved.SETTLED_BY.eq(payment.value()))
                        .and(moved.VERSION.lt(recorded.version()))
                        .asField();
        Field<BigDecimal> before = coalesce(settled, inline(BigDecimal.ZERO)).as("before");
        return database
                .select(PAYMENT_VIEW.ACCOUNT_ID, before)
                .from(PAYMENT_VIEW)
                .where(PAYMENT_VIEW.PAYMENT_ID.eq(payment.value()))
                .and(PAYMENT_VIEW.ACCOUNT_ID.isNotNull())
                .and(PAYMENT_VIEW.ACCOUNT_ID.ne(owner.value()))
                .forShare()
                .fetchOptional()
                .map(row ->
                        new Paid(
                                new AccountId(row.get(PAYMENT_VIEW.ACCOUNT_ID)),
                                owner,
                                Money.ofMinor(row.get(before).longValueExact(), amount.currency()),
                                amount,
                                on,
                                rate(invoice, amount.currency())))
                .stream()
                .toList();
    }

    /**
     * In a replay, whether the payer is the one who owes. A payment of nobody known is noted: it
     * settled something before its payer was found.
     */
    private boolean isOfItsOwner(PaymentId payment, AccountId owner) {
        return BulkRows.of(database)
                .filter(bulk -> {
                    var payer =
                            bulk.row(PAYMENT_VIEW, PAYMENT_VIEW.PAYMENT_ID, payment.value())
                                    .map(PaymentViewRecord::getAccountId);
                    if (payer.isEmpty()) {
                        bulk.note(payment);
                    }
                    return payer.filter(owner.value()::equals).isPresent();
                })
                .isPresent();
    }

    /** in a replay, whether the first payer is found before the money settled anything */
    private boolean hasSettledNothing(PaymentId payment, Optional<AccountId> was) {
        return BulkRows.of(database)
                .filter(bulk -> {
                    if (was.isPresent()) {
                        bulk.note(payment);
                    }
                    return !bulk.isNoted(payment);
                })
                .isPresent();
    }

    /** What a payment settles of an invoice by now. */
    private record Settled(UUID invoice, AccountId owner, LocalDate on, Money amount) {

        Money nothing() {
            return Money.zero(amount.currency());
        }

        /** empty for who owes it: that is no money of another */
        Optional<Paid> by(AccountId payer, Money before, Money moved, HomeRate rate) {
            return payer.equals(owner)
                    ? Optional.empty()
                    : Optional.of(new Paid(payer, owner, before, moved, on, rate));
        }
    }

    private List<Settled> standing(PaymentId payment) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        Field<BigDecimal> settled = sum(moved.UNAPPLIED_MINOR).as("settled");
        return database.select(
                        moved.DOCUMENT_ID,
                        moved.ACCOUNT_ID,
                        moved.EFFECTIVE_ON,
                        moved.CURRENCY,
                        settled)
                .from(moved)
                .where(moved.SETTLED_BY.eq(payment.value()))
                .groupBy(moved.DOCUMENT_ID, moved.ACCOUNT_ID, moved.EFFECTIVE_ON, moved.CURRENCY)
                .having(sum(moved.UNAPPLIED_MINOR).ne(BigDecimal.ZERO))
                .orderBy(moved.DOCUMENT_ID, moved.EFFECTIVE_ON)
                .fetch(row -> settled(row, row.get(settled)));
    }

    private static Settled settled(Record row, BigDecimal settled) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        return new Settled(
                row.get(moved.DOCUMENT_ID),
                new AccountId(row.get(moved.ACCOUNT_ID)),
                row.get(moved.EFFECTIVE_ON),
                Money.ofMinor(settled.longValueExact(), new Currency(row.get(moved.CURRENCY))));
    }

    private HomeRate rate(Settled each) {
        return rate(each.invoice(), each.amount().currency());
    }

    private HomeRate rate(UUID invoice, Currency currency) {
        return home.ratesOf(invoice).of(currency);
    }
}
