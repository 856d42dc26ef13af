package io.tieout.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.access.Ground.Overdue;
import io.tieout.domain.access.Ground.Overridden;
import io.tieout.domain.access.Ground.PaidUp;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Instant NOW = Instant.parse("2024-06-24T14:00:00Z");
    private static final ActorId PAULA = new ActorId("paula");

    private static final Consequence RESTRICTED = consequence(1, Level.RESTRICTED, 30, "40.00");
    private static final Consequence EARLIER = consequence(2, Level.RESTRICTED, 50, "25.00");
    private static final Consequence BLOCKED = consequence(1, Level.BLOCKED, 10, "40.00");

    @Test
    void whoOwesNothingThatCostsAnythingHasFullAccess() {
        assertThat(access()).isEqualTo(new Access(AccessLevel.FULL, new PaidUp()));
    }

    @Test
    void theWorstCountsSinceItBeganAndPayingAllLiftsIt() {
        assertThat(access(RESTRICTED, EARLIER))
                .isEqualTo(
                        new Access(
                                AccessLevel.READ_ONLY,
                                new Overdue(
                                        hoursAgo(50),
                                        usd("65.00"),
                                        7,
                                        List.of(RESTRICTED.ref(), EARLIER.ref()))));
    }

    @Test
    void anInvoiceThatIsRestrictedAndBlockedIsPaidOnce() {
        Access access = access(RESTRICTED, BLOCKED);

        assertThat(access.level()).isEqualTo(AccessLevel.BLOCKED);
        assertThat(access.ground())
                .isEqualTo(
                        new Overdue(
                                hoursAgo(10),
                                usd("40.00"),
                                7,
                                List.of(RESTRICTED.ref(), BLOCKED.ref())));
    }

    @Test
    void anOverrideCountsUntilItExpiresAndShowsWhatItHides() {
        AccessOverride override = override(AccessLevel.FULL, 1, 0);

        Access lenient = Access.of(decision(BLOCKED), List.of(override(AccessLevel.FULL, 1, 1)));
        Access expired = Access.of(decision(BLOCKED), List.of(override));

        assertThat(lenient.level()).isEqualTo(AccessLevel.FULL);
        assertThat(lenient.ground())
                .isEqualTo(new Overridden(override(AccessLevel.FULL, 1, 1), access(BLOCKED)));
        assertThat(expired).isEqualTo(access(BLOCKED));
    }

    @Test
    void anOverrideThatHasNotBegunDoesNotCount() {
        AccessOverride later =
                new AccessOverride(
                        AccessLevel.FULL,
                        "they called",
                        PAULA,
                        NOW.plusSeconds(1),
                        NOW.plusSeconds(9));

        assertThat(Access.of(decision(BLOCKED), List.of(later))).isEqualTo(access(BLOCKED));
    }

    @Test
    void theLastOverrideWins() {
        Access access =
                Access.of(
                        decision(),
                        List.of(
                                override(AccessLevel.FULL, 9, 1),
                                override(AccessLevel.BLOCKED, 8, 1)));

        assertThat(access.level()).isEqualTo(AccessLevel.BLOCKED);
    }

    @Test
    void anOverrideNeedsAReasonAndAnEnd() {
        assertThatThrownBy(() -> new AccessOverride(AccessLevel.FULL, " ", PAULA, NOW, NOW))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new AccessOverride(AccessLevel.FULL, "x", PAULA, NOW, NOW))
                .hasMessageContaining("expected an end after");
    }

    @Test
    void anOverrideThatIsEndedCountsUntilThenAtMost() {
        AccessOverride override = override(AccessLevel.FULL, 2, 2);

        assertThat(override.endedAt(NOW)).contains(override(AccessLevel.FULL, 2, 0));
        assertThat(override.endedAt(hoursAgo(2))).isEmpty();
        assertThat(override.endedAt(hoursAgo(3))).contains(override);
        assertThat(override.endedAt(hoursAgo(-2))).contains(override);
    }

    @Test
    void whatNobodyDecidedAgainstThePolicyIsOwedAsItStandsAndEndsByNothing() {
        AccountAccess overdue = new AccountAccess.Recorded(access(RESTRICTED), NOW, NOW);

        assertThat(overdue.owed()).isEqualTo(access(RESTRICTED));
        assertThat(overdue.asOf(NOW.plusSeconds(9))).isEqualTo(overdue);
        assertThat(AccountAccess.unborn().owed()).isEqualTo(access());
    }

    @Test
    void itsNamesNeverChange() {
        assertThat(AccessId.of(new AccountId(new UUID(0, 5))).value())
                .hasToString("4ef1c904-5c33-331e-ac96-3c346f5b0e84");
        assertThat(AccessRulesId.of(new TenantId(new UUID(0, 5))).value())
                .hasToString("28247535-b7b2-3f32-a37d-abad9a7ff311");
    }

    private static AccessOverride override(AccessLevel level, int fromHoursAgo, int forHours) {
        return new AccessOverride(
                level, "they called", PAULA, hoursAgo(fromHoursAgo), hoursAgo(-forHours));
    }

    private static Access access(Consequence... consequences) {
        return Access.of(decision(consequences), List.of());
    }

    private static CollectionDecision decision(Consequence... consequences) {
        return new CollectionDecision(
                NOW, 7, List.of(), List.of(), List.of(consequences), NOW.plusSeconds(60));
    }

    private static Consequence consequence(int invoice, Level level, int hoursAgo, String overdue) {
        StepRef ref = new StepRef(new InvoiceId(new UUID(5, invoice)), level.name());
        return new Consequence(ref, level, hoursAgo(hoursAgo), usd(overdue));
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, new Currency("USD"));
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minusSeconds(3_600L * hours);
    }
}
