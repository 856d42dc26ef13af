package io.tieout.persistence;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.val;

import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersistenceTest {

    private static final MasterKeys MASTER_KEYS =
            MasterKeys.parse(List.of("test:" + Base64.getEncoder().encodeToString(new byte[32])));

    private TestDatabase database;
    private Persistence persistence;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        persistence = new Persistence(database.databases(), MASTER_KEYS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keysOfEveryTenantAreForgottenWithoutBeingAsked() {
        tenant(NORTH);
        tenant(SOUTH);
        key(NORTH, "old", Duration.ofDays(31));
        key(SOUTH, "old", Duration.ofDays(31));
        key(SOUTH, "young", Duration.ofDays(29));

        try (var jobs = persistence.recurringJobs(_ -> {})) {
            jobs.start();

            await().atMost(Duration.ofSeconds(30)).until(() -> keys().size() < 2);
        }

        assertThat(keys()).containsExactly("young");
    }

    private void tenant(TenantId id) {
        var running = new ClockSetting.Running(Duration.ZERO);
        persistence.tenants().create(new Tenant(id, "Tenant " + id, ZoneOffset.UTC, running));
    }

    private void key(TenantId tenant, String key, Duration age) {
        database.superuser()
                .insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.TENANT_ID, tenant.value())
                .set(IDEMPOTENCY_KEY.ACTOR, "anna")
                .set(IDEMPOTENCY_KEY.MUTATION, "draftInvoice")
                .set(IDEMPOTENCY_KEY.KEY, key)
                .set(IDEMPOTENCY_KEY.INPUT_HASH, "hash")
                .set(
                        IDEMPOTENCY_KEY.CREATED_AT,
                        currentInstant().sub(val(DayToSecond.valueOf(age))))
                .execute();
    }

    private List<String> keys() {
        return database.superuser()
                .select(IDEMPOTENCY_KEY.KEY)
                .from(IDEMPOTENCY_KEY)
                .orderBy(IDEMPOTENCY_KEY.KEY)
                .fetch(IDEMPOTENCY_KEY.KEY);
    }
}
