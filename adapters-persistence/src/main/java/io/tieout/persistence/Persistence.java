package io.tieout.persistence;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.alert.AlertDesk;
import io.tieout.application.alert.AlertViews;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.alert.Tellings;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.control.ActViews;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.event.Projection;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.AgingReports;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.SyncViews;
import io.tieout.application.lapse.WaitingApprovals;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.parked.ParkedEventDesk;
import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.printing.Prints;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.standing.StandingViews;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.application.vital.Vitals;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.account.JooqAccountViews;
import io.tieout.persistence.account.JooqCustomerSyncs;
import io.tieout.persistence.account.JooqLinkViews;
import io.tieout.persistence.account.linking.JooqParties;
import io.tieout.persistence.accounting.JooqCallJournal;
import io.tieout.persistence.accounting.JooqConnectionLeases;
import io.tieout.persistence.accounting.JooqConnectionTokens;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.accounting.JooqHealthReports;
import io.tieout.persistence.accounting.JooqNotices;
import io.tieout.persistence.accounting.JooqOperationDesk;
import io.tieout.persistence.accounting.JooqOperationViews;
import io.tieout.persistence.accounting.JooqOperations;
import io.tieout.persistence.accounting.JooqReferences;
import io.tieout.persistence.accounting.JooqSignedDocuments;
import io.tieout.persistence.alert.JooqAlertDesk;
import io.tieout.persistence.alert.JooqAlertViews;
import io.tieout.persistence.alert.JooqAlerts;
import io.tieout.persistence.alert.JooqTellings;
import io.tieout.persistence.closing.ClosingProjection;
import io.tieout.persistence.closing.JooqClosingViews;
import io.tieout.persistence.command.JooqIdempotencyKeys;
import io.tieout.persistence.connection.JooqCompanyProfiles;
import io.tieout.persistence.connection.JooqConnectionAttempts;
import io.tieout.persistence.connection.JooqConnectionHistory;
import io.tieout.persistence.connection.JooqPendingCompanies;
import io.tieout.persistence.control.ActProjection;
import io.tieout.persistence.control.JooqActViews;
import io.tieout.persistence.credit.CreditMemoProjection;
import io.tieout.persistence.credit.JooqCreditMemoViews;
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
import io.tieout.persistence.delivery.DeliveryProjection;
import io.tieout.persistence.delivery.JooqDeliveryViews;
import io.tieout.persistence.delivery.JooqMailingViews;
import io.tieout.persistence.delivery.MailingProjection;
import io.tieout.persistence.drift.DriftProjection;
import io.tieout.persistence.drift.JooqDriftViews;
import io.tieout.persistence.drift.JooqWatchedDocuments;
import io.tieout.persistence.eventstore.EventCatalog;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import io.tieout.persistence.feed.PostgresEventFeed;
import io.tieout.persistence.golive.JooqGoLives;
import io.tieout.persistence.invoice.InvoiceProjection;
import io.tieout.persistence.invoice.JooqAgingReports;
import io.tieout.persistence.invoice.JooqInvoiceViews;
import io.tieout.persistence.invoice.JooqSyncViews;
import io.tieout.persistence.lapse.JooqWaitingApprovals;
import io.tieout.persistence.mapping.JooqMappings;
import io.tieout.persistence.mapping.MappingProjection;
import io.tieout.persistence.observed.JooqObservedViews;
import io.tieout.persistence.observed.ObservedProjection;
import io.tieout.persistence.parked.JooqParkedEventDesk;
import io.tieout.persistence.parked.JooqParkedEventViews;
import io.tieout.persistence.payment.JooqPaymentViews;
import io.tieout.persistence.payment.PaymentProjection;
import io.tieout.persistence.policy.JooqApprovalPolicies;
import io.tieout.persistence.policy.PolicyProjection;
import io.tieout.persistence.printing.JooqPrints;
import io.tieout.persistence.revision.JooqRevisionViews;
import io.tieout.persistence.revision.RevisionProjection;
import io.tieout.persistence.schedule.RecurringJob;
import io.tieout.persistence.schedule.RecurringJobs;
import io.tieout.persistence.standing.JooqStandingViews;
import io.tieout.persistence.sweep.JooqKnownDocuments;
import io.tieout.persistence.sweep.JooqLinkedCustomers;
import io.tieout.persistence.sweep.JooqSweepPositions;
import io.tieout.persistence.tenant.JooqTenants;
import io.tieout.persistence.tenant.TenantTransactionManager;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.vital.JooqVitals;
import java.time.Duration;
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

    public Tenants tenants() {
        return new JooqTenants(transactions);
    }

    public Connections connections() {
        return new JooqConnections(transactions);
    }

    public ConnectionLeases leases() {
        return new JooqConnectionLeases(transactions);
    }

    public ConnectionTokens tokens() {
        return new JooqConnectionTokens(transactions, sealer);
    }

    public CallJournal callJournal() {
        return new JooqCallJournal(transactions);
    }

    /**
     * How connections fare.
     *
     * @param readAllowance metered reads a month of the whole installation; 0 for none
     */
    public HealthReports healthReports(long readAllowance) {
        return new JooqHealthReports(transactions, readAllowance);
    }

    public ConnectionAttempts connectionAttempts() {
        return new JooqConnectionAttempts(transactions);
    }

    public ConnectionHistory connectionHistory() {
        return new JooqConnectionHistory(transactions);
    }

    public CompanyProfiles companyProfiles() {
        return new JooqCompanyProfiles(transactions);
    }

    public PendingCompanies pendingCompanies() {
        return new JooqPendingCompanies(transactions, sealer);
    }

    public Mappings mappings() {
        return new JooqMappings(transactions);
    }

    public References references() {
        return new JooqReferences(transactions, sealer);
    }

    public LinkViews links() {
        return new JooqLinkViews(transactions, personal);
    }

    public CustomerSyncs customerSyncs() {
        return new JooqCustomerSyncs(transactions, personal);
    }

    public Parties parties() {
        return new JooqParties(transactions, sealer, names);
    }

    public Operations operations(TenantClock clock, WorkSignals signals) {
        return new JooqOperations(transactions, clock, signals, alerts());
    }

    public OperationViews operationViews() {
        return new JooqOperationViews(transactions);
    }

    public OperationDesk operationDesk(WorkSignals signals) {
        return new JooqOperationDesk(transactions, signals);
    }

    public Notices notices(TenantClock clock, WorkSignals signals) {
        return new JooqNotices(transactions, signals, clock, alerts());
    }

    public Alerts alerts() {
        return new JooqAlerts(transactions);
    }

    public AllClear allClear() {
        return new JooqAlerts(transactions);
    }

    public ParkedEventViews parkedEventViews() {
        return new JooqParkedEventViews(transactions);
    }

    public ParkedEventDesk parkedEventDesk() {
        return new JooqParkedEventDesk(transactions);
    }

    public AlertViews alertViews() {
        return new JooqAlertViews(transactions);
    }

    public AlertDesk alertDesk() {
        return new JooqAlertDesk(transactions);
    }

    public Tellings tellings() {
        return new JooqTellings(transactions);
    }

    public IdempotencyKeys keys() {
        return new JooqIdempotencyKeys(transactions);
    }

    public AccountViews accounts() {
        return new JooqAccountViews(transactions, personal, names);
    }

    public InvoiceViews invoices() {
        return new JooqInvoiceViews(transactions);
    }

    public SyncViews syncs() {
        return new JooqSyncViews(transactions);
    }

    public PaymentViews payments() {
        return new JooqPaymentViews(transactions);
    }

    public CreditMemoViews creditMemos() {
        return new JooqCreditMemoViews(transactions);
    }

    public ClosingViews closings() {
        return new JooqClosingViews(transactions);
    }

    public Prints prints() {
        return new JooqPrints(transactions, personal);
    }

    public MailingViews mailings() {
        return new JooqMailingViews(transactions, personal);
    }

    public RevisionViews revisions() {
        return new JooqRevisionViews(transactions);
    }

    public DriftViews drifts() {
        return new JooqDriftViews(transactions);
    }

    public ObservedViews observed() {
        return new JooqObservedViews(transactions);
    }

    public WatchedDocuments watchedDocuments() {
        return new JooqWatchedDocuments(transactions);
    }

    public StandingViews standing() {
        return new JooqStandingViews(transactions);
    }

    public GoLives goLives() {
        return new JooqGoLives(transactions);
    }

    public SweepPositions sweepPositions() {
        return new JooqSweepPositions(transactions);
    }

    public LinkedCustomers linkedCustomers() {
        return new JooqLinkedCustomers(transactions);
    }

    public KnownDocuments knownDocuments() {
        return new JooqKnownDocuments(transactions);
    }

    public SignedDocuments signedDocuments() {
        return new JooqSignedDocuments(transactions);
    }

    public DeliveryViews deliveries() {
        return new JooqDeliveryViews(transactions, personal);
    }

    public AgingReports aging() {
        return new JooqAgingReports(transactions);
    }

    public ApprovalPolicies approvalPolicies() {
        return new JooqApprovalPolicies(transactions);
    }

    public WaitingApprovals waitingApprovals() {
        return new JooqWaitingApprovals(transactions);
    }

    public ActViews acts() {
        return new JooqActViews(transactions);
    }

    /** what writes the views, in the transaction of each command */
    public List<Projection> projections() {
        return List.of(
                new AccountProjection(transactions.present(), personal, names),
                new InvoiceProjection(transactions.present()),
                new PaymentProjection(transactions.present()),
                new ActProjection(transactions.present()),
                new CreditMemoProjection(transactions.present()),
                new DeliveryProjection(transactions.present(), personal),
                new DriftProjection(transactions.present()),
                new RevisionProjection(transactions.present()),
                new ObservedProjection(transactions.present()),
                new PolicyProjection(transactions.present()),
                new ClosingProjection(transactions.present()),
                new MailingProjection(transactions.present(), personal),
                new MappingProjection(transactions.present()));
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
     * @param others beside what this module does of itself
     */
    public RecurringJobs recurringJobs(RecurringJob... others) {
        var jobs = Stream.concat(Stream.of(forgetKeys(), rotateKeys()), Stream.of(others)).toList();
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

    /** the live tail of what that storage keeps; not yet started */
    public PostgresEventFeed feed(PostgresEventStorage storage) {
        return new PostgresEventFeed(databases, storage.reader());
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
