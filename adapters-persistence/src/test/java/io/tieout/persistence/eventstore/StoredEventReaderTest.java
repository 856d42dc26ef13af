package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.profile;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.feed.EventReader.UnknownEvent;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.tenant.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;

class StoredEventReaderTest {

    private static final TenantId NORTH = TestNode.NORTH;
    private static final TenantId SOUTH = TestNode.SOUTH;
    private static final UUID EVENT = new UUID(4, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountOpened OPENED = new AccountOpened(ACCOUNT, profile());

    private final CatalogSerializer serializer = Serializers.of(EventCatalog.standard(), List.of());
    private final StoredEventReader reader = new StoredEventReader(serializer);

    @Test
    void aRowIsReadAsTheEventThatWasStored() {
        assertThat(reader.read(row()))
                .isEqualTo(
                        new RecordedEvent(
                                EVENT,
                                NORTH,
                                ACCOUNT.value(),
                                7,
                                OPENED,
                                Instant.parse("2013-04-05T06:07:08Z"),
                                new ActorId("alan"),
                                "127.0.0.1"));
    }

    @Test
    void theRowsTenantCountsAndNotTheReaders() {
        RecordedEvent read = TenantScope.in(SOUTH, () -> reader.read(row()));

        assertThat(read.event()).isEqualTo(OPENED);
    }

    @Test
    void personalDataDoesNotOpenInARowThatWasMovedToAnotherTenant() {
        DomainEventRecord moved = row();
        moved.setTenantId(SOUTH.value());

        assertThatThrownBy(() -> reader.read(moved))
                .isNotInstanceOf(UnknownEvent.class)
                .hasStackTraceContaining("Unreadable");
    }

    @Test
    void anEventThatNobodyKnowsIsNamed() {
        DomainEventRecord unknown = row();
        unknown.setPayloadType("account.before-the-flood");

        assertThatThrownBy(() -> reader.read(unknown))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("account.before-the-flood");
    }

    @Test
    void anEventThatSaysWhatNobodyKnowsIsOfANewerTieoutToo() {
        Access access = new Access(AccessLevel.FULL, new Ground.PaidUp());
        AccessChanged changed =
                new AccessChanged(AccessId.of(ACCOUNT), ACCOUNT, access, NOON, NOON);
        DomainEventRecord row = row(stored(changed), stored(circumstances()));
        assertThat(reader.read(row).event()).isEqualTo(changed);

        row.setPayload(
                new String(row.getPayload(), UTF_8).replace("paid-up", "pardoned").getBytes(UTF_8));

        assertThatThrownBy(() -> reader.read(row))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("access.changed");
    }

    private DomainEventRecord row() {
        return TenantScope.in(NORTH, () -> row(stored(OPENED), stored(circumstances())));
    }

    private static DomainEventRecord row(
            SerializedObject<byte[]> event, SerializedObject<byte[]> circumstances) {
        var row = DOMAIN_EVENT.newRecord();
        row.setTenantId(NORTH.value());
        row.setEventIdentifier(EVENT.toString());
        row.setAggregateIdentifier(ACCOUNT.value().toString());
        row.setSequenceNumber(7L);
        row.setType("account");
        row.setTimeStamp("2026-03-01T12:00:00Z");
        row.setPayloadType(event.getType().getName());
        row.setPayloadRevision(event.getType().getRevision());
        row.setPayload(event.getData());
        row.setMetaData(circumstances.getData());
        return row;
    }

    private SerializedObject<byte[]> stored(Object object) {
        return serializer.serialize(object, byte[].class);
    }

    private static MetaData circumstances() {
        return MetaData.from(
                Map.of(
                        "tenant", NORTH.value().toString(),
                        "actor", "alan",
                        "origin", "127.0.0.1",
                        "recordedAt", "2013-04-05T06:07:08Z"));
    }
}
