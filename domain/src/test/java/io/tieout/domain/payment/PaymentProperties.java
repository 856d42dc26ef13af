package io.tieout.domain.payment;

import static io.tieout.domain.payment.PaymentExamples.CHANGED_AT;
import static io.tieout.domain.payment.PaymentExamples.DOCUMENT;
import static io.tieout.domain.payment.PaymentExamples.ID;
import static io.tieout.domain.payment.PaymentExamples.ISSUED_ON;
import static io.tieout.domain.payment.PaymentExamples.PAID_ON;
import static io.tieout.domain.payment.PaymentExamples.PAYER;
import static io.tieout.domain.payment.PaymentExamples.USD;
import static io.tieout.domain.payment.PaymentExamples.goneAt;
import static io.tieout.domain.payment.PaymentExamples.pictureAt;
import static io.tieout.domain.payment.PaymentExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** However pictures arrive - twice, shuffled, late - no cent is lost and the last one wins. */
class PaymentProperties {

    @Property
    void theBucketsSumToTheHighestTotalAfterEveryEvent(@ForAll("stories") List<PaymentSeen> story) {
        Payment payment = Payment.unborn();
        Money highest = Money.zero(USD);
        for (PaymentSeen picture : story) {
            for (PaymentEvent event : payment.seen(ID, picture)) {
                payment = payment.after(event);
                highest = highest(highest, event);
                Buckets buckets = payment.existing(ID).buckets();
                assertThat(buckets.sum()).isEqualTo(highest);
                assertThat(
                                List.of(
                                        buckets.applied(),
                                        buckets.queued(),
                                        buckets.unapplied(),
                                        buckets.credited(),
                                        buckets.ignored(),
                                        buckets.refunded(),
                                        buckets.reversed()))
                        .noneMatch(Money::isNegative);
            }
        }
    }

    @Property
    void whatACreditBringsIsPartOfTheTotalAfterEveryEvent(
            @ForAll("stories") List<PaymentSeen> story) {
        Payment payment = Payment.unborn();
        for (PaymentSeen picture : story) {
            for (PaymentEvent event : payment.seen(ID, picture)) {
                payment = payment.after(event);
                if (payment instanceof StandingPayment standing) {
                    assertThat(credits(standing).exceeds(standing.total())).isFalse();
                }
            }
        }
    }

    @Property
    void anInvoiceIsPaidWhatTheLastPictureSaysWhoeverBringsIt(
            @ForAll("standings") List<PaymentSeen> story) {
        var last =
                (PaymentSeen.Standing)
                        story.stream()
                                .max(Comparator.comparing(PaymentSeen::changedAt))
                                .orElseThrow();
        Money paid =
                Parts.sum(
                        Picture.parts(last).stream()
                                .filter(Part.Applied.class::isInstance)
                                .toList(),
                        USD);

        var payment = (StandingPayment) after(story);

        assertThat(payment.buckets().applied()).isEqualTo(paid);
        assertThat(payment.total().minus(credits(payment))).isEqualTo(last.received());
    }

    @Property
    void duplicatesChangeNothing(@ForAll("stories") List<PaymentSeen> story) {
        List<PaymentSeen> doubled =
                story.stream().flatMap(picture -> List.of(picture, picture).stream()).toList();

        assertThat(after(doubled)).isEqualTo(after(story));
    }

    @Property
    void theLastPictureWinsInWhateverOrderTheyArrive(
            @ForAll("standings") List<PaymentSeen> story, @ForAll Random random) {
        List<PaymentSeen> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);

