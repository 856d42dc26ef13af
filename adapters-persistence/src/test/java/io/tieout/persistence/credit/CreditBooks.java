package io.tieout.persistence.credit;

import io.tieout.application.credit.CreditConservation.Line;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.payment.PaymentProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A tenant's credit memos, and a payment that uses the first. */
final class CreditBooks {

    static final ConnectionId OURS = new ConnectionId(new UUID(9, 1));
    static final ConnectionId OTHERS = new ConnectionId(new UUID(9, 2));
    static final AccountId ACME = new AccountId(new UUID(5, 1));
    static final PaymentId PAYMENT = new PaymentId(new UUID(5, 6));
    private static final Currency JPY = new Currency("JPY");
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    private final TestDatabase database;
    private final TenantId tenant;
    private final History history;

    CreditBooks(TestDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
        var present = database.transactions().present();
        this.history =
                new History(
                        database,
                        tenant,
                        new CreditMemoProjection(present),
                        new PaymentProjection(present));
    }

    void happened(int number, CreditMemoEvent... events) {
        history.happened(memo(number).value(), events);
    }

    void landed(int number, long minor) {
        history.happened(
                memo(number).value(),
                drafted(number, minor),
                new CreditMemoPushed(
                        memo(number),
                        new Landing(
                                new DocumentLink(OURS, "15" + number),
                                "CM-" + number,
                                jpy(minor),
                                "0",
                                List.of(),
                                new Booked.Unstated())));
    }

    void uses(ConnectionId company, long minor) {
        history.happened(
                PAYMENT.value(),
                new PaymentEvent[] {
                    new PaymentReceived(
                            PAYMENT,
                            new DocumentLink(company, "171"),
                            new Payer.Known(ACME),
                            jpy(minor),
                            DAY,
                            "",
                            Instant.EPOCH),
                    new CreditUsed(PAYMENT, "151", jpy(minor))
                });
    }

    void leaves(int number, long left) {
        history.happened(
                memo(number).value(),
                new CreditMemoUsed(memo(number), PAYMENT, jpy(1_000), DAY, jpy(left)));
    }

    static CreditMemoDrafted drafted(int number, long minor) {
        var line =
                new InvoiceLine(
                        "Seats",
                        "seat",
                        Quantity.of("1"),
                        jpy(minor),
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");
        return new CreditMemoDrafted(
                memo(number),
                new CreditMemoContent(
                        new InvoiceId(new UUID(5, 3)),
                        ACME,
                        "CM-" + number,
                        JPY,
                        DAY,
                        List.of(new CreditedLine(1, line, jpy(minor))),
                        jpy(0),
                        "",
                        "sent twice",
                        false),
                new ActorId("ann"));
    }

    static CreditMemoId memo(int number) {
        return new CreditMemoId(new UUID(5, 10 + number));
    }

    static Money jpy(long minor) {
        return Money.ofMinor(minor, JPY);
    }

    List<Line> lines() {
        return new JooqCreditConservation(database.transactions()).lines(Viewer.system(tenant));
    }
}
