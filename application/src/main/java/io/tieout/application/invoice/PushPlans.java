package io.tieout.application.invoice;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.References;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.golive.GoLives;
import io.tieout.application.invoice.RecognitionModes.Subject;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.UnlinkedAccount;
import io.tieout.domain.golive.GoLive;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason.DuplicateNumber;
import io.tieout.domain.invoice.PushPlanner;
import io.tieout.domain.invoice.ResolvedReferences;
import io.tieout.domain.invoice.ResolvedReferences.Disconnected;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.Unconnected;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * What a push would land now, from Tieout's own copy of the accounting system's lists. An approver
 * looks at it before signing, and signing builds it once more in the same way.
 */
public final class PushPlans {

    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final Meanings meanings;
    private final GoLives goLives;
    private final RecognitionModes modes;

    public PushPlans(
            InvoiceViews invoices,
            AccountViews accounts,
            Connections connections,
            References references,
            Mappings mappings,
            CompanyProfiles companies,
            GoLives goLives,
            AgreementViews agreements) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.meanings = new Meanings(connections, references, mappings, companies);
        this.goLives = goLives;
        this.modes = new RecognitionModes(references, mappings, agreements);
    }

    /** the plan of an invoice as the views show it; empty when the viewer sees no such invoice */
    public Optional<PushPlan> planOf(Viewer viewer, InvoiceId id) {
        return invoices.find(viewer, id)
                .flatMap(invoice ->
                        accounts.find(viewer, invoice.content().account())
                                .map(account ->
                                        planOf(
                                                viewer.tenant(),
                                                id,
                                                invoice.content(),
                                                invoice.totals(),
                                                asAccount(account))));
    }

    /** the plan of an invoice for its account */
    PushPlan planOf(TenantId tenant, ExistingInvoice invoice, ExistingAccount account) {
        return planOf(tenant, invoice.id(), invoice.content(), invoice.totals(), account);
    }

    /**
     * what we would say of it in the books, whatever its day: to be held against what stands there
     * already
     */
    public PushPlan comparable(TenantId tenant, ExistingInvoice invoice, ExistingAccount account) {
        ResolvedReferences resolved = meanings.resolve(tenant, invoice.content(), account);
        PushPlan plan =
                PushPlanner.plan(
                        invoice.content(),
                        invoice.totals(),
                        resolved instanceof Resolved books ? books.withOpenBooks() : resolved);
        Subject subject = new Subject(invoice.id(), true);
        return judged(tenant, subject, invoice.content(), plan) instanceof PushPlan.Ready judged
                        && judged.document().isDeferring()
                ? plan.blockedBy(List.of(RecognitionModes.neverDeferred()))
                : plan;
    }

    private PushPlan planOf(
            TenantId tenant,
            InvoiceId invoice,
            InvoiceContent content,
            Totals totals,
            ExistingAccount account) {
        ResolvedReferences resolved = meanings.resolve(tenant, content, account);
        PushPlan plan = planned(tenant, new Subject(invoice, true), content, totals, resolved);
        return numberHolder(tenant, invoice, content.number(), resolved)
                .map(holder ->
                        plan.blockedBy(
                                List.of(
                                        new DuplicateNumber(
                                                "number '"
                                                        + content.number()
                                                        + "' is taken in the accounting system by "
                                                        + holder
                                                        + "; reject the invoice and give it"
                                                        + " another"))))
                .orElse(plan);
    }

    /** a company that numbers documents itself never refuses a number; facts sheet 15, Q13 */
    private Optional<String> numberHolder(
            TenantId tenant, InvoiceId invoice, String number, ResolvedReferences resolved) {
        return switch (resolved) {
            case Resolved books when books.company().keepsOurNumbers() ->
                    invoices.standsUnder(tenant, books.connection(), number, invoice);
            case Resolved _, Disconnected _, Unconnected _ -> Optional.empty();
        };
    }

    /**
     * the plan of this content for its account as the views show it; empty when it is unseen
     *
     * @param landed the invoice that it changes or takes back
     */
    public Optional<PushPlan> planFor(
            Viewer viewer, InvoiceId landed, InvoiceContent content, Totals totals) {
        return accounts.find(viewer, content.account())
                .map(account -> plan(viewer.tenant(), landed, content, totals, asAccount(account)));
    }

    /**
     * the plan of this content for this account, whatever its number
     *
     * @param landed the invoice that it changes or takes back
     */
    public PushPlan plan(
            TenantId tenant,
            InvoiceId landed,
            InvoiceContent content,
            Totals totals,
            ExistingAccount account) {
        return planned(
                tenant,
                new Subject(landed, false),
                content,
                totals,
                meanings.resolve(tenant, content, account));
    }

    private PushPlan planned(
            TenantId tenant,
            Subject subject,
            InvoiceContent content,
            Totals totals,
            ResolvedReferences resolved) {
        GoLive goLive =
                resolved instanceof Resolved books
                        ? goLives.of(tenant, books.connection())
                        : GoLive.always();
        PushPlan plan = PushPlanner.plan(content, totals, resolved);
        return judged(tenant, subject, content, plan)
                .blockedBy(goLive.obstacles(content.issuedOn()));
    }

    private PushPlan judged(
            TenantId tenant, Subject subject, InvoiceContent content, PushPlan plan) {
        if (!(plan instanceof PushPlan.Ready ready)) {
            return plan;
        }
        var judgement =
                modes.judge(
                        tenant,
                        ready.document().customer().connection(),
                        subject,
                        content,
                        ready.document());
        return ready.deferring(judgement.deferredTo()).blockedBy(judgement.obstacles());
    }

    private static ExistingAccount asAccount(AccountView view) {
        Profile profile =
                new Profile(
                        view.reference(),
                        view.name(),
                        view.email(),
                        new Currency(view.currency()),
                        view.termDays(),
                        view.zone(),
                        view.contact());
        return view.customer()
                .<ExistingAccount>map(link -> new LinkedAccount(view.id(), profile, link))
                .orElse(new UnlinkedAccount(view.id(), profile));
    }
}
