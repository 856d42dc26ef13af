package io.tieout.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import io.tieout.domain.refund.RefundRejection.RefundInTheWay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));
    private static final CreditMemoId MEMO = new CreditMemoId(new UUID(1, 2));
    private static final RefundId REFUND = RefundId.of(MEMO, "RF-1");
    private static final PaymentId PAYMENT = new PaymentId(new UUID(1, 3));
    private static final PaymentId OTHER = new PaymentId(new UUID(1, 4));
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");

    @Test
    void theSameOrderToldTwiceIsOneOrder() {
        Refund ordered = Refund.unborn().after(ordered("30.00"));

        assertThat(ordered.order(order("30.00"), ANN, BEN, "again")).isEmpty();
    }

    @Test
    void anotherOrderUnderTheSameNumberIsRefused() {
        Refund ordered = Refund.unborn().after(ordered("30.00"));

        assertThatThrownBy(() -> ordered.order(order("20.00"), ANN, BEN, "less"))
                .isInstanceOfSatisfying(
                        RefundRejected.class,
                        refused ->
                                assertThat(refused.rejection())
                                        .isEqualTo(new RefundInTheWay("RF-1", "30.00 USD")));
        assertThatThrownBy(() -> landed().order(order("20.00"), ANN, BEN, "less"))
                .isInstanceOf(RefundRejected.class);
    }

    @Test
    void aRefusedOneMayBeOrderedAnew() {
        Refund refused =
                Refund.unborn().after(ordered("30.00")).after(new RefundRefused(REFUND, "closed"));

        assertThat(refused.order(order("30.00"), ANN, BEN, "in an open month"))
                .containsExactly(
                        new RefundOrdered(REFUND, order("30.00"), ANN, BEN, "in an open month"));
        assertThat(refused.refused(REFUND, "closed")).isEmpty();
    }

    @Test
    void itLandsOnce() {
        Refund ordered = Refund.unborn().after(ordered("30.00"));

        assertThat(ordered.landed(REFUND, landing("170"), "Expense:170"))
                .containsExactly(new RefundLanded(REFUND, landing("170"), "Expense:170"));
        assertThat(landed().landed(REFUND, landing("170"), "Expense:170")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> landed().landed(REFUND, landing("171"), "Expense:171"));
    }

    @Test
    void whatLandedIsNotRefusedAnyMore() {
        assertThat(landed().refused(REFUND, "given up")).isEmpty();
    }

    @Test
    void nothingLandsThatNobodyOrdered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Refund.unborn().landed(REFUND, landing("170"), "Expense:170"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Refund.unborn().after(new RefundRefused(REFUND, "closed")));
    }

    @Test
    void itCountsOnlyAsFarAsPaymentsLinkIt() {
        LandedRefund landed = landed();
        assertThat(landed.isSettled()).isFalse();
        assertThat(landed.settledBy(PAYMENT, usd("20.00")))
                .containsExactly(new RefundSettled(REFUND, PAYMENT, usd("20.00")));

        LandedRefund half = after(landed, new RefundSettled(REFUND, PAYMENT, usd("20.00")));
        assertThat(half.linked()).isEqualTo(usd("20.00"));
        assertThat(half.isSettled()).isFalse();
        assertThat(half.settledBy(PAYMENT, usd("20.00"))).isEmpty();

        LandedRefund whole = after(half, new RefundSettled(REFUND, OTHER, usd("10.00")));
        assertThat(whole.isSettled()).isTrue();
    }

    @Test
    void aLinkThatIsTakenAwayCountsNoLonger() {
        LandedRefund whole = after(landed(), new RefundSettled(REFUND, PAYMENT, usd("30.00")));

        List<RefundEvent> gone = whole.settledBy(PAYMENT, usd("0.00"));

        assertThat(gone).containsExactly(new RefundUnsettled(REFUND, PAYMENT, usd("30.00")));
        LandedRefund open = after(whole, gone.getFirst());
        assertThat(open.isSettled()).isFalse();
        assertThat(open.links()).isEmpty();
    }

    @Test
    void eachStateHasItsWord() {
        Refund ordered = Refund.unborn().after(ordered("30.00"));
        LandedRefund linked = after(landed(), new RefundSettled(REFUND, PAYMENT, usd("30.00")));

        assertThat(Refund.unborn().status()).isEqualTo("not ordered");
        assertThat(ordered.status()).isEqualTo("on its way");
        assertThat(ordered.after(new RefundRefused(REFUND, "closed")).status())
                .isEqualTo("refused");
        assertThat(landed().status()).isEqualTo("in the books and not linked yet");
        assertThat(linked.status()).isEqualTo("settled");
    }

    @Test
    void anOrderIsRefusedOnceAndMayBeGivenAgainAfterThat() {
        Refund unborn = Refund.unborn();
        assertThat(unborn.order(order("30.00"), ANN, BEN, "why"))
                .containsExactly(new RefundOrdered(REFUND, order("30.00"), ANN, BEN, "why"));
        Refund ordered = unborn.after(ordered("30.00"));
        assertThat(ordered.refused(REFUND, "closed"))
                .containsExactly(new RefundRefused(REFUND, "closed"));

        Refund again = ordered.after(new RefundRefused(REFUND, "closed")).after(ordered("30.00"));

        assertThat(again.status()).isEqualTo("on its way");
    }

    @Test
    void whatItGivesBackAndItsNumberNameIt() {
        InvoiceId sale = new InvoiceId(MEMO.value());
        PaymentId payment = new PaymentId(MEMO.value());

        assertThat(
                        List.of(
                                RefundId.of(MEMO, "RF-1"),
                                RefundId.of(MEMO, "RF-2"),
                                RefundId.of(payment, "RF-1"),
                                RefundId.of(sale, "RF-1"),
                                RefundId.ofBounced(payment),
                                RefundId.ofBounced(payment, "RF-1")))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(RefundId.of(MEMO, "RF-1"))
                .isEqualTo(
                        new RefundId(
                                UUID.nameUUIDFromBytes(
                                        ("refund:credit-memo:" + MEMO.value() + ":RF-1")
                                                .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aVoidCountsByStandingThere() {
        var voided =
                new RefundOrder(
                        RefundId.ofBounced(PAYMENT),
                        account(),
                        new Returned.Bounced(PAYMENT),
                        new RefundDocument.VoidedPayment(link("140"), day(), usd("30.00")));

        assertThat(new LandedRefund(voided, landing("140"), List.of()).isSettled()).isTrue();
    }

    private static LandedRefund landed() {
        Refund refund =
                Refund.unborn()
                        .after(ordered("30.00"))
                        .after(new RefundLanded(REFUND, landing("170"), "Expense:170"));
        return (LandedRefund) refund;
    }

    private static LandedRefund after(LandedRefund refund, RefundEvent event) {
        return (LandedRefund) refund.after(event);
    }

    private static RefundOrdered ordered(String amount) {
        return new RefundOrdered(REFUND, order(amount), ANN, BEN, "the customer left");
    }

    private static RefundOrder order(String amount) {
        return new RefundOrder(
                REFUND,
                account(),
                new Returned.CreditRest(MEMO),
                new RefundDocument.Expense(
                        link("58"),
                        "RF-1",
                        day(),
                        usd(amount),
                        new Target("35", "Checking"),
                        new Target("84", "Accounts Receivable"),
                        Given.CREDIT_MEMO,
                        link("150")));
    }

    private static Landing landing(String document) {
        return new Landing(
                link(document), "RF-1", usd("30.00"), "0", List.of(), new Booked.Unstated());
    }

    private static DocumentLink link(String id) {
        return new DocumentLink(BOOKS, id);
    }

    private static AccountId account() {
        return new AccountId(new UUID(1, 5));
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 3, 2);
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
