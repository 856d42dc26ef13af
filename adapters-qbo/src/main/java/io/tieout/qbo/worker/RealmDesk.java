package io.tieout.qbo.worker;

import io.tieout.application.account.linking.CustomerOrders.CustomerOrder;
import io.tieout.application.account.upkeep.CustomerUpdates.CustomerUpdate;
import io.tieout.application.accounting.Operation.Work.PrintInvoice;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.delivery.DeliveryViews.DeliveryView;
import io.tieout.application.printing.Prints.PrintKey;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundSeen.Paper;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.company.CompanyBooks;
import io.tieout.qbo.invoice.QboCreditMemos;
import io.tieout.qbo.invoice.QboInvoices;
import io.tieout.qbo.invoice.QboRefundReceipts;
import io.tieout.qbo.invoice.QboRestorations;
import io.tieout.qbo.invoice.QboRevisions;
import io.tieout.qbo.invoice.SeenDocuments;
import io.tieout.qbo.journal.QboJournalEntries;
import io.tieout.qbo.journal.SeenJournals;
import io.tieout.qbo.party.NamedRecord;
import io.tieout.qbo.party.QboParties;
import io.tieout.qbo.payment.QboCreditApplications;
import io.tieout.qbo.payment.QboPayments;
import io.tieout.qbo.payment.QboRecordedPayments;
import io.tieout.qbo.payment.QboRelinkings;
import io.tieout.qbo.record.QboNewRecords;
import io.tieout.qbo.reference.QboLists;
import io.tieout.qbo.reference.QboOverview;
import io.tieout.qbo.refund.QboExpenses;
import io.tieout.qbo.refund.QboPaymentLinks;
import io.tieout.qbo.refund.SeenRefunds;
import io.tieout.qbo.report.QboLedger;
import io.tieout.qbo.report.QboReceivables;
import io.tieout.qbo.watch.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a worker has before it: one company's books on one side, its tenant on the other. */
final class RealmDesk {

    private final Realm realm;
    private final ApplicationPorts application;
    private final Caller caller;
    private final QboClient client;
    private final QboInvoices invoices;
    private final QboRevisions revisions;
    private final QboCreditMemos creditMemos;
    private final QboCreditApplications creditApplications;
    private final QboRecordedPayments recordedPayments;
    private final RecordReader records;
    private final QboPayments payments;
    private final SeenDocuments seenInvoices;
    private final SeenDocuments seenCreditMemos;
    private final SeenJournals seenJournals;
    private final SeenRefunds seenExpenses;
    private final SeenRefunds seenReceipts;
    private final QboLists lists;
    private final QboOverview overview;
    private final CompanyBooks books;
    private final QboParties parties;
    private final LinkedCustomers linkedCustomers;
    private final ConnectionTests tests;

    RealmDesk(Realm realm, ApplicationPorts application, QboClient client) {
        var home = new HomeCurrency(client);
        this.realm = realm;
        this.application = application;
        this.caller = worker(realm.tenant());
        this.client = client;
        this.invoices = new QboInvoices(client);
        this.revisions = new QboRevisions(client);
        this.creditMemos = new QboCreditMemos(client);
        this.creditApplications = new QboCreditApplications(client);
        this.recordedPayments = new QboRecordedPayments(client);
        this.records = new RecordReader(client);
        this.payments = new QboPayments(realm.connection(), home);
        this.seenExpenses = new SeenRefunds(Paper.EXPENSE, realm.connection(), home);
        this.seenReceipts = new SeenRefunds(Paper.RECEIPT, realm.connection(), home);
        this.seenJournals = new SeenJournals(realm.connection(), home);
        this.seenInvoices = new SeenDocuments(ObservedKind.INVOICE, realm.connection(), home);
        this.seenCreditMemos =
                new SeenDocuments(ObservedKind.CREDIT_MEMO, realm.connection(), home);
        this.lists = new QboLists(client, home);
        this.overview = new QboOverview(client, lists);
        this.books = new CompanyBooks(client, realm.companyId());
        this.parties = new QboParties(client, home);
        this.linkedCustomers = new LinkedCustomers(realm, application);
        this.tests = new ConnectionTests(realm.tenant(), application.clock(), this::companyInfo);
    }

    /** the worker, when it speaks for itself */
    static Caller worker(TenantId tenant) {
        return Caller.automation(tenant, "connection-worker");
    }

    /** answers a test of the connection that was queued at this instant */
    QboAnswer<JsonNode> companyInfo(Instant queuedAt) {
        return tests.askedAt(queuedAt);
    }

    private QboAnswer<JsonNode> companyInfo() {
        return client.send(new QboCall.Read(Urgency.INTERACTIVE, "companyinfo", realm.companyId()));
    }

    QboInvoices invoices() {
        return invoices;
    }

