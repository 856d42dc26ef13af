package io.tieout.application.recorded;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.OpenInvoice;
import io.tieout.domain.recorded.RecordedPaymentRejected;
import io.tieout.domain.recorded.RecordedPaymentRejection.PayerUnlinked;
import io.tieout.domain.recorded.Recording;
import io.tieout.domain.recorded.RecordingRules;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a recording the exact payment that the books shall hold. */
public final class Bookings {

    private static final Set<Status> PAYABLE = EnumSet.of(Status.PUSHED, Status.PARTIALLY_PAID);

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final ClearingAccounts clearing;
    private final CompanyProfiles companies;

    public Bookings(
            Aggregates aggregates,
            AccountViews accounts,
            InvoiceViews invoices,
            ClearingAccounts clearing,
            CompanyProfiles companies) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.invoices = invoices;
        this.clearing = clearing;
        this.companies = companies;
    }

    /**
     * the payment as the books shall hold it
     *
     * @throws RecordedPaymentRejected it breaks a rule, or the processor means no account
     */
    Booking of(TenantId tenant, Recording recording) {
        ExistingAccount account =
                aggregates.load(ACCOUNT, recording.account().value()).existing(recording.account());
        if (!(account instanceof LinkedAccount linked)) {
            throw new RecordedPaymentRejected(new PayerUnlinked(recording.account()));
        }
        RecordingRules.demandOpenBooks(
                recording, companies.closedThrough(tenant, linked.customer().connection()));
        Currency currency = linked.profile().currency();
        Map<InvoiceId, OpenInvoice> open = open(tenant, linked, recording);
        var lines =
                RecordingRules.lines(
                        recording, currency, payable(tenant, recording, open.values()), open);
        return new Booking(
                linked.customer(),
                clearing.of(
                        tenant, linked.customer().connection(), recording.reference().processor()),
                recording.gross(),
                recording.receivedOn(),
                fitting(recording.reference().reference()),
                lines);
    }

    /** whose invoices the payer may settle; nobody is asked while all of them are the payer's */
    private Set<AccountId> payable(
            TenantId tenant, Recording recording, Collection<OpenInvoice> open) {
        AccountId payer = recording.account();
        boolean areOwn = open.stream().allMatch(invoice -> invoice.account().equals(payer));
        return Stream.concat(
                        Stream.of(payer),
                        areOwn ? Stream.of() : accounts.below(tenant, payer).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** the end of a reference tells it from others better than its beginning */
    private static String fitting(String reference) {
        int longest = SentFields.PAYMENT_REFERENCE.longest();
        return reference.length() <= longest
                ? reference
                : reference.substring(reference.length() - longest);
    }

    private Map<InvoiceId, OpenInvoice> open(
            TenantId tenant, LinkedAccount payer, Recording recording) {
        Set<InvoiceId> wanted =
                recording.settles().stream()
                        .map(Recording.Settles::invoice)
                        .collect(Collectors.toUnmodifiableSet());
        return invoices.findAll(Viewer.system(tenant), wanted).stream()
                .filter(invoice -> PAYABLE.contains(invoice.status()))
                .map(invoice -> open(payer, invoice))
                .collect(Collectors.toMap(OpenInvoice::invoice, Function.identity()));
    }

    private static OpenInvoice open(LinkedAccount payer, InvoiceView invoice) {
        return new OpenInvoice(
                invoice.id(),
                new DocumentLink(payer.customer().connection(), invoice.documentId()),
                invoice.content().account(),
                invoice.content().issuedOn(),
                invoice.balance());
    }
}
