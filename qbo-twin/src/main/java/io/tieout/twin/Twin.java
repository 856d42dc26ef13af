package io.tieout.twin;

import io.tieout.twin.account.AccountRules;
import io.tieout.twin.admin.AdminApi;
import io.tieout.twin.api.CompanyApi;
import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.company.CompanyInfoRules;
import io.tieout.twin.company.PreferencesRules;
import io.tieout.twin.creditmemo.CreditMemoRules;
import io.tieout.twin.customer.CustomerRules;
import io.tieout.twin.customer.EmployeeRules;
import io.tieout.twin.customer.VendorRules;
import io.tieout.twin.deposit.DepositRules;
import io.tieout.twin.estimate.EstimateRules;
import io.tieout.twin.front.CallLog;
import io.tieout.twin.front.FrontDesk;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.WebServer;
import io.tieout.twin.invoice.InvoiceRules;
import io.tieout.twin.item.ItemRules;
import io.tieout.twin.journal.JournalEntryRules;
import io.tieout.twin.lists.TermRules;
import io.tieout.twin.lists.TrackingRules;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.oauth.OauthApi;
import io.tieout.twin.oauth.SeededSource;
import io.tieout.twin.page.BooksPage;
import io.tieout.twin.page.PayPage;
import io.tieout.twin.payment.PaymentRules;
import io.tieout.twin.purchase.PurchaseRules;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.refund.RefundReceiptRules;
import io.tieout.twin.rules.Bookkeeper;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.storage.FolderLock;
import io.tieout.twin.tax.TaxListRules;
import io.tieout.twin.throttle.ReadMeter;
import io.tieout.twin.trouble.Troubles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A running twin of QuickBooks Online, on a port of 127.0.0.1. */
public final class Twin implements AutoCloseable {

    private final Optional<FolderLock> folder;
    private final Apps apps;
    private final Realms realms;
    private final WebServer server;

    private Twin(Optional<FolderLock> folder, Apps apps, Realms realms, WebServer server) {
        this.folder = folder;
        this.apps = apps;
        this.realms = realms;
        this.server = server;
    }

    /**
     * Opens the books and starts to answer.
     *
     * @throws PortTaken if somebody else listens on the port
     * @throws FolderLock.FolderInUse if another twin uses the data folder
     * @throws io.tieout.twin.storage.CorruptFile if the books are damaged
     */
    public static Twin start(TwinOptions options) {
        Optional<FolderLock> folder = options.data().map(FolderLock::take);
        List<AutoCloseable> opened = new ArrayList<>();
        folder.ifPresent(opened::add);
        boolean isUp = false;
        try {
            Troubles troubles = new Troubles(options.seed());
            Apps apps = Apps.open(options.data());
            opened.add(apps);
            Realms realms =
                    Realms.open(options.data(), options.seed(), options.machine(), apps, troubles);
            opened.add(realms);
            WebServer server = serve(options, apps, realms, troubles);
            isUp = true;
            return new Twin(folder, apps, realms, server);
        } finally {
            if (!isUp) {
                opened.reversed().forEach(Twin::closeAgain);
            }
        }
    }

    public URI baseUri() {
        return server.baseUri();
    }

    @Override
    public void close() {
        server.close();
        realms.close();
        apps.close();
        folder.ifPresent(FolderLock::close);
    }

    private static WebServer serve(
            TwinOptions options, Apps apps, Realms realms, Troubles troubles) {
        Bookkeeper bookkeeper = new Bookkeeper(rules());
        EntityCalls entities = new EntityCalls(bookkeeper);
        CallLog log = new CallLog();
        ReadMeter meter = new ReadMeter();
        AtomicReference<URI> baseUri = new AtomicReference<>(URI.create("http://127.0.0.1"));
        OauthApi oauth =
                new OauthApi(apps, realms, new SeededSource(options.seed(), "codes"), baseUri::get);
        Map<String, Handler> handlers = new HashMap<>();
        handlers.put("/", new BooksPage(realms, entities));
        handlers.put("/pay/", new PayPage(realms, entities));
        handlers.put(
                "/v3/company/", new CompanyApi(realms, apps, meter, bookkeeper, options.machine()));
        OauthApi.PREFIXES.forEach(prefix -> handlers.put(prefix, oauth));
        handlers.put(
                "/twin/",
                new AdminApi(apps, meter, realms, entities, troubles, log, options.machine()));
        FrontDesk desk =
                new FrontDesk(handlers, realms, troubles, log, options.machine(), oauth::realmOf);
        try {
            WebServer server = WebServer.start(options.port(), desk);
            baseUri.set(server.baseUri());
            return server;
        } catch (IOException e) {
            throw new PortTaken(options.port(), e);
        }
    }

    static List<EntityRules> rules() {
        List<EntityRules> rules = new ArrayList<>(TaxListRules.all());
        rules.add(new CompanyInfoRules());
        rules.add(new PreferencesRules());
        rules.add(new CustomerRules());
        rules.add(new VendorRules());
        rules.add(new EmployeeRules());
        rules.add(new ItemRules());
        rules.add(TrackingRules.ofClasses());
        rules.add(TrackingRules.ofDepartments());
        rules.add(new AccountRules());
        rules.add(new TermRules());
        rules.add(new InvoiceRules());
        rules.add(new PaymentRules());
        rules.add(new CreditMemoRules());
        rules.add(new RefundReceiptRules());
        rules.add(new EstimateRules());
        rules.add(new JournalEntryRules());
        rules.add(new PurchaseRules());
        rules.add(new DepositRules());
        return rules;
    }

    private static void closeAgain(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + resource, e);
        }
    }

    /** Somebody else listens on the port the twin was to answer on. */
    public static final class PortTaken extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        PortTaken(int port, IOException cause) {
            super("port " + port + " of 127.0.0.1 is taken", cause);
        }
    }
}
