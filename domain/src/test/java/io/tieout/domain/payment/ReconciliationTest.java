package io.tieout.domain.payment;

import static io.tieout.domain.payment.PaymentExamples.DOCUMENT;
import static io.tieout.domain.payment.PaymentExamples.ID;
import static io.tieout.domain.payment.PaymentExamples.INVOICE;
import static io.tieout.domain.payment.PaymentExamples.decided;
import static io.tieout.domain.payment.PaymentExamples.goneAt;
import static io.tieout.domain.payment.PaymentExamples.grown;
import static io.tieout.domain.payment.PaymentExamples.picture;
import static io.tieout.domain.payment.PaymentExamples.pictureAt;
import static io.tieout.domain.payment.PaymentExamples.queued;
import static io.tieout.domain.payment.PaymentExamples.seen;
import static io.tieout.domain.payment.PaymentExamples.toInvoice;
import static io.tieout.domain.payment.PaymentExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import io.tieout.domain.payment.PaymentRejection.InvalidText;
import io.tieout.domain.payment.PaymentRejection.InvoiceNotInBooks;
import io.tieout.domain.payment.PaymentRejection.InvoiceOfAnotherAccount;
import io.tieout.domain.payment.PaymentRejection.LinksChanged;
import io.tieout.domain.payment.PaymentRejection.MatchBeyondBalance;
import io.tieout.domain.payment.PaymentRejection.MatchBeyondWaiting;
import io.tieout.domain.payment.PaymentRejection.MatchTargetsInvalid;
import io.tieout.domain.payment.PaymentRejection.MatchUnderway;
import io.tieout.domain.payment.PaymentRejection.NothingLeft;
import io.tieout.domain.payment.PaymentRejection.NothingMatched;
import io.tieout.domain.payment.PaymentRejection.NothingWaits;
import io.tieout.domain.payment.PaymentRejection.PayerNotLinked;
import io.tieout.domain.payment.PaymentRejection.PaymentNotBooked;
import io.tieout.domain.payment.PaymentRejection.PaysThatAlready;
import io.tieout.domain.payment.Relinking.Line;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final String WHY = "the customer said so";
    private static final UUID ORDER = new UUID(3, 1);
    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 21));
    private static final Payment LOOSE = seen(picture("100"));
    private static final Payment WAITING =
            seen(picture("100", queued("131", "60", QueueReason.INVOICE_NOT_OURS)));

    @Test
    void aNoteIsKeptOnceUntilAnotherReplacesIt() {
        List<PaymentEvent> events = rows(WAITING).note("131", "asked");
        assertThat(events).containsExactly(new PaymentNoted(ID, "131", "asked"));

        Payment noted = grown(WAITING, events);
        assertThat(rows(noted).note("131", "asked")).isEmpty();
        assertThat(rows(noted).note("131", "asked again")).hasSize(1);
    }

    @Test
    void aNoteNeedsARowThatWaits() {
        refused(() -> rows(WAITING).note("140", "asked"), new NothingWaits(ID, "140"));
        refused(() -> rows(WAITING).note("131", " "), new InvalidText("note", 1, 1000));
    }

    @Test
    void unappliedMoneyStandsToThePayersCreditOnce() {
        List<PaymentEvent> events = rows(WAITING).credit(WHY);

        assertThat(events).containsExactly(new PaymentCredited(ID, usd("40"), WHY));
        Payment credited = grown(WAITING, events);
        assertThat(buckets(credited)).isEqualTo(decided("0", "60", "0", "40", "0", "0"));
        assertThat(rows(credited).credit(WHY)).isEmpty();
    }

    @Test
    void aCreditTakenBackWaitsAgain() {
        Payment credited = grown(LOOSE, rows(LOOSE).credit(WHY));

        List<PaymentEvent> events = rows(credited).uncredit("a slip");

        assertThat(events).containsExactly(new PaymentUncredited(ID, usd("100"), "a slip"));
        Payment back = grown(credited, events);
        assertThat(buckets(back)).isEqualTo(decided("0", "0", "100", "0", "0", "0"));
        assertThat(rows(back).uncredit("a slip")).isEmpty();
    }

    @Test
    void nothingUnappliedIsNoCredit() {
        Payment applied = seen(picture("100", toInvoice("100")));

        refused(() -> rows(applied).credit(WHY), new NothingWaits(ID, ""));
    }

    @Test
    void aStrangerHasNoCredit() {
        Payment stranger = strangersPayment();

        refused(() -> rows(stranger).credit(WHY), new PayerNotLinked("58"));
    }

    @Test
    void whatThePayerPaysWithLaterComesOutOfTheCreditFirst() {
        Payment credited = grown(LOOSE, rows(LOOSE).credit(WHY));

        Payment later = grown(credited, credited.seen(ID, pictureAt(1, "100", toInvoice("70"))));

        assertThat(buckets(later)).isEqualTo(decided("70", "0", "0", "30", "0", "0"));
    }

    @Test
    void whatTwoPeopleSetAsideStaysAsideWhileTheBooksShowTheSame() {
        Payment ignored = grown(WAITING, rows(WAITING).ignore("131", WHY));
        assertThat(buckets(ignored)).isEqualTo(decided("0", "0", "40", "0", "60", "0"));

        var again = pictureAt(1, "100", queued("131", "60", QueueReason.INVOICE_NOT_OURS));
        Payment later = grown(ignored, ignored.seen(ID, again));

        assertThat(buckets(later)).isEqualTo(buckets(ignored));
        assertThat(((StandingPayment) later).movable()).isEmpty();
    }

    @Test
    void whatTheBooksChangeIsSetAsideNoLonger() {
        Payment ignored = grown(WAITING, rows(WAITING).ignore("131", WHY));

        var changed = pictureAt(1, "100", queued("131", "50", QueueReason.INVOICE_NOT_OURS));
        Payment later = grown(ignored, ignored.seen(ID, changed));

        assertThat(buckets(later)).isEqualTo(decided("0", "50", "50", "0", "0", "0"));
    }

    @Test
    void whatIsSetAsideWaitsAgainForWhateverReason() {
        List<PaymentEvent> aside = rows(WAITING).ignore("131", WHY);
        assertThat(aside)
                .containsExactly(
                        new PaymentUnqueued(ID, "131", usd("60"), QueueReason.INVOICE_NOT_OURS),
                        new PaymentIgnored(ID, "131", usd("60"), WHY));
        Payment ignored = grown(WAITING, aside);

        List<PaymentEvent> events = rows(ignored).unignore("131", "ours");

        assertThat(events)
                .containsExactly(
                        new PaymentUnignored(ID, "131", usd("60"), "ours"),
                        new PaymentQueued(ID, "131", usd("60"), QueueReason.INVOICE_NOT_OURS));
        assertThat(rows(grown(ignored, events)).unignore("131", "ours")).isEmpty();
    }

    @Test
    void unappliedMoneyCanBeSetAsideAndComeBack() {
        Payment ignored = grown(LOOSE, rows(LOOSE).ignore("", WHY));
        assertThat(buckets(ignored)).isEqualTo(decided("0", "0", "0", "0", "100", "0"));
        refused(() -> rows(ignored).ignore("", WHY), new NothingWaits(ID, ""));

        Payment back = grown(ignored, rows(ignored).unignore("", "ours"));

        assertThat(buckets(back)).isEqualTo(buckets(LOOSE));
        assertThat(rows(back).unignore("", "ours")).isEmpty();
    }

    @Test
    void aVoidEndsEveryDecision() {
        Payment decided = grown(LOOSE, rows(LOOSE).credit(WHY));

        Payment gone = grown(decided, decided.seen(ID, goneAt(1)));

        assertThat(buckets(gone)).isEqualTo(decided("0", "0", "0", "0", "0", "100"));
        refused(() -> gone.existing(ID).reconciliation(), new NothingLeft(ID));
        assertThat(gone.existing(ID).relinkingEnded(ORDER, "")).isEmpty();
    }

    @Test
    void aMatchOrdersThatTheBooksLinkThePaymentAndAppliesNothingItself() {
        Payment both = seen(picture("100", toInvoice("30")));

        List<PaymentEvent> events =
                rows(both).match(ORDER, "", List.of(target("70")), Set.of(), WHY);

        var relinking =
                new Relinking(
                        ORDER,
                        List.of(new Line("130", usd("30"))),
                        List.of(new Line("130", usd("30")), new Line("140", usd("70"))));
        assertThat(events)
                .containsExactly(new RelinkingOrdered(ID, DOCUMENT, usd("100"), relinking, WHY));
        assertThat(buckets(grown(both, events))).isEqualTo(buckets(both));
    }

    @Test
    void aMatchOfAPartTakesItFromTheDocumentThatItPays() {
        var match =
                ordered(rows(WAITING).match(ORDER, "131", List.of(target("45")), Set.of(), WHY));

        assertThat(match.after())
                .containsExactly(new Line("131", usd("15")), new Line("140", usd("45")));
    }

    @Test
    void theSameMatchTwiceIsOrderedOnce() {
        Payment ordered = grown(LOOSE, matched(LOOSE, "40"));
        assertThat(matched(ordered, "40")).isEmpty();

        Payment refused = grown(ordered, rows(ordered).ended(ORDER, "it was closed"));
        assertThat(matched(refused, "40")).isEmpty();
    }

    @Test
    void whileAMatchIsUnderwayNothingElseIsDecided() {
        Payment ordered = grown(LOOSE, matched(LOOSE, "40"));

        refused(
                () -> rows(ordered).match(new UUID(3, 2), "", List.of(target("1")), Set.of(), WHY),
                new MatchUnderway(ID));
        refused(() -> rows(ordered).credit(WHY), new MatchUnderway(ID));
        refused(() -> rows(ordered).ignore("", WHY), new MatchUnderway(ID));
        refused(() -> rows(ordered).undo(new UUID(3, 2), WHY), new MatchUnderway(ID));
    }

    @Test
    void anOrderEndsOnceWithItsAnswer() {
        Payment ordered = grown(LOOSE, matched(LOOSE, "40"));

        List<PaymentEvent> events = rows(ordered).ended(ORDER, "somebody changed it");

        assertThat(events).containsExactly(new RelinkingEnded(ID, ORDER, "somebody changed it"));
        Payment ended = grown(ordered, events);
        assertThat(rows(ended).ended(ORDER, "somebody changed it")).isEmpty();
        refused(() -> rows(ended).undo(new UUID(3, 2), WHY), new NothingMatched(ID));
    }

    @Test
    void aMatchThatLandedIsUndoneToWhatWasBefore() {
        Payment landed = landed();
        UUID undo = new UUID(3, 2);

        List<PaymentEvent> events = rows(landed).undo(undo, "a slip");

        assertThat(ordered(events))
                .isEqualTo(new Relinking(undo, List.of(new Line("140", usd("40"))), List.of()));
        assertThat(rows(grown(landed, events)).undo(undo, "a slip")).isEmpty();
    }

    @Test
    void aMatchThatTheBooksChangedSinceIsNotUndone() {
        Payment landed = landed();
        Payment changed = grown(landed, landed.seen(ID, pictureAt(2, "100", toInvoice("10"))));

        refused(() -> rows(changed).undo(new UUID(3, 2), "a slip"), new LinksChanged(ID));
    }

    @Test
    void aMatchFitsThePayerTheCurrencyTheBalanceAndWhatWaits() {
        refusedMatch(
                new MatchTarget(INVOICE, "140", new AccountId(new UUID(9, 9)), usd("80"), usd("1")),
                new InvoiceOfAnotherAccount(INVOICE));
        refusedMatch(
                new MatchTarget(INVOICE, "", ACCOUNT, usd("80"), usd("1")),
                new InvoiceNotInBooks(INVOICE));
        refusedMatch(
                new MatchTarget(INVOICE, "140", ACCOUNT, usd("80"), usd("80.01")),
                new MatchBeyondBalance(INVOICE, "80.01 USD", "80.00 USD"));
        refusedMatch(
                new MatchTarget(INVOICE, "140", ACCOUNT, usd("80"), usd("0")),
                new MatchBeyondBalance(INVOICE, "0.00 USD", "80.00 USD"));
        Money euros = Money.of("10", new Currency("EUR"));
        refusedMatch(
                new MatchTarget(INVOICE, "140", ACCOUNT, euros, euros),
                new CurrencyDiffers("USD", "EUR"));
        refusedMatch(
                new MatchTarget(INVOICE, "140", ACCOUNT, usd("500"), usd("100.01")),
                new MatchBeyondWaiting("100.01 USD", "100.00 USD"));
    }

    @Test
    void aPartIsNotMatchedToTheDocumentThatItPaysAlready() {
        var same = new MatchTarget(INVOICE, "131", ACCOUNT, usd("80"), usd("10"));

        refused(
                () -> rows(WAITING).match(ORDER, "131", List.of(same), Set.of(), WHY),
                new PaysThatAlready(INVOICE));
    }

    @Test
    void aMatchNamesEachInvoiceOnceAndAtMostFifty() {
        refused(
                () -> rows(LOOSE).match(ORDER, "", List.of(), Set.of(), WHY),
                new MatchTargetsInvalid(0, 50));
        refused(
                () ->
                        rows(LOOSE)
                                .match(ORDER, "", List.of(target("1"), target("2")), Set.of(), WHY),
                new MatchTargetsInvalid(2, 50));
    }

    @Test
    void moneyIsMatchedToAnInvoiceOfAnAccountBelowThePayersAndOfNoOther() {
        AccountId other = new AccountId(new UUID(0, 22));
        var target = new MatchTarget(INVOICE, "140", other, usd("80"), usd("40"));

        refused(
                () -> rows(LOOSE).match(ORDER, "", List.of(target), Set.of(), WHY),
                new InvoiceOfAnotherAccount(INVOICE));
        assertThat(
                        ordered(rows(LOOSE).match(ORDER, "", List.of(target), Set.of(other), WHY))
                                .after())
                .containsExactly(new Line("140", usd("40")));
    }

    @Test
    void aStrangersMoneyIsNotMatched() {
        Payment stranger = strangersPayment();

        refused(
                () -> rows(stranger).match(ORDER, "", List.of(target("1")), Set.of(), WHY),
                new PayerNotLinked("58"));
    }

    @Test
    void ofTwoPartsOnlyTheNamedOneIsSetAsideAndComesBack() {
        Payment two =
                seen(
                        picture(
                                "100",
                                queued("131", "60", QueueReason.INVOICE_NOT_OURS),
                                queued("132", "40", QueueReason.INVOICE_NOT_OURS)));
        Payment oneAside = grown(two, rows(two).ignore("131", WHY));
        assertThat(buckets(oneAside)).isEqualTo(decided("0", "40", "0", "0", "60", "0"));
        Payment bothAside = grown(oneAside, rows(oneAside).ignore("132", WHY));

        Payment back = grown(bothAside, rows(bothAside).unignore("132", "ours"));

        assertThat(buckets(back)).isEqualTo(decided("0", "40", "0", "0", "60", "0"));
        assertThat(((StandingPayment) back).movable())
                .extracting(Part::externalId)
                .containsExactly("132");
    }

    @Test
    void whatOneRowDecidedIsKeptForThatRowAlone() {
        Payment two =
                seen(
                        picture(
                                "100",
                                queued("131", "50", QueueReason.INVOICE_NOT_OURS),
                                queued("132", "50", QueueReason.INVOICE_NOT_OURS)));
        Payment aside = grown(two, rows(two).ignore("131", WHY));

        Payment shown =
                grown(
                        aside,
                        aside.seen(
                                ID,
                                pictureAt(
                                        1,
                                        "100",
                                        queued("131", "50", QueueReason.INVOICE_NOT_OURS),
                                        queued("132", "50", QueueReason.INVOICE_NOT_OURS))));

        assertThat(buckets(shown)).isEqualTo(decided("0", "50", "0", "0", "50", "0"));
    }

    @Test
    void anAnswerToAnotherOrderEndsNothing() {
        Payment ordered = grown(LOOSE, matched(LOOSE, "40"));

        assertThat(rows(ordered).ended(new UUID(3, 9), "")).isEmpty();
        assertThat(ordered.existing(ID).relinkingEnded(ORDER, ""))
                .containsExactly(new RelinkingEnded(ID, ORDER, ""));
    }

    @Test
    void aRowWithoutMoneyIsNotMatched() {
        refused(
                () -> rows(WAITING).match(ORDER, "150", List.of(target("1")), Set.of(), WHY),
                new NothingWaits(ID, "150"));
    }

    @Test
    void moneyThatNoBooksHoldYetIsNotMatched() {
        var known = picture("100");
        Payment unbooked =
                seen(
                        new PaymentSeen.Standing(
                                Unbooked.document(DOCUMENT.connection(), "x"),
                                known.changedAt(),
                                known.payer(),
                                known.received(),
                                known.receivedOn(),
                                known.reference(),
                                List.of(),
                                List.of()));

        refused(
                () -> rows(unbooked).match(ORDER, "", List.of(target("1")), Set.of(), WHY),
                new PaymentNotBooked(ID));
    }

    @Test
    void aTextMayBeAsLongAsItMayBe() {
        assertThat(rows(WAITING).note("131", "n".repeat(1000))).hasSize(1);
        refused(
                () -> rows(WAITING).note("131", "n".repeat(1001)),
                new InvalidText("note", 1001, 1000));
    }

    @Test
    void aTargetOwesInTheCurrencyThatItIsGivenIn() {
        Money euros = Money.of("10", new Currency("EUR"));

        refusedMatch(
                new MatchTarget(INVOICE, "140", ACCOUNT, euros, usd("1")),
                new CurrencyDiffers("USD", "EUR"));
        refusedMatch(
                new MatchTarget(INVOICE, "140", ACCOUNT, usd("10"), euros),
                new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void fiftyInvoicesAreNotTooMany() {
        List<MatchTarget> fifty = targets(50);

        assertThat(ordered(rows(LOOSE).match(ORDER, "", fifty, Set.of(), WHY)).after()).hasSize(50);
        refused(
                () -> rows(LOOSE).match(ORDER, "", targets(51), Set.of(), WHY),
                new MatchTargetsInvalid(51, 50));
    }

    @Test
    void aMatchOfAllOfAPartLeavesNothingOfItAndChangesBothDocuments() {
        Relinking all =
                ordered(rows(WAITING).match(ORDER, "131", List.of(target("60")), Set.of(), WHY));

        assertThat(all.after()).containsExactly(new Line("140", usd("60")));
        assertThat(all.changes())
                .containsExactly(new Line("131", usd("-60")), new Line("140", usd("60")));
        assertThat(all.startsFrom(List.of(new Line("131", usd("20")), new Line("131", usd("40")))))
                .isTrue();
        assertThat(all.startsFrom(all.after())).isFalse();
        assertThat(all.endsWith(all.after())).isTrue();
    }

    @Test
    void whatAMatchLeavesAsItWasIsNoChange() {
        Payment both = seen(picture("100", toInvoice("30")));

        Relinking more = ordered(rows(both).match(ORDER, "", List.of(target("70")), Set.of(), WHY));

        assertThat(more.changes()).containsExactly(new Line("140", usd("70")));
    }

    private static List<MatchTarget> targets(int count) {
        return IntStream.range(0, count)
                .mapToObj(each ->
                        new MatchTarget(
                                new InvoiceId(new UUID(5, each)),
                                "d" + each,
                                ACCOUNT,
                                usd("80"),
                                usd("1")))
                .toList();
    }

    private static Payment strangersPayment() {
        var known = picture("100");
        return seen(
                new PaymentSeen.Standing(
                        known.document(),
                        known.changedAt(),
                        new Payer.Stranger(new DocumentLink(DOCUMENT.connection(), "58")),
                        known.received(),
                        known.receivedOn(),
                        known.reference(),
                        List.of(),
                        List.of()));
    }

    /** 40.00 of 100.00 matched to the invoice under 140, and seen there */
    private static Payment landed() {
        Payment ordered = grown(LOOSE, matched(LOOSE, "40"));
        var there =
                pictureAt(
                        1,
                        "100",
                        new Allocation.ToInvoice(
                                "140", INVOICE, PaymentExamples.ISSUED_ON, usd("40")));
        Payment shown = grown(ordered, ordered.seen(ID, there));
        return grown(shown, rows(shown).ended(ORDER, ""));
    }

    private static List<PaymentEvent> matched(Payment payment, String amount) {
        return rows(payment).match(ORDER, "", List.of(target(amount)), Set.of(), WHY);
    }

    private static MatchTarget target(String amount) {
        InvoiceId invoice = INVOICE;
        return new MatchTarget(invoice, "140", ACCOUNT, usd("80"), usd(amount));
    }

    private static Relinking ordered(List<PaymentEvent> events) {
        return ((RelinkingOrdered) events.getFirst()).relinking();
    }

    private static Reconciliation rows(Payment payment) {
        return payment.existing(ID).reconciliation();
    }

    private static Buckets buckets(Payment payment) {
        return payment.existing(ID).buckets();
    }

    private static void refusedMatch(MatchTarget target, PaymentRejection why) {
        refused(() -> rows(LOOSE).match(ORDER, "", List.of(target), Set.of(), WHY), why);
    }

    private static void refused(ThrowingCallable decision, PaymentRejection why) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        PaymentRejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(why));
    }
}
