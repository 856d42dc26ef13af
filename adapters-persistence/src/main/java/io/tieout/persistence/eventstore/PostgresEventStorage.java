package io.tieout.persistence.eventstore;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.axon.EventStorage;
import io.tieout.application.time.TenantClock;
import io.tieout.persistence.alert.JooqAlerts;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.feed.EventReader;
import io.tieout.persistence.tenant.TenantScope;
import io.tieout.persistence.tenant.TenantTransactionManager;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.why.EventTracer;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Makes the bridge's event storage out of the three ways into the database. */
public final class PostgresEventStorage {

    private static final int BATCH = 256;

    private final Databases databases;
    private final TenantTransactionManager transactionManager;
    private final CatalogSerializer serializer;
    private final TenantClock clock;

    /**
     * @param kinds of the aggregates, for their snapshots
     * @param clock says when an event was set aside
     */
    public PostgresEventStorage(
            Databases databases,
            TenantTransactionManager transactionManager,
            PersonalSealer sealer,
            EventCatalog events,
            Collection<AggregateKind<?, ?>> kinds,
            TenantClock clock) {
        this.clock = clock;
        this.databases = databases;
        this.transactionManager = transactionManager;
        this.serializer =
                new CatalogSerializer(StoredJson.mapper(sealer), events, new StoredStates(kinds));
    }

    /**
     * How long a hole in the order of events is waited for, because its transaction may still be
     * committed.
     *
     * @param maxOffset events that may have been stored behind it meanwhile
     * @param timeout age of the event behind it
     */
    public record Gaps(int maxOffset, Duration timeout) {
        /** well beyond the transaction timeout, after which no gap can be filled any more */
        public static final Gaps STANDARD = new Gaps(1_000_000, Duration.ofSeconds(60));
    }

    /** everything the bridge needs */
    public EventStorage open() {
        return open(Gaps.STANDARD);
    }

    /** {@link #open()} with other patience: for who lifts the transaction timeout, and for tests */
    public EventStorage open(Gaps gaps) {
        Transactions transactions = new Transactions(transactionManager);
        TransactionManager axonTransactions = new SpringTransactions(transactionManager);
        JooqAlerts alerts = new JooqAlerts(transactions);
        DataSource app = new TransactionAwareDataSourceProxy(databases.app());
        return new EventStorage(
                new AppAndTailEngine(
                        engine(app, axonTransactions, serializer, gaps),
                        engine(
                                databases.tail(),
                                NoTransactionManager.INSTANCE,
                                new TolerantSerializer(serializer),
                                gaps)),
                axonTransactions,
                new UnhurriedTokenStore(
                        new OwnTransactionTokenStore(tokens(app), transactions), System::nanoTime),
                new JooqParkedEvents(transactions, new ParkingAlert(alerts, alerts, clock)),
                TenantScope::in,
                new StreamConflicts());
    }

    /** opens what is stored here, for the live feed */
    public EventReader reader() {
        return new StoredEventReader(serializer);
    }

    /** opens what is stored here together with what led to it */
    public EventTracer tracer() {
        return new StoredEventReader(serializer);
    }

    private EventStorageEngine engine(
            DataSource connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            Gaps gaps) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(connections))
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(snapshot -> serializer.knows(snapshot.getPayload().getType()))
                .persistenceExceptionResolver(new StreamConflicts())
                .schema(eventSchema())
                .maxGapOffset(gaps.maxOffset())
                .gapTimeout((int) gaps.timeout().toMillis())
                .batchSize(BATCH)
                // Nothing is ever removed from a stream, so a batch that is not full is the last.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .build();
    }

    private static TokenStore tokens(DataSource app) {
        return JdbcTokenStore.builder()
                .connectionProvider(new DataSourceConnectionProvider(app))
                .serializer(new PositionSerializer())
                .schema(tokenSchema())
                .build();
    }

    private static EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("snapshot_event")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .setOwnerColumn("owner")
                .build();
    }
}
