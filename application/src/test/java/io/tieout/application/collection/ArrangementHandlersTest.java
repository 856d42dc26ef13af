package io.tieout.application.collection;

import static io.tieout.application.collection.ArrangementKind.ARRANGEMENTS;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.domain.collection.arrangement.Claim.Reply.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.application.collection.ArrangementCommand.AnswerClaim;
import io.tieout.application.collection.ArrangementCommand.ArrangePause;
import io.tieout.application.collection.ArrangementCommand.ClaimPause;
import io.tieout.application.collection.ArrangementCommand.EndPause;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Said;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimAlreadyAnswered;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimAwaited;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimNotFound;
import io.tieout.domain.collection.arrangement.ArrangementRejection.NotByCustomers;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.people.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** It is noon in London on 1 March, and seven in the morning in New York, where Acme is. */
class ArrangementHandlersTest {

    private static final PauseId PAUSE = new PauseId(new UUID(9, 7));
    private static final PauseId OTHER = new PauseId(new UUID(9, 8));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final World world = Examples.aWorldWithAccounts();

    @Test
    void aPauseIsLearntWhenItIsToldAndCountsFromItsDay() {
        world.send(pause(ACME, TODAY.minusDays(4)), ann());

        assertThat(arrangements().facts())
                .containsExactly(hold(Span.from(TODAY.minusDays(4), NOON)));
    }

    @Test
    void todayIsTheDayWhereTheAccountIs() {
        world.clock.advance(Duration.ofHours(15));

        assertThat(refused(pause(ACME, TODAY.plusDays(1))).field()).isEqualTo("fromOn");
        world.send(pause(ACME, TODAY), ann());
        assertThat(arrangements().facts()).hasSize(1);
    }

    @Test
    void aPauseEndsOnADay() {
        world.send(pause(ACME, TODAY), ann());
        world.send(new EndPause(ACME, PAUSE, TODAY, "they paid"), ann());

        assertThat(arrangements().facts())
                .containsExactly(hold(Span.from(TODAY, NOON).endedOn(TODAY, NOON)));
    }

    @Test
    void nothingIsArrangedWithAnAccountThatIsNotThere() {
        AccountId nobody = new AccountId(new UUID(7, 99));
        Instant until = NOON.plus(Duration.ofDays(1));

        assertThat(refused(pause(nobody, TODAY))).isEqualTo(new AccountNotFound(nobody));
        assertThat(refused(new OverrideAccess(nobody, AccessLevel.FULL, until, "they called")))
                .isEqualTo(new AccountNotFound(nobody));
    }

    @Test
    void anOverrideCountsFromNowInTheNameOfWhoGaveIt() {
        Instant until = NOON.plus(Duration.ofDays(1));

        world.send(new OverrideAccess(ACME, AccessLevel.FULL, until, "they called"), ann());

        assertThat(arrangements().overrides())
                .singleElement()
                .satisfies(override -> {
                    assertThat(override.by()).isEqualTo(ann().actor());
                    assertThat(override.fromAt()).isEqualTo(NOON);
                    assertThat(override.untilAt()).isEqualTo(until);
                });
    }

    @Test
    void aCustomerPromisesForTheirOwnAccountOnlyWhereThePolicyTakesIt() {
        ClaimPause promise = promise(ACME, TODAY.plusDays(14));

        assertThat(refused(promise, cora())).isEqualTo(new NotByCustomers());
        assertThat(refused(promise, ann())).isEqualTo(new AccountNotFound(ACME));

        policyForCustomers();
        world.send(promise, cora());

        assertThat(arrangements().facts()).isEmpty();
        assertThat(arrangements().said())
                .containsExactly(
                        new Said(
                                new Promise(List.of(), TODAY.plusDays(14), Span.from(TODAY, NOON)),
                                TODAY.plusDays(14),
                                Optional.empty()));
        assertThat(arrangements().claims())
                .containsExactly(
                        new Claim(
                                PAUSE,
                                cora().actor(),
                                "payday",
                                Claim.Reply.AWAITED,
                                Optional.empty()));
    }

