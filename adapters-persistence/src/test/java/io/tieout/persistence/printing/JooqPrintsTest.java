package io.tieout.persistence.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.printing.Prints.PrintKey;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqPrintsTest {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(6, 2));
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");

    /** room for one sealed file of 300 bytes, not for two */
    private static final long LITTLE_ROOM = 800;

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aPrintIsShownForItsVersionUntilItIsTooOld() {
        var tenant = new TenantId(new UUID(6, 1));
        JooqPrints prints =
                new JooqPrints(database.transactions(), TestKeys.of(database).personal());
        byte[] pdf = file(1);

        prints.keep(tenant, key(10, 3), SUBJECT, pdf, AT);

        assertThat(prints.find(tenant, key(10, 3), AT)).hasValue(pdf);
        assertThat(prints.find(tenant, key(10, 4), AT)).isEmpty();
        assertThat(prints.find(tenant, key(10, 3), AT.plusSeconds(1))).isEmpty();
        assertThat(prints.find(new TenantId(new UUID(6, 9)), key(10, 3), AT)).isEmpty();

        prints.keep(tenant, key(10, 4), SUBJECT, file(2), AT.plusSeconds(2));
        assertThat(prints.find(tenant, key(10, 3), AT)).isEmpty();
        assertThat(prints.find(tenant, key(10, 4), AT)).hasValue(file(2));
    }

    @Test
    void theOldestGoWhenThereIsNoRoom() {
        var tenant = new TenantId(new UUID(6, 3));
        JooqPrints prints =
                new JooqPrints(
                        database.transactions(), TestKeys.of(database).personal(), LITTLE_ROOM);

        prints.keep(tenant, key(20, 1), SUBJECT, file(1), AT);
        prints.keep(tenant, key(21, 1), SUBJECT, file(2), AT.plusSeconds(1));

        assertThat(prints.find(tenant, key(20, 1), AT)).isEmpty();
        assertThat(prints.find(tenant, key(21, 1), AT)).hasValue(file(2));
    }

    private static PrintKey key(long invoice, long version) {
        return new PrintKey(new InvoiceId(new UUID(6, invoice)), version);
    }

    private static byte[] file(int seed) {
        byte[] bytes = new byte[300];
        java.util.Arrays.fill(bytes, (byte) seed);
        return bytes;
    }
}
