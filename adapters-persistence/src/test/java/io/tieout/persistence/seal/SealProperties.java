package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.seal.Seals.BadEvent;
import io.tieout.application.seal.Seals.Fault;
import io.tieout.application.seal.Seals.Noted;
import io.tieout.application.seal.Seals.Verification;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.seal.Histories.Tampering;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DSLContext;

/** Whatever a superuser without the key does to stored events is found, and where. */
class SealProperties {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Keyring KEYS = new OneKey();
    private static final Histories HISTORIES = new Histories(DATABASE);

    @BeforeContainer
    static void letPlacesBeWritten() {
        HISTORIES.letPlacesBeWritten();
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyTamperingIsFoundAndNothingElse(
            @ForAll Tampering tampering,
            @ForAll @IntRange(min = 2, max = 12) int number,
            @ForAll @IntRange(max = 10) int at) {
        var tenant = aTenantWith(number);
        assertThat(verify(tenant).firstBad()).isEmpty();
        int victim = Math.min(at, number - 2);

        HISTORIES.tamper(tenant, tampering, victim);

        Optional<BadEvent> bad = verify(tenant).firstBad();
        assertThat(bad).as("%s of %d", tampering, victim).isPresent();
        if (tampering != Tampering.INSERTION) {
            assertThat(bad.orElseThrow().place()).isBetween(victim + 1L, victim + 2L);
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aHistoryCutShortIsFoundByWhomeverNotedItsRoot(
            @ForAll @IntRange(min = 2, max = 12) int number) {
        var tenant = aTenantWith(number);
        Verification noted = verify(tenant);
        long last = HISTORIES.indexes(tenant).getLast();
        DSLContext superuser = DATABASE.superuser();
        superuser.deleteFrom(EVENT_SEAL).where(EVENT_SEAL.GLOBAL_INDEX.eq(last)).execute();
        superuser.deleteFrom(DOMAIN_EVENT).where(DOMAIN_EVENT.GLOBAL_INDEX.eq(last)).execute();

        assertThat(verify(tenant).firstBad()).isEmpty();
        assertThat(
                        seals().verify(
                                        Viewer.system(tenant),
                                        Optional.of(new Noted(noted.sealed(), noted.root())))
                                .firstBad()
                                .orElseThrow()
                                .fault())
                .isEqualTo(Fault.OTHER_ROOT);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsNotSealedYetIsCountedAndSealedTheNextTime(
            @ForAll @IntRange(min = 1, max = 12) int number) {
        var tenant = aTenantWith(number);
        HISTORIES.store(tenant, number, 3);

        Verification before = verify(tenant);
        assertThat(before.sealed()).isEqualTo(number);
        assertThat(before.waiting()).isEqualTo(3);
        assertThat(before.firstBad()).isEmpty();

        sealing().seal(tenant);
        sealing().seal(tenant);

        Verification after = verify(tenant);
        assertThat(after.sealed()).isEqualTo(number + 3L);
        assertThat(after.waiting()).isZero();
        assertThat(after.firstBad()).isEmpty();
        assertThat(
                        seals().verify(
                                        Viewer.system(tenant),
                                        Optional.of(new Noted(before.sealed(), before.root())))
                                .firstBad())
                .isEmpty();
    }

    private static TenantId aTenantWith(int number) {
        TenantId tenant = HISTORIES.aTenantWith(number);
        sealing().seal(tenant);
        return tenant;
    }

    private static Verification verify(TenantId tenant) {
        return seals().verify(Viewer.system(tenant), Optional.empty());
    }

    private static JooqSeals seals() {
        return new JooqSeals(DATABASE.transactions(), KEYS);
    }

    private static EventSealing sealing() {
        return new EventSealing(List::of, DATABASE.transactions(), KEYS);
    }
}
