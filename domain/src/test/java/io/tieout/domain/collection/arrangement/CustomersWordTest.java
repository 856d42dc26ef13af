package io.tieout.domain.collection.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Said;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimAlreadyAnswered;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimAwaited;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimNotFound;
import io.tieout.domain.collection.arrangement.ArrangementRejection.InvalidArrangement;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseTaken;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a customer says by themselves counts at once, and for good only if the house agrees. */
class CustomersWordTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(4, 1));
    private static final ArrangementsId ID = ArrangementsId.of(ACCOUNT);
    private static final PauseId FIRST = new PauseId(new UUID(6, 1));
    private static final PauseId SECOND = new PauseId(new UUID(6, 2));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(5, 1));
    private static final InvoiceId OTHER = new InvoiceId(new UUID(5, 2));
    private static final ActorId EVE = new ActorId("eve@customer");
    private static final ActorId ANN = new ActorId("ann");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 10);
    private static final Instant NOW = Instant.parse("2024-06-10T14:00:00Z");
    private static final Instant LATER = Instant.parse("2024-06-12T09:00:00Z");
    private static final Span LONG_AGO = Span.from(TODAY.minusDays(40), Instant.EPOCH);
    private static final Span HEARD = Span.from(TODAY, NOW);
    private static final Optional<Billed> BILLED =
            Optional.of(new Billed(usd("20.00"), usd("20.00")));

    private static final Pause WRONG = new Dispute(INVOICE, usd("10.00"), LONG_AGO);
    private static final Pause SOON = new Promise(List.of(), TODAY.plusDays(5), LONG_AGO);

    private final Arrangements none = Arrangements.unborn();
    private final Arrangements claimed = after(none, claim(none, FIRST, WRONG));

    @Test
    void whatTheySayCountsFromTheMomentInWhichTheySayIt() {
        assertThat(claim(none, FIRST, WRONG))
                .containsExactly(
                        new PauseClaimed(
                                ID, ACCOUNT, FIRST, WRONG.during(HEARD), EVE, "wrong seats"));
        assertThat(claimed.facts()).isEmpty();
        assertThat(claimed.said())
                .containsExactly(
                        new Said(WRONG.during(HEARD), TODAY.plusDays(14), Optional.empty()));
        assertThat(claimed.claimOf(FIRST)).contains(Claim.awaited(FIRST, EVE, "wrong seats"));
        assertThat(claimed.claimOf(SECOND)).isEmpty();
    }

    @Test
    void theSameWordAgainChangesNothingAndAnotherUnderItsNameIsRefused() {
        assertThat(claim(claimed, FIRST, WRONG)).isEmpty();
        refused(
                () -> claim(claimed, FIRST, new Dispute(INVOICE, usd("11.00"), LONG_AGO)),
                new PauseTaken(FIRST));
    }

    @Test
    void onceAnsweredItIsTheHousesWordTooOrNoneAtAll() {
        Arrangements accepted = after(claimed, answer(claimed, Claim.Reply.ACCEPTED));
        Arrangements declined = after(claimed, answer(claimed, Claim.Reply.DECLINED));

        assertThat(accepted.said())
                .containsExactly(
                        new Said(WRONG.during(HEARD), TODAY.plusDays(14), Optional.of(LATER)));
        assertThat(declined.said())
                .containsExactly(
                        new Said(
                                WRONG.during(HEARD.endedOn(TODAY.plusDays(2), LATER)),
                                TODAY.plusDays(14),
                                Optional.empty()));
        assertThat(accepted.claimOf(FIRST)).map(Claim::reply).contains(Claim.Reply.ACCEPTED);
        assertThat(declined.claimOf(FIRST)).map(Claim::reply).contains(Claim.Reply.DECLINED);
    }

    @Test
    void acceptingLetsThePauseGoOnAndDecliningEndsIt() {
        assertThat(answer(claimed, Claim.Reply.ACCEPTED))
                .containsExactly(answered(Claim.Reply.ACCEPTED));
        assertThat(answer(claimed, Claim.Reply.DECLINED))
                .containsExactly(
                        answered(Claim.Reply.DECLINED),
                        new PauseEnded(ID, FIRST, TODAY.plusDays(2), LATER, ANN, "looked at it"));
    }

    @Test
    void whatIsOverIsDeclinedWithoutEndingItOnceMore() {
        Arrangements over =
                claimed.after(
                        claimed.end(ACCOUNT, FIRST, TODAY.plusDays(1), NOW, ANN, "paid")
                                .getFirst());

        assertThat(answer(over, Claim.Reply.DECLINED))
                .containsExactly(answered(Claim.Reply.DECLINED));
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherIsRefused() {
        Arrangements accepted = after(claimed, answer(claimed, Claim.Reply.ACCEPTED));
        Arrangements declined = after(claimed, answer(claimed, Claim.Reply.DECLINED));

        assertThat(answer(accepted, Claim.Reply.ACCEPTED)).isEmpty();
        refused(
                () -> answer(accepted, Claim.Reply.DECLINED),
                new ClaimAlreadyAnswered(FIRST, Claim.Reply.ACCEPTED));
        refused(
                () -> answer(declined, Claim.Reply.ACCEPTED),
                new ClaimAlreadyAnswered(FIRST, Claim.Reply.DECLINED));
        assertThat(new ClaimAlreadyAnswered(FIRST, Claim.Reply.ACCEPTED).message())
                .contains("was accepted before");
        assertThat(new ClaimAlreadyAnswered(FIRST, Claim.Reply.DECLINED).message())
                .contains("was declined before");
    }

    @Test
    void whatTheHouseArrangedIsNoClaimToAnswer() {
        Arrangements arranged =
                none.after(
                        new PauseArranged(
                                ID, ACCOUNT, FIRST, WRONG.during(HEARD), ANN, "they called"));

        refused(() -> answer(arranged, Claim.Reply.ACCEPTED), new ClaimNotFound(FIRST));
        assertThat(arranged.said()).isEmpty();
    }

    @Test
    void anAnswerLeavesWhatElseTheySaid() {
        Arrangements two = after(claimed, claim(claimed, SECOND, SOON));

        Arrangements answered = after(two, answer(two, Claim.Reply.ACCEPTED));

        assertThat(answered.claims())
                .extracting(Claim::reply)
                .containsExactly(Claim.Reply.ACCEPTED, Claim.Reply.AWAITED);
        assertThat(answered.said()).hasSize(2);
    }

    @Test
    void oneWordAboutTheSameIsAwaitedBeforeTheNext() {
        Pause more = new Dispute(INVOICE, usd("12.00"), LONG_AGO);
        Pause another = new Dispute(OTHER, usd("12.00"), LONG_AGO);
        Arrangements promised = after(none, claim(none, FIRST, SOON));
        Pause ofOne = new Promise(List.of(INVOICE), TODAY.plusDays(3), LONG_AGO);

        refused(() -> claim(claimed, SECOND, more), new ClaimAwaited(FIRST));
        refused(() -> claim(promised, SECOND, ofOne), new ClaimAwaited(FIRST));
        assertThat(claim(claimed, SECOND, another)).hasSize(1);
        assertThat(claim(claimed, SECOND, SOON)).hasSize(1);
        assertThat(claim(promised, SECOND, WRONG)).hasSize(1);
    }

    @Test
    void whatIsAnsweredOrOverIsAwaitedNoLonger() {
        Pause more = new Dispute(INVOICE, usd("12.00"), LONG_AGO);
        Arrangements answered = after(claimed, answer(claimed, Claim.Reply.ACCEPTED));
        Arrangements over =
                claimed.after(
                        claimed.end(ACCOUNT, FIRST, TODAY.plusDays(1), NOW, ANN, "paid")
                                .getFirst());

        assertThat(claim(answered, SECOND, more)).hasSize(1);
        assertThat(claim(over, SECOND, more)).hasSize(1);
    }

    @Test
    void nobodyGivesThemselvesMoreThanTwoWeeks() {
        assertThat(claim(none, FIRST, promise(14))).hasSize(1);
        invalid(() -> claim(none, FIRST, promise(15)), "untilOn", "until 2024-06-24");
        invalid(() -> claim(none, FIRST, promise(-1)), "untilOn", "from 2024-06-10");
    }

    @Test
    void whatMakesNoSenseForTheHouseMakesNoneForThemEither() {
        invalid(
                () -> claim(none, FIRST, new Dispute(INVOICE, usd("20.01"), LONG_AGO)),
                "amount",
                "20.00 USD at most");
        invalid(
                () ->
                        CustomersWord.claim(
                                none, ACCOUNT, FIRST, WRONG, TODAY, BILLED, NOW, EVE, " "),
                "reason",
                "1 to 500");
    }

    @Test
    void theLawsPausesAndPlansAreNotTheirsToArrange() {
        var hold = new Hold(HoldKind.BANKRUPTCY, LONG_AGO);
        var plan =
                new Pause.InstalmentPlan(
                        List.of(INVOICE),
                        List.of(new Pause.Instalment(TODAY.plusDays(3), usd("20.00"))),
                        LONG_AGO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(none, FIRST, hold))
                .withMessageStartingWith("not for customers: Hold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(none, FIRST, plan))
                .withMessageStartingWith("not for customers: InstalmentPlan");
    }

    private static List<ArrangementEvent> claim(Arrangements with, PauseId id, Pause said) {
        return CustomersWord.claim(with, ACCOUNT, id, said, TODAY, BILLED, NOW, EVE, "wrong seats");
    }

    private static List<ArrangementEvent> answer(Arrangements with, Claim.Reply reply) {
        return CustomersWord.answer(
                with, ACCOUNT, FIRST, reply, TODAY.plusDays(2), LATER, ANN, "looked at it");
    }

    private static ClaimAnswered answered(Claim.Reply reply) {
        return new ClaimAnswered(ID, ACCOUNT, FIRST, reply, LATER, ANN, "looked at it");
    }

    private static Pause promise(int days) {
        return new Promise(List.of(), TODAY.plusDays(days), LONG_AGO);
    }

    private static Arrangements after(Arrangements before, List<ArrangementEvent> events) {
        Arrangements now = before;
        for (ArrangementEvent event : events) {
            now = now.after(event);
        }
        return now;
    }

    private static void invalid(ThrowingCallable act, String field, String part) {
        var rejected = catchThrowableOfType(ArrangementRejected.class, act);

        assertThat(rejected.rejection()).isInstanceOf(InvalidArrangement.class);
        assertThat(rejected.rejection().field()).isEqualTo(field);
        assertThat(rejected.rejection().message()).contains(part);
    }

    private static void refused(ThrowingCallable act, ArrangementRejection why) {
        var rejected = catchThrowableOfType(ArrangementRejected.class, act);

        assertThat(rejected.rejection()).isEqualTo(why);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, new Currency("USD"));
    }
}
