package io.tieout.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.tenant.Tenants;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AdjustableTenantClockTest {

    private static final TenantId TENANT =
            new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final TenantId OTHER =
            new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    private static final Instant START = Instant.parse("2026-01-31T23:30:00Z");

    private final RecordedTenants tenants = new RecordedTenants();
    private final SteeredMachine machine = new SteeredMachine(START);
    private final AdjustableTenantClock clock =
            new AdjustableTenantClock(tenants, machine, machine);
    private final List<String> rung = new ArrayList<>();

    @Test
    void aRunningClockGoesWithTheMachineAheadByItsSetting() {
        running(Duration.ofDays(3));

        machine.pass(Duration.ofHours(1));

        assertThat(clock.now(TENANT)).isEqualTo(Instant.parse("2026-02-04T00:30:00Z"));
    }

    @Test
    void aSteppedClockStandsStill() {
        stepped(START);

        machine.pass(Duration.ofDays(9));

        assertThat(clock.now(TENANT)).isEqualTo(START);
    }

    @Test
    void todayIsTheDayInTheTenantsZone() {
        tenants.create(tenant(TENANT, "Europe/Helsinki", new ClockSetting.Stepped(START)));

        assertThat(clock.today(TENANT)).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void anAlarmRingsOnceWhenItsInstantComes() {
        running(Duration.ZERO);
        alarm("in an hour", Duration.ofHours(1));

        machine.pass(Duration.ofMinutes(59));
        assertThat(rung).isEmpty();
        machine.pass(Duration.ofMinutes(1));
        machine.pass(Duration.ofDays(1));

        assertThat(rung).containsExactly("in an hour at 2026-02-01T00:30:00Z");
    }

    @Test
    void anAlarmFarAheadSurvivesManyNaps() {
        running(Duration.ZERO);
        alarm("in 40 days", Duration.ofDays(40));

        machine.pass(Duration.ofDays(39));
        assertThat(rung).isEmpty();
        machine.pass(Duration.ofDays(1));

        assertThat(rung).containsExactly("in 40 days at 2026-03-12T23:30:00Z");
    }

    @Test
    void anAlarmForThePastRingsAtOnceOnTheClocksThread() {
        stepped(START);

        alarm("late", Duration.ofSeconds(-1));
        assertThat(rung).isEmpty();
        machine.pass(Duration.ZERO);

        assertThat(rung).containsExactly("late at 2026-01-31T23:30:00Z");
    }

    @Test
    void aRunningClockRingsSoonByItself() {
        running(Duration.ZERO);
        alarm("in a second", Duration.ofSeconds(1));

        assertThat(clock.ringsByItselfWithin(TENANT, Duration.ofSeconds(2))).isTrue();
        assertThat(clock.ringsByItselfWithin(TENANT, Duration.ofMillis(500))).isFalse();
    }

    @Test
    void aStandingClockNeverRingsByItself() {
        stepped(START);
        alarm("in a second", Duration.ofSeconds(1));

        assertThat(clock.ringsByItselfWithin(TENANT, Duration.ofSeconds(2))).isFalse();
    }

    @Test
    void aClosedAlarmStaysSilent() {
        stepped(START);
        TenantClock.Alarm alarm = alarm("closed", Duration.ofHours(1));

        alarm.close();
        clock.advance(TENANT, START.plus(Duration.ofHours(2)));

        assertThat(rung).isEmpty();
        assertThat(clock.nextAlarm(TENANT)).isEmpty();
    }

    @Test
    void upkeepRingsOnARunningClockLikeAnyAlarm() {
        running(Duration.ZERO);
        upkeep("upkeep", Duration.ofMinutes(45));

        machine.pass(Duration.ofMinutes(45));

        assertThat(rung).containsExactly("upkeep at 2026-02-01T00:15:00Z");
    }

    @Test
    void nobodyMovesAStandingClockForUpkeep() {
        stepped(START);

        upkeep("upkeep", Duration.ofMinutes(45));

        assertThat(clock.nextAlarm(TENANT)).isEmpty();
    }

    @Test
    void aMoveFarPastUpkeepRingsItOnceAtItsEnd() {
        stepped(START);
        upkeep("upkeep", Duration.ofMinutes(45));
        alarm("in an hour", Duration.ofHours(1));

        clock.advance(TENANT, START.plus(Duration.ofDays(90)));

        assertThat(rung)
                .containsExactly(
                        "in an hour at 2026-02-01T00:30:00Z", "upkeep at 2026-05-01T23:30:00Z");
    }

    @Test
    void closedUpkeepStaysSilent() {
        stepped(START);
        TenantClock.Alarm alarm = upkeep("closed", Duration.ofHours(1));

        alarm.close();
        clock.advance(TENANT, START.plus(Duration.ofHours(2)));

        assertThat(rung).isEmpty();
    }

    @Test
    void advancingRingsEachAlarmAtItsOwnInstantEarliestFirst() {
        stepped(START);
        alarm("third", Duration.ofHours(3));
        alarm("first", Duration.ofHours(1));
        alarm("second", Duration.ofHours(1));
        alarm("beyond", Duration.ofHours(5));

        clock.advance(TENANT, START.plus(Duration.ofHours(4)));

        assertThat(rung)
                .containsExactly(
                        "first at 2026-02-01T00:30:00Z",
                        "second at 2026-02-01T00:30:00Z",
                        "third at 2026-02-01T02:30:00Z");
        assertThat(clock.now(TENANT)).isEqualTo(START.plus(Duration.ofHours(4)));
        assertThat(clock.nextAlarm(TENANT)).contains(START.plus(Duration.ofHours(5)));
    }

    @Test
    void aRunningClockIsAdvancedInTheSameWay() {
        running(Duration.ZERO);
        alarm("soon", Duration.ofHours(1));

        clock.advance(TENANT, START.plus(Duration.ofDays(1)));
        machine.pass(Duration.ofMinutes(5));

        assertThat(rung).containsExactly("soon at 2026-02-01T00:30:00Z");
        assertThat(clock.now(TENANT))
                .isEqualTo(START.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(5)));
    }

    @Test
    void aPollThatRegistersAgainRingsAtMostTwiceHoweverFarTheMove() {
        stepped(START);
        registerPoll();

        clock.advance(TENANT, START.plus(Duration.ofDays(365)));

        assertThat(rung)
                .containsExactly("poll at 2026-01-31T23:30:30Z", "poll at 2027-01-31T23:30:00Z");
    }

    @Test
    void anAlarmThatFailsDoesNotSilenceTheOthers() {
        stepped(START);
        clock.at(
                TENANT,
                START.plusSeconds(1),
                () -> {
                    throw new IllegalStateException("broken on purpose");
                });
        alarm("next", Duration.ofSeconds(2));

        clock.advance(TENANT, START.plusSeconds(3));

        assertThat(rung).containsExactly("next at 2026-01-31T23:30:02Z");
    }

    @Test
    void aClockIsNeverTurnedBack() {
        stepped(START);

        assertThatThrownBy(() -> clock.advance(TENANT, START.minusSeconds(1)))
                .isInstanceOf(ClockTurnedBack.class)
                .hasMessage(
                        "the clock stands at 2026-01-31T23:30:00Z and cannot go back to"
                                + " 2026-01-31T23:29:59Z");
        assertThat(clock.now(TENANT)).isEqualTo(START);
    }

    @Test
    void aMachineThatIsSetBackDoesNotTurnATenantBack() {
        running(Duration.ZERO);
        clock.now(TENANT);

        machine.setBackTo(START.minusSeconds(60));

        assertThat(clock.now(TENANT)).isEqualTo(START);
    }

    @Test
    void aMoveIsStoredBeforeItIsSeen() {
        stepped(START);
        alarm("seen", Duration.ofHours(1));

        clock.advance(TENANT, START.plus(Duration.ofHours(2)));

        assertThat(tenants.settings)
                .containsExactly(
                        new ClockSetting.Stepped(START.plus(Duration.ofHours(1))),
                        new ClockSetting.Stepped(START.plus(Duration.ofHours(2))));
        assertThat(rung).hasSize(1);
    }

    @Test
    void aMoveThatCannotBeStoredDoesNotHappen() {
        stepped(START);
        tenants.refuseToStore = true;

        assertThatThrownBy(() -> clock.advance(TENANT, START.plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(clock.now(TENANT)).isEqualTo(START);
    }

    @Test
    void aRestartedClockGoesOnWhereItStood() {
        running(Duration.ZERO);
        clock.advance(TENANT, START.plus(Duration.ofDays(10)));

        machine.pass(Duration.ofSeconds(7));
        AdjustableTenantClock restarted = new AdjustableTenantClock(tenants, machine, machine);

        assertThat(restarted.now(TENANT)).isEqualTo(START.plus(Duration.ofDays(10)).plusSeconds(7));
    }

    @Test
    void everyTenantHasATimeOfItsOwn() {
        stepped(START);
        tenants.create(tenant(OTHER, "UTC", new ClockSetting.Stepped(START)));

        clock.advance(TENANT, START.plusSeconds(5));

        assertThat(clock.now(OTHER)).isEqualTo(START);
    }

    @Test
    void aTenantNobodyKnowsHasNoTime() {
        assertThatThrownBy(() -> clock.now(OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no tenant 00000000-0000-7000-8000-000000000002");
    }

    private void running(Duration ahead) {
        tenants.create(tenant(TENANT, "UTC", new ClockSetting.Running(ahead)));
    }

    private void stepped(Instant at) {
        tenants.create(tenant(TENANT, "UTC", new ClockSetting.Stepped(at)));
    }

    private static Tenants.Tenant tenant(TenantId id, String zone, ClockSetting setting) {
        return new Tenants.Tenant(id, "a tenant", ZoneId.of(zone), setting);
    }

    private TenantClock.Alarm alarm(String name, Duration fromStart) {
        return clock.at(
                TENANT, START.plus(fromStart), () -> rung.add(name + " at " + clock.now(TENANT)));
    }

    private TenantClock.Alarm upkeep(String name, Duration fromStart) {
        return clock.notBefore(
                TENANT, START.plus(fromStart), () -> rung.add(name + " at " + clock.now(TENANT)));
    }

    private void registerPoll() {
        clock.at(
                TENANT,
                clock.now(TENANT).plusSeconds(30),
                () -> {
                    rung.add("poll at " + clock.now(TENANT));
                    registerPoll();
                });
    }
}
