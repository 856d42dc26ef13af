package io.tieout.domain.collection.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverridden;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverrideEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.TermsAgreed;
import io.tieout.domain.collection.arrangement.ArrangementRejection.InvalidArrangement;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseNotFound;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseOver;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseTaken;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArrangementsTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(4, 1));
    private static final ArrangementsId ID = ArrangementsId.of(ACCOUNT);
    private static final PauseId FIRST = new PauseId(new UUID(6, 1));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(5, 1));
    private static final ActorId ANN = new ActorId("ann");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 10);
    private static final Instant NOW = Instant.parse("2024-06-10T14:00:00Z");
    private static final Span ASKED = Span.from(TODAY.minusDays(2), Instant.EPOCH);

    private static final Pause DISPUTE = new Dispute(INVOICE, usd("10.00"), ASKED);
    private static final Pause LEARNT = DISPUTE.during(Span.from(TODAY.minusDays(2), NOW));

    private static final Optional<Billed> BILLED =
            Optional.of(new Billed(usd("20.00"), usd("10.00")));

    private final Arrangements none = Arrangements.unborn();
    private final Arrangements disputed =
            none.after(new PauseArranged(ID, ACCOUNT, FIRST, LEARNT, ANN, "wrong seats"));

    @Test
    void aPauseIsArrangedAsOfItsDayAndLearntNow() {
        assertThat(arrange(none, DISPUTE))
                .containsExactly(new PauseArranged(ID, ACCOUNT, FIRST, LEARNT, ANN, "wrong seats"));
        assertThat(disputed.facts()).containsExactly(LEARNT);
    }

    @Test
    void theSamePauseAgainChangesNothingAndAnotherIsRefused() {
        assertThat(arrange(disputed, DISPUTE)).isEmpty();

        refused(
                () -> arrange(disputed, new Dispute(INVOICE, usd("11.00"), ASKED)),
                new PauseTaken(FIRST));
        refused(
                () ->
                        arrange(
                                disputed,
                                DISPUTE.during(Span.from(TODAY.minusDays(1), Instant.EPOCH))),
                new PauseTaken(FIRST));
    }

    @Test
    void aPauseEndsOnADayAndStaysAsAFact() {
        var events = end(disputed, FIRST, TODAY);

        assertThat(events).containsExactly(new PauseEnded(ID, FIRST, TODAY, NOW, ANN, "settled"));
        assertThat(disputed.after(events.getFirst()).facts())
                .containsExactly(LEARNT.during(LEARNT.span().endedOn(TODAY, NOW)));
    }

    @Test
    void theSameEndAgainChangesNothingAndAnotherIsRefused() {
        Arrangements over = disputed.after(end(disputed, FIRST, TODAY).getFirst());

        assertThat(end(over, FIRST, TODAY)).isEmpty();
        refused(() -> end(over, FIRST, TODAY.plusDays(1)), new PauseOver(FIRST, TODAY));
    }

    @Test
    void endingAPauseLeavesTheOthers() {
        PauseId second = new PauseId(new UUID(6, 2));
        Hold hold = new Hold(HoldKind.BANKRUPTCY, LEARNT.span());
        Arrangements two =
                disputed.after(new PauseArranged(ID, ACCOUNT, second, hold, ANN, "court"));

        assertThat(two.after(end(two, FIRST, TODAY).getFirst()).facts()).contains(hold);
    }

    @Test
    void whatWasNeverArrangedCannotEnd() {
        refused(() -> end(none, FIRST, TODAY), new PauseNotFound(FIRST));
    }

    @Test
    void nothingIsArrangedForADayToCome() {
        invalid(DISPUTE.during(Span.from(TODAY.plusDays(1), NOW)), "fromOn");
    }

    @Test
    void aDisputeIsAboutMoreThanNothing() {
        invalid(new Dispute(INVOICE, usd("0"), ASKED), "amount");
    }

    @Test
    void aPromiseEndsAfterItBeganAndWithinAQuarter() {
        invalid(new Promise(List.of(), TODAY.minusDays(3), ASKED), "untilOn");
        invalid(new Promise(List.of(), TODAY.plusDays(93), ASKED), "untilOn");
        assertThat(arrange(none, new Promise(List.of(), TODAY.plusDays(92), ASKED))).hasSize(1);
    }

    @Test
    void aPlanNamesItsInvoicesAndItsPartsInOrder() {
        Instalment june = new Instalment(TODAY, usd("5.00"));
        Instalment july = new Instalment(TODAY.plusMonths(1), usd("5.00"));
        Instalment yen = new Instalment(TODAY.plusMonths(1), Money.ofMinor(5, new Currency("JPY")));

        assertThat(arrange(none, plan(june, july))).hasSize(1);
        invalid(plan(), "instalments");
        invalid(plan(july, june), "instalments");
        invalid(plan(june, yen), "instalments");
        invalid(plan(june, new Instalment(TODAY.plusMonths(1), usd("0"))), "instalments");
        invalid(plan(Collections.nCopies(61, june).toArray(Instalment[]::new)), "instalments");
        invalid(new InstalmentPlan(List.of(), List.of(june), ASKED), "invoices");
    }

    @Test
    void aPlanPaysOffAllThatIsOpenAndNoMoreThanWasBilledInTheCurrencyOfTheInvoices() {
        Instalment june = new Instalment(TODAY, usd("5.00"));
        LocalDate july = TODAY.plusMonths(1);

        invalid(plan(june, new Instalment(july, usd("4.99"))), "instalments");
        invalid(plan(june, new Instalment(july, usd("15.01"))), "instalments");
        invalid(plan(new Instalment(july, Money.ofMinor(10, new Currency("JPY")))), "instalments");
        assertThat(arrange(none, plan(june, new Instalment(july, usd("15.00"))))).hasSize(1);
    }

    @Test
    void atMostWhatAnInvoiceCameToIsDisputedInItsCurrency() {
        Money yen = Money.ofMinor(1, new Currency("JPY"));

        invalid(new Dispute(INVOICE, usd("20.01"), ASKED), "amount");
        invalid(new Dispute(INVOICE, yen, ASKED), "amount");
        assertThat(arrange(none, new Dispute(INVOICE, usd("20.00"), ASKED))).hasSize(1);
    }

    @Test
    void everythingHasAReason() {
        var rejected =
                catchThrowableOfType(
                        ArrangementRejected.class,
                        () -> none.arrange(ACCOUNT, FIRST, DISPUTE, TODAY, BILLED, NOW, ANN, " "));

        assertThat(rejected.rejection().field()).isEqualTo("reason");
    }

    @Test
    void anOverrideIsKeptAndTheSameAgainChangesNothing() {
        var events = override(none, NOW, Duration.ofDays(3));

        AccessOverride kept =
                new AccessOverride(
                        AccessLevel.FULL, "they called", ANN, NOW, NOW.plus(Duration.ofDays(3)));
        assertThat(events).containsExactly(new AccessOverridden(ID, ACCOUNT, kept));
        Arrangements overridden = none.after(events.getFirst());
        assertThat(overridden.overrides()).containsExactly(kept);
        Instant later = NOW.plus(Duration.ofHours(1));
        assertThat(override(overridden, later, Duration.ofHours(71))).isEmpty();
        assertThat(override(overridden, later, Duration.ofDays(3))).hasSize(1);
    }

    @Test
    void anOverrideEndsEarlyOnceAndOnlyWhileItCounts() {
        Arrangements overridden = none.after(override(none, NOW, Duration.ofDays(3)).getFirst());
        Instant later = NOW.plus(Duration.ofHours(1));

        var events = overridden.endOverride(ACCOUNT, later, ANN, "they paid");

        assertThat(events)
                .containsExactly(new AccessOverrideEnded(ID, ACCOUNT, later, ANN, "they paid"));
        Arrangements ended = overridden.after(events.getFirst());
        assertThat(ended.overrides())
                .containsExactly(
                        new AccessOverride(AccessLevel.FULL, "they called", ANN, NOW, later));
        assertThat(ended.endOverride(ACCOUNT, later, ANN, "they paid")).isEmpty();
        assertThat(none.endOverride(ACCOUNT, later, ANN, "they paid")).isEmpty();
    }

    @Test
    void anOverrideEndedInTheMomentInWhichItBeganNeverCounted() {
        Arrangements overridden = none.after(override(none, NOW, Duration.ofDays(3)).getFirst());

        var events = overridden.endOverride(ACCOUNT, NOW, ANN, "a slip");

        assertThat(overridden.after(events.getFirst()).overrides()).isEmpty();
    }

    @Test
    void endingAnOverrideNeedsAReason() {
        var rejected =
                catchThrowableOfType(
                        ArrangementRejected.class, () -> none.endOverride(ACCOUNT, NOW, ANN, " "));

        assertThat(rejected.rejection().field()).isEqualTo("reason");
    }

    @Test
    void anOverrideEndsLaterThanNowAndWithinAQuarter() {
        refusedUntil(Duration.ofDays(93));
        refusedUntil(Duration.ZERO);
        assertThat(override(none, NOW, Duration.ofDays(92))).hasSize(1);
    }

    @Test
    void anAccountIsCollectedFromOnTheTermsAgreedWithIt() {
        AccountTerms wanted = terms("large");

        var events = none.agree(ACCOUNT, wanted, ANN, "as signed");

        assertThat(none.terms()).isEqualTo(terms(""));
        assertThat(events).containsExactly(new TermsAgreed(ID, ACCOUNT, wanted, ANN, "as signed"));
        Arrangements agreed = disputed.after(events.getFirst());
        assertThat(agreed.terms()).isEqualTo(wanted);
        assertThat(agreed.facts()).isEqualTo(disputed.facts());
        assertThat(agreed.agree(ACCOUNT, wanted, ANN, "again")).isEmpty();
    }

    @Test
    void theClassOfAnAccountIsOneWord() {
        var rejected =
                catchThrowableOfType(
                        ArrangementRejected.class,
                        () -> none.agree(ACCOUNT, terms("Large ones"), ANN, "as signed"));

        assertThat(rejected.rejection().field()).isEqualTo("accountClass");
        assertThat(rejected.rejection().message()).contains("'Large ones'");
    }

    @Test
    void aReasonHasFiveHundredCharacters() {
        assertThat(none.agree(ACCOUNT, terms("a"), ANN, "r".repeat(500))).hasSize(1);
        var rejected =
                catchThrowableOfType(
                        ArrangementRejected.class,
                        () -> none.agree(ACCOUNT, terms("a"), ANN, "r".repeat(501)));

        assertThat(rejected.rejection().field()).isEqualTo("reason");
    }

    @Test
    void aHundredInvoicesAreNamedAtOnce() {
        invalid(promise(101), "invoices");
        assertThat(arrange(none, promise(100))).hasSize(1);
    }

    @Test
    void aPlanRunsForFiveYearsOfMonths() {
        assertThat(arrange(none, plan(cents(60)))).hasSize(1);
        invalid(plan(cents(61)), "instalments");
    }

    @Test
    void aSecondPauseIsFoundByItsOwnName() {
        PauseId second = new PauseId(new UUID(6, 2));
        Pause hold = new Hold(HoldKind.LITIGATION, LEARNT.span());
        Arrangements two = disputed.after(new PauseArranged(ID, ACCOUNT, second, hold, ANN, "x"));

        assertThat(two.end(ACCOUNT, second, TODAY, NOW, ANN, "over"))
                .containsExactly(new PauseEnded(ID, second, TODAY, NOW, ANN, "over"));
        refused(
                () -> two.arrange(ACCOUNT, second, DISPUTE, TODAY, BILLED, NOW, ANN, "x"),
                new PauseTaken(second));
    }

    @Test
    void twoInvoicesAreBilledTogether() {
        assertThat(
                        new Billed(usd("20.00"), usd("10.00"))
                                .plus(new Billed(usd("5.00"), usd("1.00"))))
                .isEqualTo(new Billed(usd("25.00"), usd("11.00")));
    }

    private static AccountTerms terms(String accountClass) {
        return new AccountTerms(accountClass, Venue.unknown(), new FeeBasis.Unrecorded());
    }

    private static Pause promise(int invoices) {
        List<InvoiceId> named =
                IntStream.range(0, invoices).mapToObj(i -> new InvoiceId(new UUID(5, i))).toList();
        return new Promise(named, TODAY.plusDays(5), ASKED);
    }

    /** parts that come to what is open and not above what was billed */
    private static Instalment[] cents(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> new Instalment(TODAY.plusMonths(i), usd("0.20")))
                .toArray(Instalment[]::new);
    }

    private void refusedUntil(Duration length) {
        var rejected =
                catchThrowableOfType(ArrangementRejected.class, () -> override(none, NOW, length));

        assertThat(rejected.rejection().field()).isEqualTo("untilAt");
    }

    private static List<ArrangementEvent> override(
            Arrangements state, Instant now, Duration length) {
        return state.override(ACCOUNT, AccessLevel.FULL, now.plus(length), now, ANN, "they called");
    }

    private static Pause plan(Instalment... parts) {
        return new InstalmentPlan(List.of(INVOICE), List.of(parts), ASKED);
    }

    private static List<ArrangementEvent> arrange(Arrangements state, Pause pause) {
        return state.arrange(ACCOUNT, FIRST, pause, TODAY, BILLED, NOW, ANN, "wrong seats");
    }

    private static List<ArrangementEvent> end(Arrangements state, PauseId id, LocalDate on) {
        return state.end(ACCOUNT, id, on, NOW, ANN, "settled");
    }

    private void invalid(Pause pause, String field) {
        var rejected = catchThrowableOfType(ArrangementRejected.class, () -> arrange(none, pause));

        assertThat(rejected.rejection()).isInstanceOf(InvalidArrangement.class);
        assertThat(rejected.rejection().field()).isEqualTo(field);
    }

    private static void refused(ThrowingCallable act, ArrangementRejection why) {
        var rejected = catchThrowableOfType(ArrangementRejected.class, act);

        assertThat(rejected.rejection()).isEqualTo(why);
        assertThat(why.message()).contains(";");
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, new Currency("USD"));
    }
}
