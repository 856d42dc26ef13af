package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundId;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of an operation's work. Its names are data in the database: golden files guard
 * them, whatever the Java beside them is called.
 */
final class WorkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WorkJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Testing.class, name = "test-connection"),
        @JsonSubTypes.Type(value = Pushing.class, name = "push-invoice"),
        @JsonSubTypes.Type(value = Linking.class, name = "link-invoice"),
        @JsonSubTypes.Type(value = Voiding.class, name = "void-invoice"),
        @JsonSubTypes.Type(value = Restoring.class, name = "restore-invoice"),
        @JsonSubTypes.Type(value = RestoringCredit.class, name = "restore-credit-memo"),
        @JsonSubTypes.Type(value = Revising.class, name = "revise-invoice"),
        @JsonSubTypes.Type(value = Crediting.class, name = "push-credit-memo"),
        @JsonSubTypes.Type(value = Applying.class, name = "apply-credit"),
        @JsonSubTypes.Type(value = Refunding.class, name = "pay-refund"),
        @JsonSubTypes.Type(value = Relinked.class, name = "relink-payment"),
        @JsonSubTypes.Type(value = Booking.class, name = "create-payment"),
        @JsonSubTypes.Type(value = Posting.class, name = "post-entry"),
        @JsonSubTypes.Type(value = PostingFee.class, name = "post-fee"),
        @JsonSubTypes.Type(value = RestoringEntry.class, name = "restore-entry"),
        @JsonSubTypes.Type(value = RestoringFee.class, name = "restore-fee-entry"),
        @JsonSubTypes.Type(value = RestoringDeferral.class, name = "restore-deferral-entry"),
        @JsonSubTypes.Type(value = Creating.class, name = "create-customer"),
        @JsonSubTypes.Type(value = Updating.class, name = "update-customer"),
        @JsonSubTypes.Type(value = Printing.class, name = "print-invoice"),
        @JsonSubTypes.Type(value = Making.class, name = "create-record"),
        @JsonSubTypes.Type(value = Sending.class, name = "send-invoice"),
        @JsonSubTypes.Type(value = Deferring.class, name = "post-deferral"),
        @JsonSubTypes.Type(value = Refreshing.class, name = "refresh-references"),
        @JsonSubTypes.Type(value = Importing.class, name = "import-documents"),
        @JsonSubTypes.Type(value = ReadingReceivables.class, name = "read-receivables"),
        @JsonSubTypes.Type(value = Sweeping.class, name = "sweep-changes")
    })
    private sealed interface Stored {}

    private record Testing() implements Stored {}

    private record Pushing(String invoice, DocumentJson document) implements Stored {}

    private record Deferring(String deferral, int part, EntryJson entry) implements Stored {}

    private record Linking(String invoice, String documentId, String by, DocumentJson document)
            implements Stored {}

    private record Voiding(String invoice, String documentId, String documentVersion)
            implements Stored {}

    private record Restoring(
            String invoice,
            String documentId,
            String documentVersion,
            boolean anew,
            DocumentJson document)
            implements Stored {

        static Restoring of(InvoiceId invoice, Work.RestoreDocument work) {
            return new Restoring(
                    invoice.value().toString(),
                    work.documentId(),
                    work.documentVersion(),
                    work.isAnew(),
                    DocumentJson.of(work.document()));
        }
    }

    private record RestoringCredit(
            String memo,
            String documentId,
            String documentVersion,
            boolean anew,
            DocumentJson document)
            implements Stored {

        static RestoringCredit of(CreditMemoId memo, Work.RestoreDocument work) {
            return new RestoringCredit(
                    memo.value().toString(),
                    work.documentId(),
                    work.documentVersion(),
                    work.isAnew(),
                    DocumentJson.of(work.document()));
        }
    }

    private record Revising(
            String invoice, DocumentJson signed, LandingJson landing, DocumentJson document)
            implements Stored {}

    private record Crediting(String memo, String credits, DocumentJson document)
            implements Stored {}

    private record Applying(String memo, ApplicationJson application) implements Stored {}

    private record Refunding(String refund, RefundJson pays) implements Stored {}

    private record Relinked(
            String payment, String documentId, long moneyMinor, RelinkingJson relinking)
            implements Stored {}

    private record Posting(String agreement, String lastOn, EntryJson entry) implements Stored {}

    private record PostingFee(String payment, int part, EntryJson entry) implements Stored {}

    private record RestoringEntry(
            String agreement,
            String lastOn,
            String documentId,
            String documentVersion,
            boolean anew,
            EntryJson entry)
            implements Stored {}

    private record RestoringFee(
            String payment,
            int part,
            String documentId,
            String documentVersion,
            boolean anew,
            EntryJson entry)
            implements Stored {}

    private static final String INVOICE = "invoice";
    private static final String CREDIT_MEMO = "credit-memo";

    private record RestoringDeferral(
            String besideKind,
            String beside,
            int part,
            String documentId,
            String documentVersion,
            boolean anew,
            EntryJson entry)
            implements Stored {

        static RestoringDeferral of(Holder.OfDeferral holder, Work.RestoreEntry work) {
            return new RestoringDeferral(
                    switch (holder.document()) {
                        case Holder.OfInvoice _ -> INVOICE;
                        case Holder.OfCreditMemo _ -> CREDIT_MEMO;
                    },
                    holder.document().value().toString(),
                    holder.part(),
                    work.documentId(),
                    work.documentVersion(),
                    work.isAnew(),
                    EntryJson.of(work.entry()));
        }

        Work.RestoreEntry work() {
            return new Work.RestoreEntry(
                    Holder.of(
                            switch (besideKind) {
                                case INVOICE -> Holder.of(invoiceId(beside));
                                case CREDIT_MEMO -> Holder.of(memoId(beside));
                                default ->
                                        throw new IllegalArgumentException(
                                                "no kind of document of ours: " + besideKind);
                            },
                            part),
                    documentId,
                    documentVersion,
                    anew,
                    entry.entry());
        }
    }

    private static Stored restoring(Work.RestoreEntry work) {
        EntryJson entry = EntryJson.of(work.entry());
        return switch (work.holder()) {
            case Holder.OfMonth(var agreement, var lastOn) ->
                    new RestoringEntry(
                            agreement.value().toString(),
                            lastOn.toString(),
                            work.documentId(),
                            work.documentVersion(),
                            work.isAnew(),
                            entry);
            case Holder.OfFee(var payment, var part) ->
                    new RestoringFee(
                            payment.value().toString(),
                            part,
                            work.documentId(),
                            work.documentVersion(),
                            work.isAnew(),
                            entry);
            case Holder.OfDeferral deferred -> RestoringDeferral.of(deferred, work);
        };
    }

    private record Booking(String payment, BookingJson booking) implements Stored {}

    private record Creating(String account) implements Stored {}

    private record Updating(String account) implements Stored {}

    private record Printing(String invoice, String documentId, long invoiceVersion, String subject)
            implements Stored {}

    private record Making(
            String connection,
            String wordKind,
            String word,
            String name,
            String description,
            String incomeAccount,
            String incomeAccountName)
            implements Stored {

        Work work() {
            return new Work.CreateRecord(
                    new MappedWord(
                            new ConnectionId(UUID.fromString(connection)),
                            MappedWord.Kind.valueOf(wordKind),
                            word),
                    new NewRecord(name, description, new Target(incomeAccount, incomeAccountName)));
        }
    }

    private record Sending(String delivery, String invoice, String documentId) implements Stored {}

    private record Refreshing() implements Stored {}

    private record Importing(String customer) implements Stored {}

    private record ReadingReceivables(LocalDate asOf) implements Stored {}

    private record Sweeping() implements Stored {}

    static JSONB write(Work work) {
        Stored stored =
                switch (work) {
                    case Work.TestConnection() -> new Testing();
                    case Work.PushInvoice(var invoice, var document) ->
                            new Pushing(invoice.value().toString(), DocumentJson.of(document));
                    case Work.LinkInvoice(var invoice, var id, var by, var document) ->
                            new Linking(
                                    invoice.value().toString(),
                                    id,
                                    by.value(),
                                    DocumentJson.of(document));
                    case Work.VoidInvoice(var invoice, var id, var version) ->
                            new Voiding(invoice.value().toString(), id, version);
                    case Work.RestoreDocument restore ->
                            switch (restore.holder()) {
                                case Holder.OfInvoice(var id) -> Restoring.of(id, restore);
                                case Holder.OfCreditMemo(var id) -> RestoringCredit.of(id, restore);
                            };
                    case Work.ReviseInvoice(var standing, var document) ->
                            new Revising(
                                    standing.invoice().value().toString(),
                                    DocumentJson.of(standing.signed()),
                                    LandingJson.of(standing.landing()),
                                    DocumentJson.of(document));
                    case Work.PushCreditMemo(var memo, var document) ->
                            new Crediting(
                                    memo.value().toString(),
                                    document.credits().value().toString(),
                                    DocumentJson.of(document.sale()));
                    case Work.ApplyCredit(var memo, var application) ->
                            new Applying(memo.value().toString(), ApplicationJson.of(application));
                    case Work.PayRefund(var refund, var document) ->
                            new Refunding(refund.value().toString(), RefundJson.of(document));
                    case Work.RelinkPayment(var payment, var id, var money, var relinking) ->
                            new Relinked(
                                    payment.value().toString(),
                                    id,
                                    money.minorUnits(),
                                    RelinkingJson.of(relinking, money.currency()));
                    case Work.PostEntry(var agreement, var lastOn, var entry) ->
                            new Posting(
                                    agreement.value().toString(),
                                    lastOn.toString(),
                                    EntryJson.of(entry));
                    case Work.PostDeferral(var deferral, var part, var entry) ->
                            new Deferring(deferral.value().toString(), part, EntryJson.of(entry));
                    case Work.PostFee(var payment, var part, var entry) ->
                            new PostingFee(payment.value().toString(), part, EntryJson.of(entry));
                    case Work.RestoreEntry restore -> restoring(restore);
                    case Work.CreatePayment(var payment, var booking) ->
                            new Booking(payment.value().toString(), BookingJson.of(booking));
                    case Work.CreateCustomer(var account) ->
                            new Creating(account.value().toString());
                    case Work.CreateRecord(var word, var record) ->
                            new Making(
                                    word.connection().value().toString(),
                                    word.kind().name(),
                                    word.word(),
                                    record.name(),
                                    record.description(),
                                    record.incomeAccount().id(),
                                    record.incomeAccount().name());
                    case Work.UpdateCustomer(var account) ->
                            new Updating(account.value().toString());
                    case Work.PrintInvoice(var invoice, var id, var version, var subject) ->
                            new Printing(
                                    invoice.value().toString(),
                                    id,
                                    version,
                                    subject.value().toString());
                    case Work.SendInvoice(var delivery, var invoice, var id) ->
                            new Sending(
                                    delivery.value().toString(), invoice.value().toString(), id);
                    case Work.RefreshReferences() -> new Refreshing();
                    case Work.ImportDocuments(var customer) -> new Importing(customer);
                    case Work.ReadReceivables(var asOf) -> new ReadingReceivables(asOf);
                    case Work.SweepChanges() -> new Sweeping();
                    case Work.SettleGivenUp _, Work.Unreadable _ ->
                            throw new IllegalArgumentException(
                                    "not a work of its own, so it is never stored: " + work);
                };
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static Work read(JSONB stored) {
        return switch (MAPPER.readValue(stored.data(), Stored.class)) {
            case Testing() -> new Work.TestConnection();
            case Pushing(var invoice, var document) ->
                    new Work.PushInvoice(invoiceId(invoice), document.document());
            case Linking(var invoice, var id, var by, var document) ->
                    new Work.LinkInvoice(
                            invoiceId(invoice), id, new ActorId(by), document.document());
            case Voiding(var invoice, var id, var version) ->
                    new Work.VoidInvoice(invoiceId(invoice), id, version);
            case Restoring(var invoice, var id, var version, var isAnew, var document) ->
                    new Work.RestoreDocument(
                            Holder.of(invoiceId(invoice)),
                            id,
                            version,
                            isAnew,
                            document.document());
            case RestoringCredit(var memo, var id, var version, var isAnew, var document) ->
                    new Work.RestoreDocument(
                            Holder.of(memoId(memo)), id, version, isAnew, document.document());
            case Revising(var invoice, var signed, var landing, var document) ->
                    new Work.ReviseInvoice(
                            new OurDocument(
                                    invoiceId(invoice), signed.document(), landing.landing()),
                            document.document());
            case Crediting(var memo, var credits, var document) ->
                    new Work.PushCreditMemo(
                            memoId(memo),
                            new CreditMemoDocument(invoiceId(credits), document.document()));
            case Applying(var memo, var application) ->
                    new Work.ApplyCredit(memoId(memo), application.application());
            case Refunding(var refund, var pays) ->
                    new Work.PayRefund(new RefundId(UUID.fromString(refund)), pays.document());
            case Relinked(var payment, var id, var moneyMinor, var relinking) ->
                    new Work.RelinkPayment(
                            new PaymentId(UUID.fromString(payment)),
                            id,
                            Money.ofMinor(moneyMinor, relinking.unit()),
                            relinking.relinking());
            case Posting(var agreement, var lastOn, var entry) ->
                    new Work.PostEntry(
                            new AgreementId(UUID.fromString(agreement)),
                            LocalDate.parse(lastOn),
                            entry.entry());
            case Deferring(var deferral, var part, var entry) ->
                    new Work.PostDeferral(
                            new DeferralId(UUID.fromString(deferral)), part, entry.entry());
            case PostingFee(var payment, var part, var entry) ->
                    new Work.PostFee(
                            new RecordedPaymentId(UUID.fromString(payment)), part, entry.entry());
            case RestoringEntry(
                            var agreement,
                            var lastOn,
                            var id,
                            var version,
                            var isAnew,
                            var entry) ->
                    new Work.RestoreEntry(
                            Holder.of(
                                    new AgreementId(UUID.fromString(agreement)),
                                    LocalDate.parse(lastOn)),
                            id,
                            version,
                            isAnew,
                            entry.entry());
            case RestoringFee(var payment, var part, var id, var version, var isAnew, var entry) ->
                    new Work.RestoreEntry(
                            Holder.of(new RecordedPaymentId(UUID.fromString(payment)), part),
                            id,
                            version,
                            isAnew,
                            entry.entry());
            case RestoringDeferral restoring -> restoring.work();
            case Booking(var payment, var booking) ->
                    new Work.CreatePayment(
                            new RecordedPaymentId(UUID.fromString(payment)), booking.booking());
            case Creating(var account) ->
                    new Work.CreateCustomer(new AccountId(UUID.fromString(account)));
            case Making making -> making.work();
            case Updating(var account) ->
                    new Work.UpdateCustomer(new AccountId(UUID.fromString(account)));
            case Printing(var invoice, var id, var version, var subject) ->
                    new Work.PrintInvoice(
                            invoiceId(invoice),
                            id,
                            version,
                            new SubjectId(UUID.fromString(subject)));
            case Sending(var delivery, var invoice, var id) ->
                    new Work.SendInvoice(
                            new DeliveryId(UUID.fromString(delivery)), invoiceId(invoice), id);
            case Refreshing() -> new Work.RefreshReferences();
            case Importing(var customer) -> new Work.ImportDocuments(customer);
            case ReadingReceivables(var asOf) -> new Work.ReadReceivables(asOf);
            case Sweeping() -> new Work.SweepChanges();
        };
    }

    private static CreditMemoId memoId(String stored) {
        return new CreditMemoId(UUID.fromString(stored));
    }

    private static InvoiceId invoiceId(String stored) {
        return new InvoiceId(UUID.fromString(stored));
    }
}