    @Test
    void aLongerPromiseOrASecondOneIsForPeopleToTake() {
        policyForCustomers();

        assertThat(refused(promise(ACME, TODAY.plusDays(15)), cora()).field()).isEqualTo("untilOn");
        world.send(promise(ACME, TODAY.plusDays(3)), cora());
        world.clock.advance(Duration.ofDays(5));

        assertThat(
                        refused(
                                new ClaimPause(ACME, OTHER, promised(TODAY.plusDays(9)), "again"),
                                cora()))
                .isEqualTo(new ClaimAwaited(PAUSE));
    }

    @Test
    void whatIsDeclinedEndsTodayAndWhatIsAcceptedStays() {
        policyForCustomers();
        world.send(promise(ACME, TODAY.plusDays(3)), cora());

        world.send(new AnswerClaim(ACME, PAUSE, Claim.Reply.DECLINED, "too often"), ann());

        assertThat(arrangements().said())
                .containsExactly(
                        new Said(
                                new Promise(
                                        List.of(),
                                        TODAY.plusDays(3),
                                        Span.from(TODAY, NOON).endedOn(TODAY, NOON)),
                                TODAY.plusDays(14),
                                Optional.empty()));
        assertThat(refused(new AnswerClaim(ACME, PAUSE, Claim.Reply.ACCEPTED, "after all")))
                .isEqualTo(new ClaimAlreadyAnswered(PAUSE, Claim.Reply.DECLINED));

        world.send(new ClaimPause(ACME, OTHER, promised(TODAY.plusDays(4)), "payday"), cora());
        world.send(new AnswerClaim(ACME, OTHER, Claim.Reply.ACCEPTED, "well"), ann());

        assertThat(arrangements().said().getLast().pause().span())
                .isEqualTo(Span.from(TODAY, NOON));
        assertThat(arrangements().said().getLast().acceptedAt()).contains(NOON);
        assertThat(refused(new AnswerClaim(ACME, new PauseId(new UUID(9, 9)), ACCEPTED, "well")))
                .isEqualTo(new ClaimNotFound(new PauseId(new UUID(9, 9))));
    }

    /** as a policy that was saved before it counts */
    private void policyForCustomers() {
        var rules =
                new CollectionRules(
                        List.of(new Step("remind", 1, new Action.Remind(Channel.EMAIL))),
                        0,
                        ContactHours.always(),
                        new ContactRate(1, 1),
                        List.of(),
                        List.of(),
                        List.of(),
                        true);
        world.send(
                new SaveCollectionPolicy(new CollectionPolicy("", 1, TODAY, rules), "new"), ann());
    }

    private static ClaimPause promise(AccountId account, LocalDate untilOn) {
        return new ClaimPause(account, PAUSE, promised(untilOn), "payday");
    }

    private static Promise promised(LocalDate untilOn) {
        return new Promise(List.of(), untilOn, Span.from(LocalDate.EPOCH, Instant.EPOCH));
    }

    private static Caller cora() {
        return new Caller(
                World.TENANT, new ActorId("cora"), Set.of(Role.CUSTOMER), "portal", Set.of(ACME));
    }

    private Arrangements arrangements() {
        return world.aggregates.load(ARRANGEMENTS, ArrangementsId.of(ACME).value());
    }

    private Rejection refused(ArrangementCommand command) {
        return refused(command, ann());
    }

    private Rejection refused(ArrangementCommand command, Caller by) {
        return catchThrowableOfType(Rejected.class, () -> world.send(command, by)).rejection();
    }

    private static ArrangePause pause(AccountId account, LocalDate fromOn) {
        Span asked = Span.from(fromOn, Instant.EPOCH);
        return new ArrangePause(account, PAUSE, hold(asked), "the court wrote");
    }

    private static Pause hold(Span span) {
        return new Hold(HoldKind.BANKRUPTCY, span);
    }
}
