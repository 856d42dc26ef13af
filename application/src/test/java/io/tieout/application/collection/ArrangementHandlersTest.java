package io.tieout.application.collection;

import static io.tieout.application.collection.ArrangementKind.ARRANGEMENTS;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ann;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.application.collection.ArrangementCommand.ArrangePause;
import io.tieout.application.collection.ArrangementCommand.EndPause;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.decision.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** It is noon in London on 1 March, and seven in the morning in New York, where Acme is. */
class ArrangementHandlersTest {

    private static final PauseId PAUSE = new PauseId(new UUID(9, 7));
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

    private Arrangements arrangements() {
        return world.aggregates.load(ARRANGEMENTS, ArrangementsId.of(ACME).value());
    }

    private Rejection refused(ArrangementCommand command) {
        return catchThrowableOfType(Rejected.class, () -> world.send(command, ann())).rejection();
    }

    private static ArrangePause pause(AccountId account, LocalDate fromOn) {
        Span asked = Span.from(fromOn, Instant.EPOCH);
        return new ArrangePause(account, PAUSE, hold(asked), "the court wrote");
    }

    private static Pause hold(Span span) {
        return new Hold(HoldKind.BANKRUPTCY, span);
    }
}
