package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.EVENT_ANCHOR;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.seal.ExportCheck;
import io.tieout.application.seal.ExportLine;
import io.tieout.application.seal.Verdict;
import io.tieout.application.seal.Verdict.Wrong;
import io.tieout.application.seal.WitnessLine;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.seal.Histories.Tampering;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** An export and its witness find whatever a superuser does to the database, without a key. */
class LedgerExportProperties {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Histories HISTORIES = new Histories(DATABASE);
    private static final InstantSource MACHINE =
            InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));

    private final List<WitnessLine> witness = new ArrayList<>();

    @BeforeContainer
    static void letPlacesBeWritten() {
        HISTORIES.letPlacesBeWritten();
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyTamperingWithTheDatabaseIsFoundInItsExport(
            @ForAll Tampering tampering,
            @ForAll @IntRange(min = 2, max = 12) int number,
            @ForAll @IntRange(max = 10) int at) {
        var tenant = aTenantWith(number);
        assertThat(check(tenant).proved()).isEqualTo(number);
        int victim = Math.min(at, number - 2);

        HISTORIES.tamper(tenant, tampering, victim);

        Wrong wrong = check(tenant).wrong().orElseThrow();
        if (tampering != Tampering.INSERTION) {
            assertThat(wrong.place()).isBetween(victim + 1L, victim + 2L);
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whoeverAlsoTakesTheSealsAndTheNotesAwayIsFoundByTheWitness(
            @ForAll @IntRange(min = 2, max = 12) int number) {
        var tenant = aTenantWith(number);
        long last = HISTORIES.indexes(tenant).getLast();
        var superuser = DATABASE.superuser();
        superuser.deleteFrom(EVENT_SEAL).where(EVENT_SEAL.GLOBAL_INDEX.eq(last)).execute();
        superuser.deleteFrom(DOMAIN_EVENT).where(DOMAIN_EVENT.GLOBAL_INDEX.eq(last)).execute();
        superuser
                .deleteFrom(EVENT_ANCHOR)
                .where(EVENT_ANCHOR.TENANT_ID.eq(tenant.value()))
                .execute();

        assertThat(check(tenant).wrong().orElseThrow().place()).isEqualTo(number);
        witness.clear();
        assertThat(check(tenant).isIntact()).isTrue();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsNewerThanTheLastNoteIsSaidToBeAndNotedTheNextTime(
            @ForAll @IntRange(min = 1, max = 12) int number) {
        var tenant = aTenantWith(number);
        HISTORIES.store(tenant, number, 2);
        sealing().seal(tenant);
        HISTORIES.store(tenant, number + 2, 1);

        Verdict before = check(tenant);
        assertThat(before.isIntact()).isTrue();
        assertThat(before.sealed()).isEqualTo(number + 2L);
        assertThat(before.proved()).isEqualTo(number);
        assertThat(before.waiting()).isEqualTo(1);

        sealing().seal(tenant);
        anchoring().anchor(tenant);
        anchoring().anchor(tenant);

        Verdict after = check(tenant);
        assertThat(after.isIntact()).isTrue();
        assertThat(after.proved()).isEqualTo(number + 3L);
        assertThat(after.anchored()).isEqualTo(number + 3L);
        assertThat(after.waiting()).isZero();
        assertThat(witness.stream().filter(line -> line.tenant().equals(tenant.value())))
                .hasSize(number + 3);
    }

    @Example
    void aWitnessThatCannotNoteIsAskedAgain() {
        var tenant = HISTORIES.aTenantWith(3);
        sealing().seal(tenant);
        var failing =
                new EventAnchoring(
                        List::of,
                        DATABASE.transactions(),
                        _ -> {
                            throw new IllegalStateException("no room");
                        },
                        MACHINE);
        assertThatThrownBy(() -> failing.anchor(tenant)).hasMessage("no room");

        anchoring().anchor(tenant);

        assertThat(witness).hasSize(3);
    }

    @Example
    void aCustomerIsShownNothing() {
        var tenant = aTenantWith(2);
        List<ExportLine> lines = new ArrayList<>();

        export().write(new Viewer(tenant, Set.of(new AccountId(new UUID(5, 5)))), lines::add);

        assertThat(lines).isEmpty();
    }

    private TenantId aTenantWith(int number) {
        TenantId tenant = HISTORIES.aTenantWith(number);
        sealing().seal(tenant);
        anchoring().anchor(tenant);
        return tenant;
    }

    private Verdict check(TenantId tenant) {
        ExportCheck check = new ExportCheck();
        witness.forEach(check::take);
        export().write(Viewer.system(tenant), check::take);
        return check.verdict();
    }

    private EventAnchoring anchoring() {
        return new EventAnchoring(List::of, DATABASE.transactions(), witness::addAll, MACHINE);
    }

    private static JooqLedgerExport export() {
        return new JooqLedgerExport(DATABASE.transactions(), MACHINE);
    }

    private static EventSealing sealing() {
        return new EventSealing(List::of, DATABASE.transactions(), new OneKey());
    }
}