    QboRevisions revisions() {
        return revisions;
    }

    QboRestorations restorations() {
        return new QboRestorations(client);
    }

    QboCreditMemos creditMemos() {
        return creditMemos;
    }

    QboCreditApplications creditApplications() {
        return creditApplications;
    }

    QboExpenses expenses() {
        return new QboExpenses(client);
    }

    QboPaymentLinks paymentLinks() {
        return new QboPaymentLinks(client);
    }

    QboRefundReceipts refundReceipts() {
        return new QboRefundReceipts(client);
    }

    QboRelinkings relinkings() {
        return new QboRelinkings(client);
    }

    QboJournalEntries journalEntries() {
        return new QboJournalEntries(client);
    }

    QboRecordedPayments recordedPayments() {
        return recordedPayments;
    }

    RecordReader records() {
        return records;
    }

    SeenDocuments seenInvoices() {
        return seenInvoices;
    }

    SeenRefunds seenExpenses() {
        return seenExpenses;
    }

    SeenRefunds seenReceipts() {
        return seenReceipts;
    }

    SeenJournals seenJournals() {
        return seenJournals;
    }

    SeenDocuments seenCreditMemos() {
        return seenCreditMemos;
    }

    QboPayments payments() {
        return payments;
    }

    QboNewRecords newRecords() {
        return new QboNewRecords(client, lists);
    }

    QboLedger ledger() {
        return new QboLedger(client);
    }

    QboReceivables receivables() {
        return new QboReceivables(client);
    }

    QboLists lists() {
        return lists;
    }

    QboOverview overview() {
        return overview;
    }

    /** how the company keeps its books now */
    QboAnswer<CompanyProfile> settings() {
        return books.company().then(books::profile);
    }

    void store(CompanyProfile settings) {
        application.companies().store(realm.tenant(), realm.connection(), settings, now());
    }

    /** keeps a print for whoever waits for it */
    void keep(PrintInvoice work, byte[] pdf) {
        application
                .prints()
                .keep(
                        realm.tenant(),
                        new PrintKey(work.invoice(), work.invoiceVersion()),
                        work.subject(),
                        pdf,
                        now());
    }

    /** the present instant, in tenant time */
    Instant now() {
        return application.clock().now(realm.tenant());
    }

    QboParties parties() {
        return parties;
    }

    /** the customer that a person ordered for an account, if it still waits for one */
    Optional<CustomerOrder> customerOrder(AccountId account) {
        return application.customerOrders().find(realm.tenant(), account);
    }

    /** how a record of this company is linked to */
    DocumentLink link(NamedRecord record) {
        return new DocumentLink(realm.connection(), record.party().externalId());
    }

    /** what is to be written into an account's customer now; empty for nothing */
    Optional<CustomerUpdate> customerUpdate(AccountId account) {
        return linkedCustomers.update(account);
    }

    /** who was read is known, can be referred to, and is held against its account */
    void keep(List<NamedRecord> found) {
        application
                .parties()
                .upsert(
                        realm.tenant(),
                        realm.connection(),
                        found.stream().map(NamedRecord::party).toList());
        upsert(found.stream().filter(NamedRecord::isCustomer).map(NamedRecord::reference).toList());
        linkedCustomers.tell(found);
    }

    /** these are gone: old documents name them, new ones cannot */
    void retire(Party.Kind kind, Set<String> gone) {
        application.parties().retire(realm.tenant(), realm.connection(), kind, gone);
        if (kind == Party.Kind.CUSTOMER) {
            upsert(
                    gone.stream()
                            .flatMap(id -> known(Kind.CUSTOMER, id).stream())
                            .map(Reference::retired)
                            .toList());
        }
    }

    /** whom a delivery goes to; empty if there is no such delivery */
    Optional<Personal> address(DeliveryId delivery) {
        return application
                .deliveries()
                .find(Viewer.system(realm.tenant()), delivery)
                .map(DeliveryView::to);
    }

    void send(Command outcome) {
        application.commands().send(outcome, caller);
    }

    /** which of these documents we landed */
    Set<String> ourDocuments(ObservedKind kind, Set<String> ids) {
        return application
                .watchedDocuments()
                .versions(realm.tenant(), realm.connection(), kind, ids)
                .keySet();
    }

    /** which of these documents are refunds of ours */
    Set<String> ourRefunds(Paper paper, Set<String> ids) {
        return application
                .watchedDocuments()
                .refunds(realm.tenant(), realm.connection(), paper, ids);
    }

    void upsert(List<Reference> references) {
        application.references().upsert(realm.tenant(), realm.connection(), references);
    }

    Optional<Reference> known(Kind kind, String id) {
        return application.references().find(realm.tenant(), realm.connection(), kind, id);
    }
}
