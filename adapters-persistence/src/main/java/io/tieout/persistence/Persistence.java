package io.tieout.persistence;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.event.Projection;
import io.tieout.application.seal.LedgerExport;
import io.tieout.application.seal.Seals;
import io.tieout.application.seal.Witness;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Answers;
import io.tieout.application.vital.Vitals;
import io.tieout.application.why.Histories;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.backfill.LedgerBackfill;
import io.tieout.persistence.command.JooqIdempotencyKeys;
import io.tieout.persistence.crypto.ErasureNews;
import io.tieout.persistence.crypto.KeyRotation;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.Nonces;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.crypto.StoredKeyring;
import io.tieout.persistence.crypto.TenantSealer;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.eventstore.EventCatalog;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import io.tieout.persistence.feed.EventReader;
import io.tieout.persistence.feed.PostgresEventFeed;
import io.tieout.persistence.rebuild.Replaying;
import io.tieout.persistence.schedule.RecurringJob;
import io.tieout.persistence.schedule.RecurringJobs;
import io.tieout.persistence.seal.EventAnchoring;
import io.tieout.persistence.seal.EventSealing;
import io.tieout.persistence.seal.JooqLedgerExport;
import io.tieout.persistence.seal.JooqSeals;
import io.tieout.persistence.tenant.JooqTenants;
import io.tieout.persistence.tenant.OneStateAnswers;
import io.tieout.persistence.tenant.TenantTransactionManager;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.BulkRows;
import io.tieout.persistence.vital.JooqVitals;
import io.tieout.persistence.why.JooqHistories;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything this module fills of the application's ports, put together over one database. Whoever
 * wires the house sees ports here and no SQL.
 */
public final class Persistence {

    /** a node that still holds the former master key for the current one goes on wrapping by it */
    private static final Duration ROTATION_PAUSE = Duration.ofMinutes(5);

    private final Databases databases;
    private final TenantTransactionManager transactionManager;
    private final Transactions transactions;
    private final StoredKeyring keyring;
    private final KeyRotation rotation;
    private final PersonalSealer personal;
    private final Sealer sealer;
    private final NameIndex names;

    /** Opens nothing: the pools are the caller's, and the caller's to close. */
    public Persistence(Databases databases, MasterKeys masterKeys) {
        this.databases = databases;
        this.transactionManager = new TenantTransactionManager(databases.app());
        this.transactions = new Transactions(transactionManager);
        this.keyring =
                new StoredKeyring(masterKeys, Nonces.random(), transactions, databases.tailSql());
        this.rotation = new KeyRotation(masterKeys, keyring, transactions, databases.tailSql());
        this.personal = new PersonalSealer(keyring, Nonces.random());
        this.sealer = new TenantSealer(keyring, Nonces.random());
        this.names = new NameIndex(keyring);
    }

    /** answers that are read of one state; a quarter of the connections is never theirs */
    public Answers answers() {
        int others = Math.max(1, databases.appConnections() / 4);
        return new OneStateAnswers(
                transactionManager,
                databases.appConnections() - others,
                Databases.CONNECTION_TIMEOUT);
    }

    public Tenants tenants() {
        return new JooqTenants(transactions);
    }

    /** of the connections to accounting systems */
    public ConnectionStores connection() {
        return new ConnectionStores(transactions, sealer, names);
    }

    /** of work, and of what went wrong with it */
    public QueueStores queue() {
        return new QueueStores(transactions, personal);
    }

    /** of what billing shows */
    public BillingViews billing() {
        return new BillingViews(transactions, personal, names);
    }

    /** where events and snapshots of these kinds of aggregates are kept */
    public PostgresEventStorage eventStorage(
            Collection<AggregateKind<?, ?>> kinds, TenantClock clock) {
        return new PostgresEventStorage(
                databases, transactionManager, personal, EventCatalog.standard(), kinds, clock);
    }

    /**
     * what is done again and again without being asked; not yet started
     *
     * @param witness told of what was sealed
     * @param others beside what this module does of itself
     */
    public RecurringJobs recurringJobs(Witness witness, RecurringJob... others) {
        var jobs =
                Stream.concat(
                                Stream.of(forgetKeys(), rotateKeys(), sealEvents(witness)),
                                Stream.of(others))
                        .toList();
        return new RecurringJobs(databases.app(), jobs);
    }

    /** what machines watch of all tenants */
    public Vitals vitals() {
        return new JooqVitals(transactions, rotation);
    }

    /** what moves keys to the current master key */
    public KeyRotation keyRotation() {
        return rotation;
    }

    /**
     * what carries erasures to this node; not yet started
     *
     * @param forget forgets whatever else holds personal data in memory
     */
    public ErasureNews erasures(Runnable forget) {
        keyring.onForgetting(forget);
        return new ErasureNews(keyring, databases.tailUnpooled());
    }

    /** what posts documents that are older than the ledger, once */
    public LedgerBackfill ledgerBackfill(PostgresEventStorage storage) {
        return new LedgerBackfill(transactions, storage.reader());
    }

    /** the live tail of what that storage keeps; not yet started */
    public PostgresEventFeed feed(PostgresEventStorage storage) {
        return new PostgresEventFeed(databases, storage.reader());
    }

    /** stored events with what led to them, for those who ask why */
    public Histories histories(PostgresEventStorage storage) {
        return new JooqHistories(transactions, storage.tracer());
    }

    /** proof that stored events are what was stored */
    public Seals seals() {
        return new JooqSeals(transactions, keyring);
    }

    /** a history as its verifier reads it */
    public LedgerExport ledgerExport() {
        return new JooqLedgerExport(transactions, InstantSource.system());
    }

    /**
     * the events of each tenant on their way into the views anew
     *
     * @param batch events of one transaction
     */
    public List<Replaying> replays(PostgresEventStorage storage, int batch) {
        return tenants().all().stream()
                .map(tenant -> replay(tenant.id(), storage.reader(), batch))
                .toList();
    }

    private Replaying replay(TenantId tenant, EventReader events, int batch) {
        BulkRows rows = new BulkRows(transactions.present());
        List<Projection> projections = billing().projections(rows.database());
        return new Replaying(tenant, transactions, events, rows, projections, batch);
    }

    /** what seals the events stored since it last ran */
    public Runnable sealing() {
        return new EventSealing(this::tenantIds, transactions, keyring);
    }

    private List<TenantId> tenantIds() {
        return tenants().all().stream().map(tenant -> tenant.id()).toList();
    }

    private RecurringJob sealEvents(Witness witness) {
        Runnable sealing = sealing();
        var anchoring =
                new EventAnchoring(this::tenantIds, transactions, witness, InstantSource.system());
        return new RecurringJob(
                "event.seal",
                EventSealing.PAUSE,
                () -> {
                    sealing.run();
                    anchoring.run();
                });
    }

    private RecurringJob rotateKeys() {
        return new RecurringJob("master-key.rewrap", ROTATION_PAUSE, rotation::run);
    }

    private RecurringJob forgetKeys() {
        var keys = new JooqIdempotencyKeys(transactions);
        return new RecurringJob(
                "idempotency-key.forget",
                JooqIdempotencyKeys.PURGE_PAUSE,
                () -> tenants().all().forEach(tenant -> keys.purge(tenant.id())));
    }
}
