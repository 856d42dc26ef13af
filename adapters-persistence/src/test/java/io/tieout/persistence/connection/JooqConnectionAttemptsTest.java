package io.tieout.persistence.connection;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_ATTEMPT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tieout.application.connection.ConnectionAttempts.Attempt;
import io.tieout.application.connection.ConnectionAttempts.Return;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqConnectionAttemptsTest {

    private static final Attempt ATTEMPT =
            new Attempt(
                    UUID.fromString("0190a000-0000-7000-8000-0000000000a1"),
                    NORTH,
                    new ActorId("ada"),
                    "10.0.0.1");
    private static final OneTimeSecret TICKET = new OneTimeSecret("ticket-of-22-characters");
    private static final OneTimeSecret STATE = new OneTimeSecret("state-of-22-characters");
    private static final OneTimeSecret BROWSER = new OneTimeSecret("browser-of-22-character");
    private static final OneTimeSecret OTHER = new OneTimeSecret("other-of-22-characters");

    private TestDatabase database;
    private JooqConnectionAttempts attempts;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        attempts = new JooqConnectionAttempts(database.transactions());
        attempts.begin(ATTEMPT, TICKET);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLinkOpensOnce() {
        assertThat(attempts.open(TICKET, STATE, BROWSER)).contains(ATTEMPT);
        assertThat(attempts.open(TICKET, OTHER, OTHER)).isEmpty();
        assertThat(attempts.open(OTHER, STATE, BROWSER)).isEmpty();
    }

    @Test
    void theBrowserThatWasSentIsExpectedOnce() {
        attempts.open(TICKET, STATE, BROWSER);

        assertThat(comeBack(BROWSER)).isEqualTo(new Return.Expected(ATTEMPT));
        assertThat(comeBack(BROWSER)).isEqualTo(new Return.Replayed(ATTEMPT));
    }

    @Test
    void ofManyThatComeBackAtOnceOneIsExpected() throws InterruptedException {
        attempts.open(TICKET, STATE, BROWSER);
        Callable<Return> call = () -> comeBack(BROWSER);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Return> answers =
                    callers.invokeAll(Collections.nCopies(8, call)).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).filteredOn(Return.Expected.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Return.Replayed.class::isInstance).hasSize(7);
        }
    }

    @Test
    void anotherBrowserBurnsTheState() {
        attempts.open(TICKET, STATE, BROWSER);

        assertThat(comeBack(OTHER)).isEqualTo(new Return.Foreign(ATTEMPT));
        assertThat(comeBack(BROWSER)).isEqualTo(new Return.Replayed(ATTEMPT));
    }

    @Test
    void aBrowserWithoutAMarkIsAnotherOne() {
        attempts.open(TICKET, STATE, BROWSER);

        assertThat(attempts.comeBack(STATE, Optional.empty()))
                .isEqualTo(new Return.Foreign(ATTEMPT));
    }

    @Test
    void afterTenMinutesNeitherTheLinkNorTheAnswerIsGood() {
        attempts.open(TICKET, STATE, BROWSER);
        expire();

        assertThat(comeBack(BROWSER)).isEqualTo(new Return.Stale(ATTEMPT));
        attempts.begin(second(), OTHER);
        expire();
        assertThat(attempts.open(OTHER, OTHER, OTHER)).isEmpty();
    }

    @Test
    void anAttemptLastsTenMinutesOfTheDatabasesTime() {
        var now = database.superuser().select(DSL.currentOffsetDateTime()).fetchSingle().value1();

        assertThat(attempts.endOf(NORTH, ATTEMPT.id()).orElseThrow())
                .isCloseTo(tenMinutesAfter(now), within(30, ChronoUnit.SECONDS));
        assertThat(attempts.endOf(SOUTH, ATTEMPT.id())).isEmpty();
    }

    @Test
    void aStateThatNobodyWasSentWithIsUnknown() {
        assertThat(comeBack(BROWSER)).isEqualTo(new Return.Unknown());
    }

    @Test
    void anAttemptThatNobodyFollowedGetsANewLinkAndTheOldOneIsDead() {
        assertThat(attempts.reissue(NORTH, ATTEMPT.id(), OTHER)).isTrue();

        assertThat(attempts.open(TICKET, STATE, BROWSER)).isEmpty();
        assertThat(attempts.open(OTHER, STATE, BROWSER)).contains(ATTEMPT);
        assertThat(attempts.reissue(NORTH, ATTEMPT.id(), TICKET)).isFalse();
    }

    @Test
    void anotherTenantReissuesNothing() {
        assertThat(attempts.reissue(SOUTH, ATTEMPT.id(), OTHER)).isFalse();
    }

    @Test
    void noSecretStandsInTheTable() {
        attempts.open(TICKET, STATE, BROWSER);

        var row = database.superuser().fetchSingle(CONNECTION_ATTEMPT);

        assertThat(List.of(row.getTicketHash(), row.getStateHash(), row.getBrowserHash()))
                .allSatisfy(hash -> assertThat(hash).hasSize(32))
                .doesNotContain(TICKET.text().getBytes(UTF_8));
        assertThat(row.toString()).doesNotContain(TICKET.text(), STATE.text(), BROWSER.text());
    }

    private Return comeBack(OneTimeSecret browser) {
        return attempts.comeBack(STATE, Optional.of(browser));
    }

    private void expire() {
        database.superuser()
                .update(CONNECTION_ATTEMPT)
                .set(CONNECTION_ATTEMPT.EXPIRES_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .execute();
    }

    private static Attempt second() {
        return new Attempt(
                UUID.fromString("0190a000-0000-7000-8000-0000000000a2"),
                NORTH,
                ATTEMPT.actor(),
                ATTEMPT.origin());
    }

    private static Instant tenMinutesAfter(OffsetDateTime now) {
        return now.plusMinutes(10).toInstant();
    }
}
