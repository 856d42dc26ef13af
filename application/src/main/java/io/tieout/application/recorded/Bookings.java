package io.tieout.application.recorded;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.OpenInvoice;
import io.tieout.domain.recorded.RecordedPaymentRejected;
import io.tieout.domain.recorded.RecordedPaymentRejection.PayerUnlinked;
import io.tieout.domain.recorded.RecordedPaymentRejection.ProcessorNotMapped;
import io.tieout.domain.recorded.Recording;
import io.tieout.domain.recorded.RecordingRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes of a recording the exact payment that the books shall hold. */
public final class Bookings {

    /** The types of account that a payment may be deposited to; facts sheet 5.8 */
    private static final Set<String> CLEARING = Set.of("Bank", "Other Current Asset");

    private static final Set<Status> PAYABLE = EnumSet.of(Status.PUSHED, Status.PARTIALLY_PAID);

    private final Aggregates aggregates;
    private final InvoiceViews invoices;
    private final Mappings mappings;

    public Bookings(Aggregates aggregates, InvoiceViews invoices, Mappings mappings) {
        this.aggregates = aggregates;
        this.invoices = invoices;
        this.mappings = mappings;
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
        Currency currency = linked.profile().currency();
        var lines = RecordingRules.lines(recording, currency, open(tenant, linked, recording));
        return new Booking(
                linked.customer(),
                account(tenant, linked.customer().connection(), recording),
                recording.gross(),
                recording.receivedOn(),
                fitting(recording.reference().reference()),
                lines);
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

    private Target account(TenantId tenant, ConnectionId books, Recording recording) {
        Channel processor = recording.reference().processor();
        String word = processor.name();
        return mappings
                .meanings(tenant, books, MappedWord.Kind.PROCESSOR, List.of(word))
                .values()
                .stream()
                .filter(Bookings::takes)
                .map(Reference::target)
                .findFirst()
                .orElseThrow(() -> new RecordedPaymentRejected(new ProcessorNotMapped(processor)));
    }

    private static boolean takes(Reference account) {
        return account.nature() instanceof Nature.OfAccount(var type, _) && CLEARING.contains(type);
    }
}
