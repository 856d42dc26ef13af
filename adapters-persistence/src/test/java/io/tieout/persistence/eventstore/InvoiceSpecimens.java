package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.KWD;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.USD;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.util.List;

/** One of each event of an invoice. */
final class InvoiceSpecimens {

    static final InvoiceId INVOICE = new InvoiceId(id(10));
    static final PaymentId PAYMENT = new PaymentId(id(20));
    static final PlanHash HASH = new PlanHash("0123456789abcdef".repeat(4));
    static final ServicePeriod FEBRUARY = new ServicePeriod.Between(DAY.withDayOfMonth(1), DAY);

    static final Authority BY_HAND = new Authority(3, false);

    /** what older revisions rested on */
    static final Authority BEFORE_POLICIES = new Authority(0, false);

    private InvoiceSpecimens() {}

    static List<DomainEvent> events() {
        InvoiceContent drafted = content(USD, new Discount.Share(Percent.of("12.5")));
        InvoiceContent revised = content(KWD, new Discount.Fixed(Money.ofMinor(7, KWD)));
        return List.of(
                new InvoiceDrafted(INVOICE, drafted, Totals.of(drafted), MAKER),
                new InvoiceRevised(INVOICE, revised, Totals.of(revised), MAKER),
                new InvoiceSubmitted(INVOICE, MAKER),
                new InvoiceSentBack(INVOICE, CHECKER, "wrong period"),
                new InvoiceSigned(INVOICE, MAKER, HASH, BY_HAND),
                new SignatureVoided(INVOICE, "nobody joined within 30 days"),
                new InvoiceLeftToPeople(INVOICE, 4, "the books are closed"),
                approved(BY_HAND),
                new InvoicePushed(INVOICE, landing()),
                new InvoiceLinked(
                        INVOICE, CHECKER, HASH, BY_HAND, landing(), DAY, DAY.plusDays(40)),
                new InvoiceLandingAccepted(INVOICE, CHECKER, "agreed by phone"),
                new InvoicePushRefused(INVOICE, "duplicate document number"),
                new ApprovalWithdrawn(INVOICE, CHECKER, "the customer is gone"),
                new InvoiceCorrected(INVOICE, drafted, Totals.of(drafted), MAKER),
                new PaymentApplied(INVOICE, PAYMENT, usd(10_000), DAY, usd(2_345)),
                new PaymentUnapplied(INVOICE, PAYMENT, usd(10_000), DAY, usd(12_345)),
                new InvoiceVoidRequested(INVOICE, CHECKER, "sent twice", link("130"), "2"),
                new InvoiceVoidRefused(INVOICE, "the books are closed"),
                new InvoiceVoided(INVOICE, "sent twice"),
                new InvoiceRestated(
                        INVOICE, landing(), DAY, DAY.plusDays(40), "agreed with the customer"),
                new LandedInvoiceRevised(
                        INVOICE,
                        drafted,
                        Totals.of(drafted),
                        Makers.drafted(MAKER).submitted(CHECKER),
                        new Approval(
                                List.of(new Signature(CHECKER, new Authority(0, false))), HASH)));
    }

    static InvoiceContent content(Currency currency, Discount discount) {
        return new InvoiceContent(
                ACCOUNT,
                "INV-1001",
                currency,
                DAY,
                DAY.plusDays(30),
                List.of(
                        line("Seats", "2.5", Money.ofMinor(5_025, currency), FEBRUARY),
                        line(
                                "Set-up",
                                "0.000001",
                                Money.ofMinor(1, currency),
                                new ServicePeriod.Unstated())),
                discount,
                "thank you",
                "");
    }

    static Landing landing() {
        return new Landing(
                link("130"),
                "1001",
                usd(12_345),
                "0",
                List.of(new Difference(Difference.Kind.RENUMBERED, "number", "INV-1001", "1001")),
                new Booked.Unstated());
    }

    static InvoiceDocument document() {
        return document(
                new Target("3", "Net 30"),
                new Target("79", "Subscriptions"),
                "Europe",
                new ExpectedTax.ComputedThere(usd(1_852)));
    }

    static InvoiceApproved approved(Authority authority) {
        return new InvoiceApproved(INVOICE, CHECKER, HASH, document(), authority);
    }

    /** revision 1 knew no term, no income account and no name of a class, and nobody signed tax */
    static InvoiceApproved approvedInRevision1() {
        return new InvoiceApproved(
                INVOICE,
                CHECKER,
                HASH,
                document(Target.none(), Target.none(), "", new ExpectedTax.None()),
                BEFORE_POLICIES);
    }

    /** revision 1 named differences in sentences; this one is none that was ever written */
    static InvoicePushed pushedInRevision1() {
        Landing today = landing();
        return new InvoicePushed(
                INVOICE,
                new Landing(
                        today.document(),
                        today.number(),
                        today.total(),
                        today.documentVersion(),
                        List.of(
                                new Difference(
                                        Difference.Kind.CHANGED,
                                        "number: 1001, not INV-1001",
                                        "",
                                        "")),
                        new Booked.Unstated()));
    }

    private static InvoiceDocument document(
            Target term, Target account, String className, ExpectedTax tax) {
        return new InvoiceDocument(
                link("58"),
                "INV-1001",
                DAY,
                DAY.plusDays(30),
                term,
                List.of(
                        new InvoiceDocument.Line(
                                "Seats",
                                new Target("7", "Subscription"),
                                account,
                                Quantity.of("2.5"),
                                usd(5_025),
                                usd(12_563),
                                FEBRUARY,
                                "NON",
                                new Target("900", className))),
                usd(218),
                tax,
                usd(12_345),
                "thank you",
                Target.none(),
                new ExpectedRate.Unstated());
    }

    private static InvoiceLine line(
            String description, String quantity, Money unitPrice, ServicePeriod period) {
        return new InvoiceLine(
                description, "SEAT", Quantity.of(quantity), unitPrice, period, "NON", "Europe");
    }
}