        PaymentSeen last =
                story.stream().max(Comparator.comparing(PaymentSeen::changedAt)).orElseThrow();
        StandingPayment payment = (StandingPayment) after(shuffled);
        StandingPayment expected = (StandingPayment) after(List.of(last));
        assertThat(payment.parts()).containsExactlyInAnyOrderElementsOf(expected.parts());
        assertThat(payment.total()).isEqualTo(expected.total());
        assertThat(payment.credits()).containsExactlyInAnyOrderElementsOf(expected.credits());
        assertThat(payment.changedAt()).isEqualTo(expected.changedAt());
    }

    /** the control: what the order of the pictures would do if nobody looked at their moments */
    @Example
    void withoutTheMomentOfItsChangeTheLastPictureToArriveWouldWin() {
        var first = pictureAt(0, "100.00");
        var second = pictureAt(10, "60.00");
        var firstAsIfNewest = pictureAt(20, "100.00");

        assertThat(((StandingPayment) after(List.of(second, first))).total())
                .isEqualTo(usd("60.00"));
        assertThat(((StandingPayment) after(List.of(second, firstAsIfNewest))).total())
                .isEqualTo(usd("100.00"));
    }

    @Property
    void onceGoneItIsGoneWhateverFollows(
            @ForAll("standings") List<PaymentSeen> before,
            @ForAll("stories") List<PaymentSeen> after) {
        List<PaymentSeen> story = new ArrayList<>(before);
        story.add(goneAt(0));
        story.addAll(after);

        assertThat(after(story)).isInstanceOf(ReversedPayment.class);
    }

    @Property
    void theSameHistoryAlwaysMakesTheSamePayment(@ForAll("stories") List<PaymentSeen> story) {
        assertThat(after(story)).isEqualTo(after(story));
    }

    private static Money highest(Money before, PaymentEvent event) {
        Money total =
                switch (event) {
                    case PaymentEvent.PaymentReceived received -> received.total();
                    case PaymentEvent.PaymentAmended amended -> amended.total();
                    default -> before;
                };
        return total.exceeds(before) ? total : before;
    }

    private static Payment after(List<PaymentSeen> story) {
        Payment payment = Payment.unborn();
        for (PaymentSeen picture : story) {
            for (PaymentEvent event : payment.seen(ID, picture)) {
                payment = payment.after(event);
            }
        }
        return payment;
    }

    /** pictures in any order, some of them gone, moments repeated */
    @Provide
    Arbitrary<List<PaymentSeen>> stories() {
        Arbitrary<PaymentSeen> gone =
                Arbitraries.longs().between(0, 20).map(PaymentExamples::goneAt);
        Arbitrary<PaymentSeen> standing =
                Arbitraries.longs().between(0, 20).flatMap(PaymentProperties::standing);
        return Arbitraries.frequencyOf(Tuple.of(12, standing), Tuple.of(1, gone))
                .list()
                .ofMaxSize(12);
    }

    /** standing pictures of distinct moments */
    @Provide
    Arbitrary<List<PaymentSeen>> standings() {
        return Arbitraries.longs()
                .between(0, 1000)
                .set()
                .ofMinSize(1)
                .ofMaxSize(8)
                .flatMap(moments ->
                        Combinators.combine(
                                        moments.stream().map(PaymentProperties::standing).toList())
                                .as(pictures -> pictures));
    }

    private static Arbitrary<PaymentSeen> standing(long seconds) {
        Arbitrary<List<Allocation>> allocations = allocation().list().ofMaxSize(4);
        Arbitrary<List<CreditUse>> credits = credit().list().ofMaxSize(3);
        Arbitrary<Integer> unapplied = Arbitraries.integers().between(0, 5);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 2);
        return Combinators.combine(allocations, credits, unapplied, days)
                .as((parts, used, rest, later) ->
                        new PaymentSeen.Standing(
                                DOCUMENT,
                                CHANGED_AT.plusSeconds(seconds),
                                PAYER,
                                received(parts, used, rest),
                                PAID_ON.plusDays(later),
                                "check 7",
                                used,
                                parts));
    }

    /** the money it takes to pay these parts and leave a rest, with the help of these credits */
    private static Money received(List<Allocation> parts, List<CreditUse> used, int rest) {
        Money wanted =
                parts.stream()
                        .map(Allocation::amount)
                        .reduce(Money.ofMinor(rest, USD), Money::plus);
        Money received = used.stream().map(CreditUse::amount).reduce(wanted, Money::minus);
        return received.isNegative() ? Money.zero(USD) : received;
    }

    private static Money credits(StandingPayment payment) {
        return payment.credits().stream()
                .map(CreditUse::amount)
                .reduce(Money.zero(USD), Money::plus);
    }

    private static Arbitrary<CreditUse> credit() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2), Arbitraries.integers().between(0, 20))
                .as((memo, cents) -> new CreditUse("" + memo, Money.ofMinor(cents, USD)));
    }

    private static Arbitrary<Allocation> allocation() {
        Arbitrary<Integer> documents = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> kinds = Arbitraries.integers().between(1, 4);
        return Combinators.combine(documents, cents, kinds).as(PaymentProperties::allocation);
    }

    private static Allocation allocation(int document, int cents, int kind) {
        Money amount = Money.ofMinor(cents, USD);
        return switch (kind) {
            case 1 -> new Allocation.Queued("" + document, amount, QueueReason.INVOICE_NOT_OURS);
            case 2 -> returned(document, amount, ReturnCause.REFUNDED);
            case 3 -> returned(document, amount, ReturnCause.BOUNCED);
            default ->
                    new Allocation.ToInvoice(
                            "" + document, new InvoiceId(new UUID(2, document)), ISSUED_ON, amount);
        };
    }

    private static Allocation returned(int document, Money amount, ReturnCause cause) {
        return new Allocation.ToReturn(
                "Expense:" + document, amount, cause, PAID_ON.plusDays(document));
    }
}
