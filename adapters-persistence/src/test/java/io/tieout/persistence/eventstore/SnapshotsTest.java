package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.SNAPSHOT_EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.CountUpTo;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hundred events of one aggregate make a snapshot, and nothing depends on it. */
class SnapshotsTest {

    private static final UUID TALLY = new UUID(3, 1);

    private TestDatabase database;

    @BeforeEach
    void countToTwenty() {
        database = TestDatabase.fresh();
        try (TestNode node = TestNode.on(database)) {
            for (int i = 0; i < 20; i++) {
                node.send(NORTH, new Count(TALLY, 1));
            }
            await().until(() -> snapshots() == 1);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSnapshotBelongsToTheTenantAndKeepsTheVersion() {
        var snapshot =
                database.superuser()
                        .selectFrom(SNAPSHOT_EVENT)
                        .orderBy(SNAPSHOT_EVENT.SEQUENCE_NUMBER)
                        .fetchSingle();

        assertThat(snapshot.getTenantId()).isEqualTo(NORTH.value());
        assertThat(snapshot.getSequenceNumber()).isEqualTo(19);
        assertThat(snapshot.getPayloadType()).isEqualTo("tally.state");
        assertThat(new String(snapshot.getPayload(), UTF_8))
                .isEqualTo(
                        "{\"tenant\":\"%s\",\"state\":{\"closed\":false,\"names\":[],\"sum\":20}}"
                                .formatted(NORTH.value()));
    }

    @Test
    void anAggregateIsLoadedFromItsSnapshot() {
        forgetWhatTheEventsSaid();

        assertThat(versionAtASumOf(20)).isEqualTo(19);
    }

    @Test
    void aSnapshotUnderAnUnknownNameIsPassedOver() {
        setSnapshot("tally.before-the-flood", "1", "{}");

        assertThat(versionAtASumOf(20)).isEqualTo(19);
    }

    @Test
    void aSnapshotOfAnotherRevisionIsPassedOver() {
        setSnapshot("tally.state", "0", "{}");

        assertThat(versionAtASumOf(20)).isEqualTo(19);
    }

    @Test
    void aSnapshotThatCannotBeReadIsPassedOver() {
        setSnapshot("tally.state", "2", "{\"tenant\":\"" + NORTH.value() + "\",\"state\":{}}");

        assertThat(versionAtASumOf(20)).isEqualTo(19);
    }

    /** the tally's version when its sum is this, else a higher one */
    private long versionAtASumOf(int sum) {
        try (TestNode other = TestNode.on(database)) {
            return other.send(NORTH, new CountUpTo(TALLY, sum)).version();
        }
    }

    private int snapshots() {
        return database.superuser().fetchCount(SNAPSHOT_EVENT);
    }

    private void forgetWhatTheEventsSaid() {
        database.superuser()
                .update(DOMAIN_EVENT)
                .set(DOMAIN_EVENT.PAYLOAD, "{\"by\":0}".getBytes(UTF_8))
                .execute();
    }

    private void setSnapshot(String name, String revision, String payload) {
        database.superuser()
                .update(SNAPSHOT_EVENT)
                .set(SNAPSHOT_EVENT.PAYLOAD_TYPE, name)
                .set(SNAPSHOT_EVENT.PAYLOAD_REVISION, revision)
                .set(SNAPSHOT_EVENT.PAYLOAD, payload.getBytes(UTF_8))
                .execute();
    }
}
