package io.tieout.application.accountaccess;

import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.application.accountaccess.AccessCommand.RecordAccess;
import io.tieout.application.accountaccess.AccessCommand.ReviewAccess;
import io.tieout.application.collection.ArrangementCommand.EndAccessOverride;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessHandlersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Access BLOCKED =
            new Access(
                    AccessLevel.BLOCKED,
                    new Ground.Overdue(NOON, Money.of("40.00", new Currency("USD")), 7, List.of()));

    private final World world = Examples.aWorldWithAccounts();

    @Test
    void whatCollectionDecidesCounts() {
        world.send(new RecordAccess(ACME, BLOCKED, NOON), worker());

        assertThat(access().present()).isEqualTo(BLOCKED);
    }

    @Test
    void anOverrideOpensTheDoorInTheSameCommand() {
        world.send(new RecordAccess(ACME, BLOCKED, NOON), worker());

        overrideForAnHour();

        assertThat(access().present().level()).isEqualTo(AccessLevel.FULL);
        assertThat(access().owed()).isEqualTo(BLOCKED);
    }

    @Test
    void whatCollectionDecidesMeanwhileWaitsBehindTheOverride() {
        overrideForAnHour();

        world.send(new RecordAccess(ACME, BLOCKED, NOON), worker());

        assertThat(access().present().level()).isEqualTo(AccessLevel.FULL);
        assertThat(access().owed()).isEqualTo(BLOCKED);
    }

    @Test
    void anOverrideThatAPersonEndsCountsNoLonger() {
        world.send(new RecordAccess(ACME, BLOCKED, NOON), worker());
        overrideForAnHour();

        world.send(new EndAccessOverride(ACME, "it was the wrong customer"), ann());

        assertThat(access().present()).isEqualTo(BLOCKED);
    }

    @Test
    void aReviewRecordsThatAnOverrideIsOverAndNothingElse() {
        world.send(new RecordAccess(ACME, BLOCKED, NOON), worker());
        overrideForAnHour();

        world.clock.advance(Duration.ofMinutes(59));
        world.send(new ReviewAccess(ACME), worker());
        assertThat(access().present().level()).isEqualTo(AccessLevel.FULL);

        world.clock.advance(Duration.ofMinutes(1));
        world.send(new ReviewAccess(ACME), worker());
        assertThat(access().present()).isEqualTo(BLOCKED);
    }

    @Test
    void anAccountThatIsNotThereHasNoAccess() {
        AccountId nobody = new AccountId(new UUID(7, 99));

        assertThat(refused(nobody)).isEqualTo(new AccountNotFound(nobody));
    }

    private Object refused(AccountId account) {
        return catchThrowableOfType(
                        Rejected.class,
                        () -> world.send(new RecordAccess(account, BLOCKED, NOON), worker()))
                .rejection();
    }

    private void overrideForAnHour() {
        Instant until = NOON.plus(Duration.ofHours(1));
        world.send(new OverrideAccess(ACME, AccessLevel.FULL, until, "they called"), ann());
    }

    private AccountAccess access() {
        return world.aggregates.load(ACCESS, AccessId.of(ACME).value());
    }
}
