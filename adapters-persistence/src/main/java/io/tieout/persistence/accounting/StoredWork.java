package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The work of an operation as it stands in the database. The names in here are data there, whatever
 * the Java beside them is called: golden files guard them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoredWork.Testing.class, name = "test-connection"),
    @JsonSubTypes.Type(value = StoredWork.Pushing.class, name = "push-invoice"),
    @JsonSubTypes.Type(value = StoredWork.Linking.class, name = "link-invoice"),
    @JsonSubTypes.Type(value = StoredWork.Voiding.class, name = "void-invoice"),
    @JsonSubTypes.Type(value = StoredWork.Restoring.class, name = "restore-invoice"),
    @JsonSubTypes.Type(value = StoredWork.RestoringCredit.class, name = "restore-credit-memo"),
    @JsonSubTypes.Type(value = StoredWork.Revising.class, name = "revise-invoice"),
    @JsonSubTypes.Type(value = StoredWork.Crediting.class, name = "push-credit-memo"),
    @JsonSubTypes.Type(value = StoredWork.Applying.class, name = "apply-credit"),
    @JsonSubTypes.Type(value = StoredWork.Refunding.class, name = "pay-refund"),
    @JsonSubTypes.Type(value = StoredWork.Relinked.class, name = "relink-payment"),
    @JsonSubTypes.Type(value = StoredWork.Booking.class, name = "create-payment"),
    @JsonSubTypes.Type(value = StoredWork.Posting.class, name = "post-entry"),
    @JsonSubTypes.Type(value = StoredWork.PostingFee.class, name = "post-fee"),
    @JsonSubTypes.Type(value = StoredWork.RestoringEntry.class, name = "restore-entry"),
    @JsonSubTypes.Type(value = StoredWork.RestoringFee.class, name = "restore-fee-entry"),
    @JsonSubTypes.Type(value = StoredWork.RestoringDeferral.class, name = "restore-deferral-entry"),
    @JsonSubTypes.Type(value = StoredWork.Creating.class, name = "create-customer"),
    @JsonSubTypes.Type(value = StoredWork.Updating.class, name = "update-customer"),
    @JsonSubTypes.Type(value = StoredWork.Printing.class, name = "print-invoice"),
    @JsonSubTypes.Type(value = StoredWork.Making.class, name = "create-record"),
    @JsonSubTypes.Type(value = StoredWork.Sending.class, name = "send-invoice"),
    @JsonSubTypes.Type(value = StoredWork.Deferring.class, name = "post-deferral"),
    @JsonSubTypes.Type(value = StoredWork.Refreshing.class, name = "refresh-references"),
    @JsonSubTypes.Type(value = StoredWork.Importing.class, name = "import-documents"),
    @JsonSubTypes.Type(value = StoredWork.ReadingReceivables.class, name = "read-receivables"),
    @JsonSubTypes.Type(value = StoredWork.Sweeping.class, name = "sweep-changes")
})
sealed interface StoredWork {

    record Testing() implements StoredWork {}

    record Pushing(String invoice, DocumentJson document) implements StoredWork {}

    record Deferring(String deferral, int part, EntryJson entry) implements StoredWork {}

    record Linking(String invoice, String documentId, String by, DocumentJson document)
            implements StoredWork {}

    record Voiding(String invoice, String documentId, String documentVersion)
            implements StoredWork {}

    record Restoring(
            String invoice,
            String documentId,
            String documentVersion,
            boolean anew,
            DocumentJson document)
            implements StoredWork {

        static Restoring of(InvoiceId invoice, Work.RestoreDocument work) {
            return new Restoring(
                    invoice.value().toString(),
                    work.documentId(),
                    work.documentVersion(),
                    work.isAnew(),
                    DocumentJson.of(work.document()));
        }
    }

    record RestoringCredit(
            String memo,
            String documentId,
            String documentVersion,
            boolean anew,
            DocumentJson document)
            implements StoredWork {

        static RestoringCredit of(CreditMemoId memo, Work.RestoreDocument work) {
            return new RestoringCredit(
                    memo.value().toString(),
                    work.documentId(),
                    work.documentVersion(),
                    work.isAnew(),
                    DocumentJson.of(work.document()));
        }
    }

    record Revising(String invoice, DocumentJson signed, LandingJson landing, DocumentJson document)
            implements StoredWork {}

    record Crediting(String memo, String credits, DocumentJson document) implements StoredWork {}

    record Applying(String memo, ApplicationJson application) implements StoredWork {}

    record Refunding(String refund, RefundJson pays) implements StoredWork {}

    record Relinked(String payment, String documentId, long moneyMinor, RelinkingJson relinking)
            implements StoredWork {}

    record Posting(String agreement, String lastOn, EntryJson entry) implements StoredWork {}

    record PostingFee(String payment, int part, EntryJson entry) implements StoredWork {}

    record RestoringEntry(
            String agreement,
            String lastOn,
            String documentId,
            String documentVersion,
            boolean anew,
            EntryJson entry)
            implements StoredWork {}

    record RestoringFee(
            String payment,
            int part,
            String documentId,
            String documentVersion,
            boolean anew,
            EntryJson entry)
            implements StoredWork {}

    record RestoringDeferral(
            String besideKind,
            String beside,
            int part,
            String documentId,
            String documentVersion,
            boolean anew,
            EntryJson entry)
            implements StoredWork {

        private static final String INVOICE = "invoice";
        private static final String CREDIT_MEMO = "credit-memo";

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
            UUID id = UUID.fromString(beside);
            return new Work.RestoreEntry(
                    Holder.of(
                            switch (besideKind) {
                                case INVOICE -> Holder.of(new InvoiceId(id));
                                case CREDIT_MEMO -> Holder.of(new CreditMemoId(id));
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

    record Booking(String payment, BookingJson booking) implements StoredWork {}

    record Creating(String account) implements StoredWork {}

    record Updating(String account) implements StoredWork {}

    record Printing(String invoice, String documentId, long invoiceVersion, String subject)
            implements StoredWork {}

    record Making(
            String connection,
            String wordKind,
            String word,
            String name,
            String description,
            String incomeAccount,
            String incomeAccountName)
            implements StoredWork {

        Work work() {
            return new Work.CreateRecord(
                    new MappedWord(
                            new ConnectionId(UUID.fromString(connection)),
                            MappedWord.Kind.valueOf(wordKind),
                            word),
                    new NewRecord(name, description, new Target(incomeAccount, incomeAccountName)));
        }
    }

    record Sending(String delivery, String invoice, String documentId) implements StoredWork {}

    record Refreshing() implements StoredWork {}

    record Importing(String customer) implements StoredWork {}

    record ReadingReceivables(LocalDate asOf) implements StoredWork {}

    record Sweeping() implements StoredWork {}
}
