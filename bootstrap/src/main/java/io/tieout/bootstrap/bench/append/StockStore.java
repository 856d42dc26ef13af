package io.tieout.bootstrap.bench.append;

import com.thoughtworks.xstream.XStream;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tieout.persistence.database.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Axon's JDBC engine, table and serializer as they come, on the same server with a cache. */
final class StockStore implements AutoCloseable {

    private static final String SCHEMA = "stock";

    private final HikariDataSource pool;
    private final EmbeddedEventStore store;
    private final SimpleCommandBus bus;

    StockStore(DatabaseSettings settings) {
        this.pool = pool(settings);
        TransactionManager transactions = transactions(new DataSourceTransactionManager(pool));
        XStreamSerializer serializer = XStreamSerializer.builder().xStream(trusting()).build();
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(
                                new DataSourceConnectionProvider(
                                        new TransactionAwareDataSourceProxy(pool)))
                        .transactionManager(transactions)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
        this.bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        var _ =
                AggregateAnnotationCommandHandler.<StockMarks>builder()
                        .aggregateType(StockMarks.class)
                        .repository(
                                EventSourcingRepository.builder(StockMarks.class)
                                        .eventStore(store)
                                        .cache(new WeakReferenceCache())
                                        .build())
                        .build()
                        .subscribe(bus);
    }

    void mark(UUID stream, int events) {
        FutureCallback<StockMarks.Mark, Object> answer = new FutureCallback<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(
                        new StockMarks.Mark(stream.toString(), events)),
                answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException("a note was refused", result.exceptionResult());
        }
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }

    /** of this package only */
    private static XStream trusting() {
        XStream xml = new XStream();
        xml.allowTypesByWildcard(new String[] {StockMarks.class.getPackageName() + ".**"});
        return xml;
    }

    private static TransactionManager transactions(DataSourceTransactionManager manager) {
        return () -> {
            var status = manager.getTransaction(null);
            return new Transaction() {
                @Override
                public void commit() {
                    manager.commit(status);
                }

                @Override
                public void rollback() {
                    manager.rollback(status);
                }
            };
        };
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setUrl(settings.url());
        driver.setUser(settings.owner().user());
        driver.setPassword(settings.owner().password());
        try (Connection owner = driver.getConnection();
                var sql = owner.createStatement()) {
            sql.execute("create schema " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the stock engine's schema", e);
        }
        driver.setCurrentSchema(SCHEMA);
        HikariConfig config = new HikariConfig();
        config.setDataSource(driver);
        config.setMaximumPoolSize(settings.sizes().app());
        return new HikariDataSource(config);
    }
}
