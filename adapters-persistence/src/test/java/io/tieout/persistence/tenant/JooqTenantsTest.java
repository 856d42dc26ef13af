package io.tieout.persistence.tenant;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqTenantsTest {
    private static final Tenant NORTHERN =
            new Tenant(
                    NORTH,
                    "Northern Lights Oy",
                    ZoneId.of("Europe/Helsinki"),
                    new ClockSetting.Running(Duration.ZERO));
    private static final Tenant SOUTHERN =
            new Tenant(
                    SOUTH,
                    "Southern Cross Ltd",
                    ZoneId.of("Pacific/Auckland"),
                    new ClockSetting.Stepped(Instant.parse("2026-03-01T12:00:00Z")));

    private TestDatabase database;
    private JooqTenants tenants;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        tenants = new JooqTenants(database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTenantIsFoundAsItWasCreated() {
        tenants.create(NORTHERN);
        tenants.create(SOUTHERN);

        assertThat(tenants.find(NORTH)).contains(NORTHERN);
        assertThat(tenants.find(SOUTH)).contains(SOUTHERN);
        assertThat(tenants.all()).containsExactly(NORTHERN, SOUTHERN);
    }

    @Test
    void creatingATenantAgainChangesNothing() {
        tenants.create(NORTHERN);

        tenants.create(
                new Tenant(
                        NORTH, "Other", ZoneId.of("UTC"), new ClockSetting.Running(Duration.ZERO)));

        assertThat(tenants.all()).containsExactly(NORTHERN);
    }

    @Test
    void aMovedClockIsKept() {
        tenants.create(SOUTHERN);
        var moved = new ClockSetting.Stepped(Instant.parse("2026-03-02T12:00:00.123456Z"));

        tenants.setClock(SOUTH, moved);
        var standing = tenants.find(SOUTH).orElseThrow().clock();
        tenants.setClock(SOUTH, new ClockSetting.Running(Duration.ofDays(3)));
        var running = tenants.find(SOUTH).orElseThrow().clock();

        assertThat(standing).isEqualTo(moved);
        assertThat(running).isEqualTo(new ClockSetting.Running(Duration.ofDays(3)));
    }

    @Test
    void aTenantMayLookItselfUpInItsOwnTransactionAndNoOther() {
        tenants.create(NORTHERN);
        tenants.create(SOUTHERN);

        var own = database.transactions().of(NORTH).read(_ -> tenants.find(NORTH));

        assertThat(own).contains(NORTHERN);
        assertThatThrownBy(() -> database.transactions().of(NORTH).read(_ -> tenants.find(SOUTH)))
                .hasMessageContaining("cannot join");
    }

    @Test
    void aTenantSeesNoOtherTenantAndChangesNone() {
        tenants.create(NORTHERN);
        tenants.create(SOUTHERN);
        var northern = database.transactions().of(NORTH);

        var seen = northern.read(sql -> sql.selectFrom(TENANT).fetch(TENANT.NAME));
        var changed =
                northern.<Integer>write(sql -> sql.update(TENANT).set(TENANT.NAME, "x").execute());

        assertThat(seen).containsExactly(NORTHERN.name());
        assertThat(changed).isZero();
    }
}
