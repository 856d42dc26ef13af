package io.tieout.persistence;

import io.tieout.application.account.linking.Parties;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkBoard;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.sweep.Hearing;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.time.TenantClock;
import io.tieout.application.webhook.WebhookEndpoints;
import io.tieout.persistence.account.linking.JooqParties;
import io.tieout.persistence.accounting.JooqCallJournal;
import io.tieout.persistence.accounting.JooqConnectionLeases;
import io.tieout.persistence.accounting.JooqConnectionTokens;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.accounting.JooqHealthReports;
import io.tieout.persistence.accounting.JooqReferences;
import io.tieout.persistence.accounting.JooqWorkBoard;
import io.tieout.persistence.connection.JooqCompanyProfiles;
import io.tieout.persistence.connection.JooqConnectionAttempts;
import io.tieout.persistence.connection.JooqConnectionHistory;
import io.tieout.persistence.connection.JooqPendingCompanies;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.payment.JooqPaymentMemos;
import io.tieout.persistence.processor.JooqProcessorSecrets;
import io.tieout.persistence.sweep.JooqHearing;
import io.tieout.persistence.sweep.JooqKnownDocuments;
import io.tieout.persistence.sweep.JooqLinkedCustomers;
import io.tieout.persistence.sweep.JooqSweepAgreements;
import io.tieout.persistence.sweep.JooqSweepPositions;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.webhook.JooqWebhookEndpoints;

/** What is kept of the connections to accounting systems, and what was copied from them. */
public final class ConnectionStores {

    private final Transactions transactions;
    private final Sealer sealer;
    private final NameIndex names;

    ConnectionStores(Transactions transactions, Sealer sealer, NameIndex names) {
        this.transactions = transactions;
        this.sealer = sealer;
        this.names = names;
    }

    public Connections connections() {
        return new JooqConnections(transactions);
    }

    public ConnectionLeases leases() {
        return new JooqConnectionLeases(transactions);
    }

    public WorkBoard board() {
        return new JooqWorkBoard(transactions);
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

    public WebhookEndpoints webhookEndpoints() {
        return new JooqWebhookEndpoints(transactions, sealer);
    }

    public ProcessorSecrets processorSecrets() {
        return new JooqProcessorSecrets(transactions, sealer);
    }

    public References references(TenantClock clock) {
        return new JooqReferences(transactions, sealer, clock);
    }

    public PaymentMemos paymentMemos() {
        return new JooqPaymentMemos(transactions, sealer);
    }

    public Parties parties() {
        return new JooqParties(transactions, sealer, names);
    }

    public SweepPositions sweepPositions() {
        return new JooqSweepPositions(transactions);
    }

    public SweepAgreements sweepAgreements() {
        return new JooqSweepAgreements(transactions);
    }

    public Hearing hearing() {
        return new JooqHearing(transactions);
    }

    public LinkedCustomers linkedCustomers() {
        return new JooqLinkedCustomers(transactions);
    }

    public KnownDocuments knownDocuments() {
        return new JooqKnownDocuments(transactions);
    }
}
