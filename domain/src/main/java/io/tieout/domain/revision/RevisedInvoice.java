package io.tieout.domain.revision;

import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Money;
import io.tieout.domain.revision.RevisionRejection.CreditedBeyondRevision;
import io.tieout.domain.revision.RevisionRejection.CreditedLineRevised;
import io.tieout.domain.revision.RevisionRejection.FixedByLanding;
import io.tieout.domain.revision.RevisionRejection.NotRevisable;
import io.tieout.domain.revision.RevisionRejection.NothingRevised;
import io.tieout.domain.revision.RevisionRejection.RevisedIntoClosedBooks;
import io.tieout.domain.revision.RevisionRejection.SettledBeyondRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A landed invoice as it stands when somebody wants it to say something else.
 *
 * @param credited the credit memos that take it back, all but discarded ones
 * @param closedThrough the last closed day of its books; empty when nothing is closed
 */
public record RevisedInvoice(
        LandedInvoice invoice,
        List<CreditMemoContent> credited,
        Optional<LocalDate> closedThrough) {

    public RevisedInvoice {
        credited = List.copyOf(credited);
    }

    /**
     * What may be revised of this invoice.
     *
     * @throws RevisionRejected it does not stand in open books
     */
    public static RevisedInvoice of(
            ExistingInvoice invoice,
            List<CreditMemoContent> credited,
            Optional<LocalDate> closedThrough) {
        if (!(invoice instanceof LandedInvoice landed)) {
            throw new RevisionRejected(
                    new NotRevisable(
                            invoice.status(),
                            "only what stands in the books is revised this way; a draft is revised"
                                    + " with reviseInvoice"));
        }
        if (landed instanceof Voiding) {
            throw new RevisionRejected(
                    new NotRevisable(landed.status(), "wait until it stands again"));
        }
        LocalDate issuedOn = landed.content().issuedOn();
        closedThrough
                .filter(closed -> !issuedOn.isAfter(closed))
                .ifPresent(closed -> {
                    throw new RevisionRejected(
                            new NotRevisable(
                                    landed.status() + " and dated " + issuedOn,
                                    "the books are closed through "
                                            + closed
                                            + "; credit it with draftCreditMemo instead"));
                });
        return new RevisedInvoice(landed, credited, closedThrough);
    }

    /**
     * Lets pass what it may say instead.
     *
     * @throws RevisionRejected it may not
     * @throws io.tieout.domain.invoice.InvoiceRejected no invoice may say that
     */
    void demandRevisable(InvoiceContent wanted) {
        InvoiceContent present = invoice.content();
        ContentRules.check(wanted, present.currency());
        fixed("account", present.account().value(), wanted.account().value());
        fixed("number", present.number(), wanted.number());
        if (wanted.department().isEmpty()) {
            // What an update leaves out stays there, and there is no empty department.
            fixed("department", present.department(), wanted.department());
        }
        if (wanted.equals(present)) {
            throw new RevisionRejected(new NothingRevised());
        }
        demandOpen(wanted.issuedOn());
        demandCreditedLines(wanted);
        Money total = Totals.of(wanted).total();
        demandCovers(total, total.plus(taxThatLanded()));
    }

    /** the same for the exact document, whose tax is known better */
    void demandLandable(InvoiceDocument document) {
        demandOpen(document.issuedOn());
        Money atMost =
                switch (document.tax()) {
                    case ExpectedTax.None() -> document.total();
                    case ExpectedTax.ComputedThere(var tax) -> document.total().plus(tax);
                };
        demandCovers(document.total(), atMost);
    }

    private void demandOpen(LocalDate issuedOn) {
        closedThrough
                .filter(closed -> !issuedOn.isAfter(closed))
                .ifPresent(closed -> {
                    throw new RevisionRejected(new RevisedIntoClosedBooks(issuedOn, closed));
                });
    }

    /** what settles it pays its tax too; credit memos are counted before tax, as it is */
    private void demandCovers(Money total, Money withTax) {
        Money settled = invoice.landed().landing().total().minus(invoice.balance());
        if (settled.exceeds(withTax)) {
            throw new RevisionRejected(
                    new SettledBeyondRevision(settled.toString(), withTax.toString()));
        }
        Money taken =
                credited.stream()
                        .map(CreditMemoContent::total)
                        .reduce(Money.zero(total.currency()), Money::plus);
        if (taken.exceeds(total)) {
            throw new RevisionRejected(
                    new CreditedBeyondRevision(taken.toString(), total.toString()));
        }
    }

    private void demandCreditedLines(InvoiceContent wanted) {
        credited.stream()
                .flatMap(memo -> memo.lines().stream())
                .filter(CreditedLine::isOfALine)
                .map(CreditedLine::position)
                .filter(position -> !isKept(position, wanted))
                .findFirst()
                .ifPresent(position -> {
                    throw new RevisionRejected(new CreditedLineRevised(position + 1));
                });
    }

    private boolean isKept(int position, InvoiceContent wanted) {
        return position < wanted.lines().size()
                && wanted.lines().get(position).equals(invoice.content().lines().get(position));
    }

    private Money taxThatLanded() {
        Money above = invoice.landed().landing().total().minus(invoice.totals().total());
        return above.isPositive() ? above : Money.zero(above.currency());
    }

    private static void fixed(String field, Object stands, Object wanted) {
        if (!stands.equals(wanted)) {
            throw new RevisionRejected(
                    new FixedByLanding(field, stands.toString(), wanted.toString()));
        }
    }
}
