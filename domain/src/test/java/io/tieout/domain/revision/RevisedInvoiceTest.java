package io.tieout.domain.revision;

import static io.tieout.domain.revision.RevisionExamples.ACCOUNT;
import static io.tieout.domain.revision.RevisionExamples.ALICE;
import static io.tieout.domain.revision.RevisionExamples.BOB;
import static io.tieout.domain.revision.RevisionExamples.INVOICE;
import static io.tieout.domain.revision.RevisionExamples.ISSUED_ON;
import static io.tieout.domain.revision.RevisionExamples.PAYMENT;
import static io.tieout.domain.revision.RevisionExamples.aDraftInvoice;
import static io.tieout.domain.revision.RevisionExamples.aPushedInvoice;
import static io.tieout.domain.revision.RevisionExamples.credited;
import static io.tieout.domain.revision.RevisionExamples.document;
import static io.tieout.domain.revision.RevisionExamples.grown;
import static io.tieout.domain.revision.RevisionExamples.hours;
import static io.tieout.domain.revision.RevisionExamples.landed;
import static io.tieout.domain.revision.RevisionExamples.landing;
import static io.tieout.domain.revision.RevisionExamples.line;
import static io.tieout.domain.revision.RevisionExamples.paid;
import static io.tieout.domain.revision.RevisionExamples.plan;
import static io.tieout.domain.revision.RevisionExamples.says;
import static io.tieout.domain.revision.RevisionExamples.standing;
import static io.tieout.domain.revision.RevisionExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Drafting;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PartiallyPaid;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import io.tieout.domain.revision.RevisionRejection.CreditedBeyondRevision;
import io.tieout.domain.revision.RevisionRejection.CreditedLineRevised;
import io.tieout.domain.revision.RevisionRejection.FixedByLanding;
import io.tieout.domain.revision.RevisionRejection.NotRevisable;
import io.tieout.domain.revision.RevisionRejection.NothingRevised;
import io.tieout.domain.revision.RevisionRejection.RevisedIntoClosedBooks;
import io.tieout.domain.revision.RevisionRejection.SettledBeyondRevision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RevisedInvoiceTest {

    @Test
    void whatHasNotLandedOrIsBeingVoidedIsNotRevisedThisWay() {
        ExistingInvoice pushed = aPushedInvoice();
        ExistingInvoice voiding = grown(pushed, pushed.requestVoid(BOB, "sent twice"));

        assertThatExceptionOfType(RevisionRejected.class)
                .isThrownBy(() -> standing(aDraftInvoice()))
                .withMessageContaining("reviseInvoice");
        refused(
                () -> standing(voiding),
                new NotRevisable("being voided", "wait until it stands again"));
    }

    @Test
    void whatStandsInClosedBooksIsCreditedInstead() {
        assertThatExceptionOfType(RevisionRejected.class)
                .isThrownBy(() ->
                        RevisedInvoice.of(aPushedInvoice(), List.of(), Optional.of(ISSUED_ON)))
                .withMessageContaining("draftCreditMemo");
        assertThatCode(() ->
                        RevisedInvoice.of(
                                aPushedInvoice(), List.of(), Optional.of(ISSUED_ON.minusDays(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void anInvoiceDoesNotMoveIntoClosedBooks() {
        var closed = ISSUED_ON.minusDays(1);
        var invoice = RevisedInvoice.of(aPushedInvoice(), List.of(), Optional.of(closed));

        refused(
                () -> revise(invoice, says("INV-1", closed, line("4"))),
                new RevisedIntoClosedBooks(closed, closed));
    }

    @Test
    void whatIsSignedDoesNotLandInClosedBooksEither() {
        var closed = ISSUED_ON.minusDays(1);
        var invoice = RevisedInvoice.of(aPushedInvoice(), List.of(), Optional.of(closed));

        refused(
                () -> invoice.demandLandable(document(says("INV-1", closed, line("4")))),
                new RevisedIntoClosedBooks(closed, closed));
        assertThatCode(() -> invoice.demandLandable(document(hours("5"))))
                .as("dated the first open day")
                .doesNotThrowAnyException();
    }

    @Test
    void itSaysNothingThatNoInvoiceMaySay() {
        assertThatExceptionOfType(InvoiceRejected.class)
                .isThrownBy(() -> revise(standing(), says("INV-1", ISSUED_ON)));
    }

    @Test
    void itStaysWithItsAccount() {
        var other = new AccountId(new UUID(0, 99));
        InvoiceContent plain = hours("5");
        var moved =
                new InvoiceContent(
                        other,
                        plain.number(),
                        plain.currency(),
                        plain.issuedOn(),
                        plain.dueOn(),
                        plain.lines(),
                        plain.discount(),
                        plain.memo(),
                        "");

        refused(
                () -> revise(standing(), moved),
                new FixedByLanding(
                        "account", ACCOUNT.value().toString(), other.value().toString()));
    }

    @Test
    void itsNumberStaysAndSomethingMustChange() {
        refused(
                () -> revise(standing(), says("INV-2", ISSUED_ON, line("5"))),
                new FixedByLanding("number", "INV-1", "INV-2"));
        refused(() -> revise(standing(), hours("4")), new NothingRevised());
    }

    @Test
    void itsDepartmentMayBeAnotherButIsNotTakenAway() {
        var north = in("north", hours("4"));
        var standsInNorth = aPushedInvoice(north);

        assertThatCode(() -> revise(standing(), north)).doesNotThrowAnyException();
        assertThatCode(() -> revise(standing(standsInNorth), in("south", hours("4"))))
                .doesNotThrowAnyException();
        refused(
                () -> revise(standing(standsInNorth), hours("4")),
                new FixedByLanding("department", "north", ""));
    }

    @Test
    void aTotalWithoutDecimalsIsHeldAgainstWhatPaysItToTheUnit() {
        ExistingInvoice pushed = aPushedInvoice(yen("4"));
        var yen = new Currency("JPY");
        ExistingInvoice paid =
                grown(pushed, pushed.settle(PAYMENT, Money.of("51", yen), ISSUED_ON));

        assertThatCode(() -> revise(standing(paid), yen("3"))).doesNotThrowAnyException();
        refused(
                () -> revise(standing(paid), yen("2")),
                new SettledBeyondRevision("51 JPY", "50 JPY"));
    }

    /** so many hours at 25 yen */
    private static InvoiceContent yen(String quantity) {
        var yen = new Currency("JPY");
        InvoiceContent plain = hours(quantity);
        InvoiceLine line = plain.lines().getFirst();
        return new InvoiceContent(
                plain.account(),
                plain.number(),
                yen,
                plain.issuedOn(),
                plain.dueOn(),
                List.of(
                        new InvoiceLine(
                                line.description(),
                                line.product(),
                                line.quantity(),
                                Money.of("25", yen),
                                line.servicePeriod(),
                                line.taxCode(),
                                line.className())),
                plain.discount(),
                plain.memo(),
                "");
    }

    private static InvoiceContent in(String department, InvoiceContent plain) {
        return new InvoiceContent(
                plain.account(),
                plain.number(),
                plain.currency(),
                plain.issuedOn(),
                plain.dueOn(),
                plain.lines(),
                plain.discount(),
                plain.memo(),
                department);
    }

    @Test
    void itIsNotRevisedBelowWhatPaysIt() {
        assertThatCode(() -> revise(standing(paid("50.00")), hours("2")))
                .doesNotThrowAnyException();
        refused(
                () -> revise(standing(paid("50.01")), hours("2")),
                new SettledBeyondRevision("50.01 USD", "50.00 USD"));
    }

    @Test
    void itIsNotRevisedBelowWhatCreditMemosTakeBack() {
        var later = says("INV-1", ISSUED_ON.plusDays(1), line("4"));

        assertThatCode(() -> revise(standing(aPushedInvoice(), credited("4")), later))
                .doesNotThrowAnyException();
        refused(
                () -> standing(aPushedInvoice(), credited("5")).demandLandable(document(later)),
                new CreditedBeyondRevision("125.00 USD", "100.00 USD"));
    }

    @Test
    void aCreditedLineStaysAsItIs() {
        refused(
                () -> revise(standing(aPushedInvoice(), credited("1")), hours("5")),
                new CreditedLineRevised(1));
        assertThatCode(() ->
                        revise(
                                standing(aPushedInvoice(), credited("1")),
                                says("INV-1", ISSUED_ON, line("4"), line("1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCreditedLineIsNotLeftOut() {
        var two = aPushedInvoice(says("INV-1", ISSUED_ON, line("4"), line("1")));
        CreditMemoContent memo = credited(1, "1");

        refused(() -> revise(standing(two, memo), hours("4")), new CreditedLineRevised(2));
        assertThat(new CreditedLineRevised(2).field()).isEqualTo("lines.1");
    }

    @Test
    void whatLandedCountsAndWhatPaysItFollows() {
        InvoiceContent content = hours("6");
        var approval =
                new Approval(
                        List.of(new Signature(BOB, new Authority(0, false))), plan(content).hash());
        ExistingInvoice before = paid("100.00");

        List<InvoiceEvent> events =
                before.revised(
                        new Drafting(INVOICE, content, Totals.of(content)),
                        Makers.drafted(ALICE),
                        approval,
                        landing("150.00", "2"));
        ExistingInvoice after = grown(before, events);

        assertThat(after).isInstanceOf(PartiallyPaid.class);
        assertThat(after.content()).isEqualTo(content);
        LandedInvoice landed = (LandedInvoice) after;
        assertThat(landed.balance()).isEqualTo(usd("50.00"));
        assertThat(landed.landed().approval()).isEqualTo(approval);
        assertThat(landed.settlements().parts())
                .extracting(part -> part.payment())
                .contains(PAYMENT);
        assertThat(
                        after.revised(
                                new Drafting(INVOICE, content, Totals.of(content)),
                                Makers.drafted(ALICE),
                                approval,
                                landing("150.00", "2")))
                .isEmpty();
    }

    private static void revise(RevisedInvoice invoice, InvoiceContent wanted) {
        Revision.unborn().draft(invoice, wanted, ALICE);
    }

    private static void refused(ThrowingCallable decision, RevisionRejection rejection) {
        assertThatExceptionOfType(RevisionRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
