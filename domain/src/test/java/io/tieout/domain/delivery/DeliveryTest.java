package io.tieout.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryFailed;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.delivery.DeliveryEvent.DeliverySent;
import io.tieout.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.tieout.domain.delivery.DeliveryRejection.InvalidAddress;
import io.tieout.domain.delivery.DeliveryRejection.NotSendable;
import io.tieout.domain.invoice.Acceptance;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.Drafting;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landed;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private static final DeliveryId ID = new DeliveryId(new UUID(0, 1));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 2));
    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 3));
    private static final ActorId ANN = new ActorId("ann");
    private static final DocumentLink DOCUMENT =
            new DocumentLink(new ConnectionId(new UUID(0, 4)), "130");

    private final Delivery queued =
            Delivery.unborn().after(Delivery.unborn().order(ID, pushed(), to(), ANN).getFirst());

    @Test
    void aLandedInvoiceIsOrderedToBeSentOnce() {
        assertThat(Delivery.unborn().order(ID, pushed(), to(), ANN))
                .containsExactly(new DeliveryOrdered(ID, INVOICE, ACCOUNT, DOCUMENT, to(), ANN));
        assertThat(queued.order(ID, pushed(), to(), ANN)).isEmpty();
    }

    @Test
    void whatLandedAsAnotherDocumentStaysAtHome() {
        LandedInvoice other =
                pushed(List.of(new Difference(Difference.Kind.CHANGED, "customer", "58", "59")));

        refused(
                () -> Delivery.unborn().order(ID, other, to(), ANN),
                new NotSendable(
                        "not in the books as it was approved", "an approver must accept it first"));
    }

    @Test
    void whatIsBeingVoidedStaysAtHome() {
        LandedInvoice voiding = new Voiding(pushed().landed(), "sent twice");

        refused(
                () -> Delivery.unborn().order(ID, voiding, to(), ANN),
                new NotSendable("being voided", "wait until it stands again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a b@c.test", "a@b.test,c@d.test\n"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String address) {
        refused(
                () -> Delivery.unborn().order(ID, pushed(), to(address), ANN),
                new InvalidAddress(address.length()));
    }

    @Test
    void whatWasSentIsNotFailedAnyMore() {
        Delivery sent = queued.after(queued.sent(ID).getFirst());

        assertThat(queued.sent(ID)).containsExactly(new DeliverySent(ID));
        assertThat(sent.sent(ID)).isEmpty();
        assertThat(sent.failed(ID, "late")).isEmpty();
    }

    @Test
    void whatFailedMayStillTurnOutToHaveGoneOut() {
        Delivery failed = queued.after(queued.failed(ID, "refused").getFirst());

        assertThat(queued.failed(ID, "refused")).containsExactly(new DeliveryFailed(ID, "refused"));
        assertThat(failed.failed(ID, "again")).isEmpty();
        assertThat(failed.sent(ID)).containsExactly(new DeliverySent(ID));
    }

    @Test
    void whatNobodyOrderedHasNoOutcome() {
        refused(() -> Delivery.unborn().sent(ID), new DeliveryNotFound(ID));
        refused(() -> Delivery.unborn().failed(ID, "refused"), new DeliveryNotFound(ID));
    }

    @Test
    void anInvoiceGoesOutByItselfUnderOneName() {
        // Stored: another name would send the invoice again.
        assertThat(DeliveryId.automatic(INVOICE).value())
                .isEqualTo(UUID.fromString("66aa0e88-a976-3e6d-9354-b889f1b2c149"));
    }

    @Test
    void aStoryThatCannotBeIsNotTold() {
        var ordered = Delivery.unborn().order(ID, pushed(), to(), ANN).getFirst();

        assertThatIllegalStateException()
                .isThrownBy(() -> Delivery.unborn().after(new DeliverySent(ID)))
                .withMessage("DeliverySent cannot follow in the life of a delivery");
        assertThatIllegalStateException()
                .isThrownBy(() -> queued.after(ordered))
                .withMessage("DeliveryOrdered cannot follow in the life of a delivery");
    }

    private static void refused(ThrowingCallable decision, DeliveryRejection rejection) {
        assertThatExceptionOfType(DeliveryRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }

    private static Personal to() {
        return to("pay@acme.test");
    }

    private static Personal to(String address) {
        return new Personal.Known(new SubjectId(new UUID(0, 5)), address);
    }

    private static LandedInvoice pushed() {
        return pushed(List.of());
    }

    private static LandedInvoice pushed(List<Difference> differences) {
        Currency usd = new Currency("USD");
        LocalDate day = LocalDate.of(2026, 3, 1);
        InvoiceContent content =
                new InvoiceContent(
                        ACCOUNT, "INV-1", usd, day, day, List.of(), new Discount.None(), "", "");
        return new Pushed(
                new Landed(
                        new Drafting(INVOICE, content, Totals.of(content)),
                        new Makers(ANN, List.of()),
                        new Approval(
                                List.of(new Signature(ANN, new Authority(0, false))),
                                new PlanHash("0")),
                        new Landing(
                                DOCUMENT,
                                "INV-1",
                                Money.of("100.00", usd),
                                "0",
                                differences,
                                new Booked.Unstated()),
                        new Acceptance.None(),
                        Landed.Origin.PUSHED));
    }
}
