package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.USD;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.BY_HAND;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.FEBRUARY;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.HASH;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.INVOICE;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.PAYMENT;

import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.policy.Authority;
import java.util.List;

/** One of each event of a credit memo, and its lives. */
final class CreditMemoSpecimens {

    static final CreditMemoId MEMO = new CreditMemoId(id(40));

    private CreditMemoSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                drafted(),
                new CreditMemoSubmitted(MEMO, MAKER),
                new CreditMemoSentBack(MEMO, CHECKER, "too much"),
                new CreditMemoDiscarded(MEMO, MAKER, "not wanted"),
                new CreditMemoSigned(MEMO, MAKER, HASH, BY_HAND),
                new CreditMemoSignatureVoided(MEMO, "nobody joined within 30 days"),
                approved(BY_HAND),
                new CreditMemoPushed(MEMO, InvoiceSpecimens.landing()),
                new CreditMemoPushRefused(MEMO, "the books are closed"),
                new CreditMemoApprovalWithdrawn(MEMO, CHECKER, "not wanted"),
                new CreditApplicationOrdered(MEMO, application()),
                new CreditApplicationEnded(MEMO, id(41), "nothing was left to apply"),
                new CreditMemoUsed(MEMO, PAYMENT, usd(10_000), DAY, usd(2_345)),
                new CreditMemoReleased(MEMO, PAYMENT, usd(10_000), DAY, usd(12_345)),
                restated(),
                new CreditMemoVoided(MEMO, "deleted by mistake"));
    }

    /** draft, submitted, approved, open, promised, used, used up */
    static List<CreditMemoEvent> life() {
        return List.of(
                drafted(),
                new CreditMemoSubmitted(MEMO, MAKER),
                new CreditMemoSigned(MEMO, MAKER, HASH, BY_HAND),
                approved(BY_HAND),
                new CreditMemoPushed(MEMO, InvoiceSpecimens.landing()),
                new CreditApplicationOrdered(MEMO, application()),
                new CreditMemoUsed(MEMO, PAYMENT, usd(12_345), DAY, usd(0)),
                new CreditApplicationEnded(MEMO, id(41), ""));
    }

    static List<CreditMemoEvent> discarded() {
        return List.of(drafted(), new CreditMemoDiscarded(MEMO, MAKER, "not wanted"));
    }

    /** landed, changed there, deleted there */
    static List<CreditMemoEvent> voided() {
        return List.of(
                drafted(),
                new CreditMemoSubmitted(MEMO, MAKER),
                approved(BY_HAND),
                new CreditMemoPushed(MEMO, InvoiceSpecimens.landing()),
                restated(),
                new CreditMemoVoided(MEMO, "deleted by mistake"));
    }

    private static CreditMemoRestated restated() {
        return new CreditMemoRestated(
                MEMO,
                InvoiceSpecimens.landing(),
                DAY.plusDays(1),
                usd(2_345),
                "agreed with the customer");
    }

    private static CreditMemoDrafted drafted() {
        return new CreditMemoDrafted(MEMO, content(), MAKER);
    }

    static CreditMemoContent content() {
        InvoiceLine line =
                new InvoiceLine(
                        "Seats", "SEAT", Quantity.of("2.5"), usd(5_025), FEBRUARY, "NON", "Europe");
        return new CreditMemoContent(
                INVOICE,
                ACCOUNT,
                "CM-1001",
                USD,
                DAY,
                List.of(new CreditedLine(0, line, usd(12_563))),
                usd(218),
                "credits invoice INV-1001",
                "sent twice",
                true);
    }

    static CreditMemoApproved approved(Authority authority) {
        return new CreditMemoApproved(
                MEMO,
                CHECKER,
                HASH,
                new CreditMemoDocument(INVOICE, InvoiceSpecimens.document()),
                authority);
    }

    private static CreditApplication application() {
        return new CreditApplication(
                id(41), INVOICE, link("58"), link("150"), link("130"), usd(10_000), DAY);
    }
}
