package io.tieout.persistence.invoice;

import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.payment.PaymentProjection;
import io.tieout.persistence.revision.RevisionProjection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant's books in dollars, written by events. Ids follow from numbers given in order. */
final class Book {

    static final Currency USD = new Currency("USD");
    static final ConnectionId CONNECTION = new ConnectionId(new UUID(9, 1));
    static final ActorId MARIA = new ActorId("maria");
    static final ActorId APRIL = new ActorId("april");

    private final History history;
    private final Map<InvoiceId, Long> owed = new HashMap<>();
    private long ids;

    Book(TestDatabase database, TenantId tenant) {
        var present = database.transactions().present();
        var keys = TestKeys.of(database);
        this.history =
                new History(
                        database,
                        tenant,
                        new AccountProjection(present, keys.personal(), keys.names()),
                        new InvoiceProjection(present),
                        new PaymentProjection(present),
                        new RevisionProjection(present));
    }

    History history() {
        return history;
    }

    AccountId account(String reference) {
        return account(reference, USD);
    }

    AccountId account(String reference, Currency currency) {
        var account = new AccountId(nextId());
        var subject = new SubjectId(account.value());
        happened(
                account.value(),
                new AccountOpened(
                        account,
                        new Profile(
                                reference,
                                new Personal.Known(subject, "Name of " + reference),
                                new Personal.Known(subject, ""),
                                currency,
                                30,
                                ZoneOffset.UTC)));
        return account;
    }

    InvoiceId draft(InvoiceContent content) {
        var invoice = new InvoiceId(nextId());
        happened(invoice.value(), new InvoiceDrafted(invoice, content, Totals.of(content), MARIA));
        return invoice;
    }

    /** an invoice that stands in the books */
    InvoiceId invoice(
            AccountId account, String number, LocalDate issuedOn, LocalDate dueOn, long minor) {
        var content = content(account, number, issuedOn, dueOn, Money.ofMinor(minor, USD));
        var invoice = draft(content);
        push(invoice, content, Money.ofMinor(minor, USD));
        return invoice;
    }

    void push(InvoiceId invoice, InvoiceContent content, Money landed) {
        happened(
                invoice.value(),
                new InvoiceSubmitted(invoice, MARIA),
                new InvoiceApproved(
                        invoice,
                        APRIL,
                        new PlanHash("00"),
                        document(content),
                        new Authority(0, false)),
                new InvoicePushed(invoice, landing("D" + invoice.value(), content, landed)));
        owed.put(invoice, landed.minorUnits());
    }

    static Landing landing(String externalId, InvoiceContent content, Money landed) {
        return new Landing(
                new DocumentLink(CONNECTION, externalId),
                content.number(),
                landed,
                "0",
                List.of(),
                new Booked.Unstated());
    }

    static InvoiceDocument document(InvoiceContent content) {
        var totals = Totals.of(content);
        return new InvoiceDocument(
                new DocumentLink(CONNECTION, "7"),
                content.number(),
                content.issuedOn(),
                content.dueOn(),
                Target.none(),
                List.of(),
                totals.discount(),
                new ExpectedTax.None(),
                totals.total(),
                content.memo(),
                Target.none(),
                new ExpectedRate.Unstated());
    }

    static InvoiceContent content(
            AccountId account, String number, LocalDate issuedOn, LocalDate dueOn, Money total) {
        return new InvoiceContent(
                account,
                number,
                total.currency(),
                issuedOn,
                dueOn,
                List.of(
                        new InvoiceLine(
                                "Seats",
                                "SEAT",
                                new Quantity(BigDecimal.ONE),
                                total,
                                new ServicePeriod.Unstated(),
                                "NON",
                                "")),
                new Discount.None(),
                "",
                "");
    }

    PaymentId receive(AccountId account, LocalDate receivedOn, long minor) {
        var payment = new PaymentId(nextId());
        happened(
                payment.value(),
                new PaymentReceived(
                        payment,
                        new DocumentLink(CONNECTION, "P" + ids),
                        new Payer.Known(account),
                        Money.ofMinor(minor, USD),
                        receivedOn,
                        "wire",
                        Instant.EPOCH));
        return payment;
    }

    /** another turns out to have paid */
    void paidBy(AccountId account, PaymentId payment, LocalDate receivedOn, long minor) {
        happened(
                payment.value(),
                new PaymentAmended(
                        payment,
                        new Payer.Known(account),
                        Money.ofMinor(minor, USD),
                        receivedOn,
                        "wire",
                        Instant.EPOCH));
    }

    void reverse(PaymentId payment, LocalDate receivedOn, long minor) {
        happened(
                payment.value(),
                new PaymentReversed(
                        payment, Money.ofMinor(minor, USD), receivedOn, "void", Instant.EPOCH));
    }

    void settle(InvoiceId invoice, PaymentId payment, LocalDate effectiveOn, long minor) {
        happened(
                invoice.value(),
                new PaymentApplied(
                        invoice,
                        payment,
                        Money.ofMinor(minor, USD),
                        effectiveOn,
                        Money.ofMinor(owed.merge(invoice, -minor, Long::sum), USD)));
    }

    void release(InvoiceId invoice, PaymentId payment, LocalDate effectiveOn, long minor) {
        happened(
                invoice.value(),
                new PaymentUnapplied(
                        invoice,
                        payment,
                        Money.ofMinor(minor, USD),
                        effectiveOn,
                        Money.ofMinor(owed.merge(invoice, minor, Long::sum), USD)));
    }

    void voided(InvoiceId invoice) {
        happened(invoice.value(), new InvoiceVoided(invoice, "a mistake"));
    }

    void happened(UUID stream, DomainEvent... events) {
        history.happened(stream, events);
    }

    private UUID nextId() {
        return new UUID(0x7000L, ++ids);
    }
}
