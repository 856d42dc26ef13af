package io.tieout.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.Ground.Overdue;
import io.tieout.domain.access.Ground.PaidUp;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountAccessTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(7, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = NOON.plusSeconds(7_200);
    private static final Access FULL = new Access(AccessLevel.FULL, new PaidUp());

    private final AccountAccess untouched = AccountAccess.unborn();

    @Test
    void anAccountMayDoEverythingUntilADecisionSaysOtherwise() {
        assertThat(untouched.present()).isEqualTo(FULL);
        assertThat(untouched.record(ACCOUNT, FULL, List.of(), NOON)).isEmpty();
    }

    @Test
    void aLevelCountsFromTheDecisionThatBroughtIt() {
        var events = untouched.record(ACCOUNT, blocked("40.00"), List.of(), NOON);

        assertThat(events)
                .containsExactly(
                        new AccessChanged(
                                AccessId.of(ACCOUNT), ACCOUNT, blocked("40.00"), NOON, NOON));
    }

    @Test
    void theSameAgainChangesNothing() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(), NOON);

        assertThat(access.record(ACCOUNT, blocked("40.00"), List.of(), ONE)).isEmpty();
    }

    @Test
    void anotherReasonForTheSameLevelDoesNotBeginItAnew() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(), NOON);

        assertThat(access.record(ACCOUNT, blocked("15.00"), List.of(), ONE))
                .containsExactly(
                        new AccessChanged(
                                AccessId.of(ACCOUNT), ACCOUNT, blocked("15.00"), NOON, ONE));
    }

    @Test
    void anOlderDecisionIsOvertaken() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(), ONE);

        assertThat(access.record(ACCOUNT, FULL, List.of(), NOON)).isEmpty();
    }

    @Test
    void whoPaysIsLetInAgain() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(), NOON);

        AccountAccess paid = after(access, FULL, List.of(), ONE);

        assertThat(paid).isEqualTo(new AccountAccess.Recorded(FULL, ONE, ONE));
    }

    @Test
    void anOverrideHidesWhatIsOwedAndKeepsItForLater() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(letIn(NOON, ONE)), NOON);

        assertThat(access.present().level()).isEqualTo(AccessLevel.FULL);
        assertThat(access.owed()).isEqualTo(blocked("40.00"));
    }

    @Test
    void anOverrideEndsByItselfAtItsMoment() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(letIn(NOON, ONE)), NOON);

        assertThat(access.asOf(ONE.minusNanos(1))).isEqualTo(access);
        assertThat(access.asOf(ONE))
                .isEqualTo(new AccountAccess.Recorded(blocked("40.00"), ONE, NOON));
    }

    @Test
    void anOverrideOfTheLevelThatCountsAnywayBeginsNothingAnewWhenItEnds() {
        AccessOverride same =
                new AccessOverride(AccessLevel.BLOCKED, "fraud", new ActorId("paula"), ONE, TWO);
        AccountAccess blocked = after(untouched, blocked("40.00"), List.of(), NOON);

        AccountAccess access = after(blocked, blocked("40.00"), List.of(same), ONE);

        assertThat(access.asOf(TWO))
                .isEqualTo(new AccountAccess.Recorded(blocked("40.00"), NOON, ONE));
    }

    @Test
    void whatNobodyOverrodeCountsAtAnyMoment() {
        AccountAccess access = after(untouched, blocked("40.00"), List.of(), NOON);

        assertThat(access.asOf(TWO)).isEqualTo(access);
        assertThat(access.owed()).isEqualTo(blocked("40.00"));
        assertThat(untouched.asOf(TWO)).isEqualTo(untouched);
    }

    private static AccountAccess after(
            AccountAccess before, Access owed, List<AccessOverride> overrides, Instant at) {
        return before.after(before.record(ACCOUNT, owed, overrides, at).getFirst());
    }

    private static AccessOverride letIn(Instant from, Instant until) {
        return new AccessOverride(
                AccessLevel.FULL, "they called", new ActorId("paula"), from, until);
    }

    private static Access blocked(String toLift) {
        Money money = Money.of(toLift, new Currency("USD"));
        return new Access(AccessLevel.BLOCKED, new Overdue(NOON, money, 7, List.of()));
    }
}
