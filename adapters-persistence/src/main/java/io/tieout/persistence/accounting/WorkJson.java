package io.tieout.persistence.accounting;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.InvoiceId;
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

/** Between an operation's work and its stored form, {@link StoredWork}. */
final class WorkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WorkJson() {}

    static JSONB write(Work work) {
        StoredWork stored =
                switch (work) {
                    case Work.TestConnection() -> new StoredWork.Testing();
                    case Work.PushInvoice(var invoice, var document) ->
                            new StoredWork.Pushing(
                                    invoice.value().toString(), DocumentJson.of(document));
                    case Work.LinkInvoice(var invoice, var id, var by, var document) ->
                            new StoredWork.Linking(
                                    invoice.value().toString(),
                                    id,
                                    by.value(),
                                    DocumentJson.of(document));
                    case Work.VoidInvoice(var invoice, var id, var version) ->
                            new StoredWork.Voiding(invoice.value().toString(), id, version);
                    case Work.RestoreDocument restore ->
                            switch (restore.holder()) {
                                case Holder.OfInvoice(var id) ->
                                        StoredWork.Restoring.of(id, restore);
                                case Holder.OfCreditMemo(var id) ->
                                        StoredWork.RestoringCredit.of(id, restore);
                            };
                    case Work.ReviseInvoice(var standing, var document) ->
                            new StoredWork.Revising(
                                    standing.invoice().value().toString(),
                                    DocumentJson.of(standing.signed()),
                                    LandingJson.of(standing.landing()),
                                    DocumentJson.of(document));
                    case Work.PushCreditMemo(var memo, var document) ->
                            new StoredWork.Crediting(
                                    memo.value().toString(),
                                    document.credits().value().toString(),
                                    DocumentJson.of(document.sale()));
                    case Work.ApplyCredit(var memo, var application) ->
                            new StoredWork.Applying(
                                    memo.value().toString(), ApplicationJson.of(application));
                    case Work.PayRefund(var refund, var document) ->
                            new StoredWork.Refunding(
                                    refund.value().toString(), RefundJson.of(document));
                    case Work.RelinkPayment(var payment, var id, var money, var relinking) ->
                            new StoredWork.Relinked(
                                    payment.value().toString(),
                                    id,
                                    money.minorUnits(),
                                    RelinkingJson.of(relinking, money.currency()));
                    case Work.PostEntry(var agreement, var lastOn, var entry) ->
                            new StoredWork.Posting(
                                    agreement.value().toString(),
                                    lastOn.toString(),
                                    EntryJson.of(entry));
                    case Work.PostDeferral(var deferral, var part, var entry) ->
                            new StoredWork.Deferring(
                                    deferral.value().toString(), part, EntryJson.of(entry));
                    case Work.PostFee(var payment, var part, var entry) ->
                            new StoredWork.PostingFee(
                                    payment.value().toString(), part, EntryJson.of(entry));
                    case Work.RestoreEntry restore -> restoring(restore);
                    case Work.CreatePayment(var payment, var booking) ->
                            new StoredWork.Booking(
                                    payment.value().toString(), BookingJson.of(booking));
                    case Work.CreateCustomer(var account) ->
                            new StoredWork.Creating(account.value().toString());
                    case Work.CreateRecord(var word, var record) ->
                            new StoredWork.Making(
                                    word.connection().value().toString(),
                                    word.kind().name(),
                                    word.word(),
                                    record.name(),
                                    record.description(),
                                    record.incomeAccount().id(),
                                    record.incomeAccount().name());
                    case Work.UpdateCustomer(var account) ->
                            new StoredWork.Updating(account.value().toString());
                    case Work.PrintInvoice(var invoice, var id, var version, var subject) ->
                            new StoredWork.Printing(
                                    invoice.value().toString(),
                                    id,
                                    version,
                                    subject.value().toString());
                    case Work.SendInvoice(var delivery, var invoice, var id) ->
                            new StoredWork.Sending(
                                    delivery.value().toString(), invoice.value().toString(), id);
                    case Work.RefreshReferences() -> new StoredWork.Refreshing();
                    case Work.ImportDocuments(var customer) -> new StoredWork.Importing(customer);
                    case Work.ReadReceivables(var asOf) -> new StoredWork.ReadingReceivables(asOf);
                    case Work.SweepChanges() -> new StoredWork.Sweeping();
                    case Work.SettleGivenUp _, Work.Unreadable _ ->
                            throw new IllegalArgumentException(
                                    "not a work of its own, so it is never stored: " + work);
                };
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static Work read(JSONB stored) {
        return switch (MAPPER.readValue(stored.data(), StoredWork.class)) {
            case StoredWork.Testing() -> new Work.TestConnection();
            case StoredWork.Pushing(var invoice, var document) ->
                    new Work.PushInvoice(invoiceId(invoice), document.document());
            case StoredWork.Linking(var invoice, var id, var by, var document) ->
                    new Work.LinkInvoice(
                            invoiceId(invoice), id, new ActorId(by), document.document());
            case StoredWork.Voiding(var invoice, var id, var version) ->
                    new Work.VoidInvoice(invoiceId(invoice), id, version);
            case StoredWork.Restoring(var invoice, var id, var version, var isAnew, var document) ->
                    new Work.RestoreDocument(
                            Holder.of(invoiceId(invoice)),
                            id,
                            version,
                            isAnew,
                            document.document());
            case StoredWork.RestoringCredit(
                            var memo,
                            var id,
                            var version,
                            var isAnew,
                            var document) ->
                    new Work.RestoreDocument(
                            Holder.of(memoId(memo)), id, version, isAnew, document.document());
            case StoredWork.Revising(var invoice, var signed, var landing, var document) ->
                    new Work.ReviseInvoice(
                            new OurDocument(
                                    invoiceId(invoice), signed.document(), landing.landing()),
                            document.document());
            case StoredWork.Crediting(var memo, var credits, var document) ->
                    new Work.PushCreditMemo(
                            memoId(memo),
                            new CreditMemoDocument(invoiceId(credits), document.document()));
            case StoredWork.Applying(var memo, var application) ->
                    new Work.ApplyCredit(memoId(memo), application.application());
            case StoredWork.Refunding(var refund, var pays) ->
                    new Work.PayRefund(new RefundId(UUID.fromString(refund)), pays.document());
            case StoredWork.Relinked(var payment, var id, var moneyMinor, var relinking) ->
                    new Work.RelinkPayment(
                            new PaymentId(UUID.fromString(payment)),
                            id,
                            Money.ofMinor(moneyMinor, relinking.unit()),
                            relinking.relinking());
            case StoredWork.Posting(var agreement, var lastOn, var entry) ->
                    new Work.PostEntry(
                            new AgreementId(UUID.fromString(agreement)),
                            LocalDate.parse(lastOn),
                            entry.entry());
            case StoredWork.Deferring(var deferral, var part, var entry) ->
                    new Work.PostDeferral(
                            new DeferralId(UUID.fromString(deferral)), part, entry.entry());
            case StoredWork.PostingFee(var payment, var part, var entry) ->
                    new Work.PostFee(
                            new RecordedPaymentId(UUID.fromString(payment)), part, entry.entry());
            case StoredWork.RestoringEntry(
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
            case StoredWork.RestoringFee(
                            var payment,
                            var part,
                            var id,
                            var version,
                            var isAnew,
                            var entry) ->
                    new Work.RestoreEntry(
                            Holder.of(new RecordedPaymentId(UUID.fromString(payment)), part),
                            id,
                            version,
                            isAnew,
                            entry.entry());
            case StoredWork.RestoringDeferral restoring -> restoring.work();
            case StoredWork.Booking(var payment, var booking) ->
                    new Work.CreatePayment(
                            new RecordedPaymentId(UUID.fromString(payment)), booking.booking());
            case StoredWork.Creating(var account) ->
                    new Work.CreateCustomer(new AccountId(UUID.fromString(account)));
            case StoredWork.Making making -> making.work();
            case StoredWork.Updating(var account) ->
                    new Work.UpdateCustomer(new AccountId(UUID.fromString(account)));
            case StoredWork.Printing(var invoice, var id, var version, var subject) ->
                    new Work.PrintInvoice(
                            invoiceId(invoice),
                            id,
                            version,
                            new SubjectId(UUID.fromString(subject)));
            case StoredWork.Sending(var delivery, var invoice, var id) ->
                    new Work.SendInvoice(
                            new DeliveryId(UUID.fromString(delivery)), invoiceId(invoice), id);
            case StoredWork.Refreshing() -> new Work.RefreshReferences();
            case StoredWork.Importing(var customer) -> new Work.ImportDocuments(customer);
            case StoredWork.ReadingReceivables(var asOf) -> new Work.ReadReceivables(asOf);
            case StoredWork.Sweeping() -> new Work.SweepChanges();
        };
    }

    private static StoredWork restoring(Work.RestoreEntry work) {
        EntryJson entry = EntryJson.of(work.entry());
        return switch (work.holder()) {
            case Holder.OfMonth(var agreement, var lastOn) ->
                    new StoredWork.RestoringEntry(
                            agreement.value().toString(),
                            lastOn.toString(),
                            work.documentId(),
                            work.documentVersion(),
                            work.isAnew(),
                            entry);
            case Holder.OfFee(var payment, var part) ->
                    new StoredWork.RestoringFee(
                            payment.value().toString(),
                            part,
                            work.documentId(),
                            work.documentVersion(),
                            work.isAnew(),
                            entry);
            case Holder.OfDeferral deferred -> StoredWork.RestoringDeferral.of(deferred, work);
        };
    }

    private static CreditMemoId memoId(String stored) {
        return new CreditMemoId(UUID.fromString(stored));
    }

    private static InvoiceId invoiceId(String stored) {
        return new InvoiceId(UUID.fromString(stored));
    }
}
