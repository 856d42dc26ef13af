package io.tieout.application.accounting;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing Tieout wants of the accounting system: a row of the visible outbox, written in the
 * transaction of the event that calls for it.
 *
 * @param requestId stays the same on every retry, so that the accounting system does it once
 * @param nextAttemptAt in tenant time
 * @param lastFault what went wrong last, in plain words; empty if nothing did
 */
public record Operation(
        UUID id,
        TenantId tenant,
        ConnectionId connection,
        Work work,
        State state,
        int attempts,
        Instant queuedAt,
        Instant nextAttemptAt,
        String requestId,
        String lastFault,
        String nextStep) {

    /** What is to be done. The declaration order of {@link Kind} is the order of urgency. */
    public sealed interface Work {

        Kind kind();

        /** the id of the aggregate or record it is about, for people who search */
        String target();

        /** Ask whether the connection works at all. */
        record TestConnection() implements Work {
            @Override
            public Kind kind() {
                return Kind.TEST_CONNECTION;
            }

            @Override
            public String target() {
                return "connection";
            }
        }

        /** Land exactly this document. */
        record PushInvoice(InvoiceId invoice, InvoiceDocument document) implements Work {
            @Override
            public Kind kind() {
                return Kind.PUSH_INVOICE;
            }

            @Override
            public String target() {
                return invoice.value().toString();
            }
        }

        /**
         * Hold this document against the one that an invoice is to be linked to, and link it. It
         * writes nothing there.
         *
         * @param by the approver who ordered it
         */
        record LinkInvoice(
                InvoiceId invoice, String documentId, ActorId by, InvoiceDocument document)
                implements Work {
            @Override
            public Kind kind() {
                return Kind.LINK_INVOICE;
            }

            @Override
            public String target() {
                return invoice.value().toString();
            }
        }

        /** Void a landed document. {@code documentVersion} is the version last seen. */
        record VoidInvoice(InvoiceId invoice, String documentId, String documentVersion)
                implements Work {
            @Override
            public Kind kind() {
                return Kind.VOID_INVOICE;
            }

            @Override
            public String target() {
                return invoice.value().toString();
            }
        }

        /**
         * Have exactly this document stand there again, in place of what somebody made of it; after
         * a delete, land it anew.
         *
         * @param documentVersion the version last seen
         * @param document of a credit memo, the sale it takes back
         */
        record RestoreDocument(
                Holder.OfSale holder,
                String documentId,
                String documentVersion,
                boolean isAnew,
                InvoiceDocument document)
                implements Work {
            @Override
            public Kind kind() {
                return switch (holder) {
                    case Holder.OfInvoice _ -> Kind.RESTORE_INVOICE;
                    case Holder.OfCreditMemo _ -> Kind.RESTORE_CREDIT_MEMO;
                };
            }

            @Override
            public String target() {
                return holder.value().toString();
            }
        }

        /**
         * Have exactly this document stand in the place of the one that landed, and of no other.
         */
        record ReviseInvoice(OurDocument standing, InvoiceDocument document) implements Work {
            @Override
            public Kind kind() {
                return Kind.REVISE_INVOICE;
            }

            @Override
            public String target() {
                return standing.invoice().value().toString();
            }
        }

        /** Send a landed invoice by e-mail; whom it goes to stands with the delivery, sealed. */
        record SendInvoice(DeliveryId delivery, InvoiceId invoice, String documentId)
                implements Work {
            @Override
            public Kind kind() {
                return Kind.SEND_INVOICE;
            }

            @Override
            public String target() {
                return invoice.value().toString();
            }
        }

        /** What is done with a credit memo. */
        sealed interface OnCreditMemo extends Work {
            CreditMemoId memo();

            @Override
            default String target() {
                return memo().value().toString();
            }
        }

        /** Land exactly this credit memo. */
        record PushCreditMemo(CreditMemoId memo, CreditMemoDocument document)
                implements OnCreditMemo {
            @Override
            public Kind kind() {
                return Kind.PUSH_CREDIT_MEMO;
            }
        }

        /** Settle an invoice with a credit memo that landed. */
        record ApplyCredit(CreditMemoId memo, CreditApplication application)
                implements OnCreditMemo {
            @Override
            public Kind kind() {
                return Kind.APPLY_CREDIT;
            }
        }

        /** Give money back exactly so. */
        record PayRefund(RefundId refund, RefundDocument document) implements Work {
            @Override
            public Kind kind() {
                return Kind.PAY_REFUND;
            }

            @Override
            public String target() {
                return refund.value().toString();
            }
        }

        /** Have a journal entry stand there that counts here already. */
        sealed interface OnEntry extends Work {

            /** the mark by which it is found again */
            UUID entryId();

            ExportedEntry entry();
        }

        /** One that says itself which record of ours it stands for. */
        sealed interface OnHeldEntry extends OnEntry {

            /** whose entry it is */
            Holder.OfEntry holder();

            @Override
            default UUID entryId() {
                return holder().value();
            }

            /** the same for all that is done with one entry, so that it is done in order */
            @Override
            default String target() {
                return switch (holder()) {
                    case Holder.OfMonth(var agreement, var lastOn) ->
                            agreement.value() + " " + lastOn;
                    case Holder.OfFee(var payment, var part) -> payment.value() + " " + part;
                    case Holder.OfDeferral deferred ->
                            deferred.deferral().value() + " " + deferred.part();
                };
            }
        }

        /** Post exactly this entry of the month that ends on that day. */
        record PostEntry(AgreementId agreement, LocalDate lastOn, ExportedEntry entry)
                implements OnHeldEntry {
            @Override
            public Holder.OfEntry holder() {
                return Holder.of(agreement, lastOn);
            }

            @Override
            public Kind kind() {
                return Kind.POST_ENTRY;
            }
        }

        /** Post exactly this entry of what a processor kept of a payment, or gave back. */
        record PostFee(RecordedPaymentId payment, int part, ExportedEntry entry)
                implements OnHeldEntry {
            @Override
            public Holder.OfEntry holder() {
                return Holder.of(payment, part);
            }

            @Override
            public Kind kind() {
                return Kind.POST_FEE;
            }
        }

        /**
         * Have exactly this entry stand there again, in place of what somebody made of it; after a
         * delete, post it anew.
         *
         * @param documentVersion the version last seen
         */
        record RestoreEntry(
                Holder.OfEntry holder,
                String documentId,
                String documentVersion,
                boolean isAnew,
                ExportedEntry entry)
                implements OnHeldEntry {
            @Override
            public Kind kind() {
                return Kind.RESTORE_ENTRY;
            }
        }

        /** Post exactly this entry of what a document of ours defers, or takes back of that. */
        record PostDeferral(DeferralId deferral, int part, ExportedEntry entry) implements OnEntry {
            @Override
            public UUID entryId() {
                return deferral.entryId(part);
            }

            @Override
            public Kind kind() {
                return Kind.POST_DEFERRAL;
            }

            @Override
            public String target() {
                return deferral.value() + " " + part;
            }
        }

        /** Book exactly this payment, which counts here already. */
        record CreatePayment(RecordedPaymentId payment, Booking booking) implements Work {
            @Override
            public Kind kind() {
                return Kind.CREATE_PAYMENT;
            }

            @Override
            public String target() {
                return payment.value().toString();
            }
        }

        /**
         * Have a payment pay other documents than it does.
         *
         * @param money its money there; another sum means that somebody changed it
         */
        record RelinkPayment(PaymentId payment, String documentId, Money money, Relinking relinking)
                implements Work {
            @Override
            public Kind kind() {
                return Kind.RELINK_PAYMENT;
            }

            @Override
            public String target() {
                return payment.value().toString();
            }
        }

        /**
         * Create the customer that a person ordered for this account. Who it is stands with the
         * account, so that no personal data waits here.
         */
        record CreateCustomer(AccountId account) implements Work {
            @Override
            public Kind kind() {
                return Kind.CREATE_CUSTOMER;
            }

            @Override
            public String target() {
                return account.value().toString();
            }
        }

        /**
         * Write into the linked customer whatever of the account's profile is due by then. What
         * that is stands with the account, so that no personal data waits here.
         */
        record UpdateCustomer(AccountId account) implements Work {
            @Override
            public Kind kind() {
                return Kind.UPDATE_CUSTOMER;
            }

            @Override
            public String target() {
                return account.value().toString();
            }
        }

        /** Make an item, class or department that one of our words shall mean. */
        record CreateRecord(MappedWord word, NewRecord record) implements Work {
            @Override
            public Kind kind() {
                return switch (word.kind()) {
                    case PRODUCT -> Kind.CREATE_ITEM;
                    case CLASS -> Kind.CREATE_CLASS;
                    case DEPARTMENT -> Kind.CREATE_DEPARTMENT;
                    case TAX_TREATMENT,
                            PAYMENT_TERM,
                            PROCESSOR,
                            DEFERRED_REVENUE,
                            RECOGNISED_REVENUE,
                            LEDGER_ACCOUNT ->
                            throw new IllegalStateException(
                                    "what " + word.kind() + " means is only read, never made");
                };
            }

            @Override
            public String target() {
                return word.mapping().value().toString();
            }
        }

        /**
         * Somebody gave the operation up, but an earlier attempt may have taken effect: look, and
         * record what is true.
         */
        record SettleGivenUp(Work given, ActorId by, String reason) implements Work {
            @Override
            public Kind kind() {
                return given.kind();
            }

            @Override
            public String target() {
                return given.target();
            }
        }

        /** What is stored cannot be read, so nobody can carry it out. */
        record Unreadable(Kind kind, String target, String fault) implements Work {}

        /**
         * Print a landed invoice for somebody who waits.
         *
         * @param invoiceVersion the version of the invoice that the print shows
         * @param subject whose personal data it will hold
         */
        record PrintInvoice(
                InvoiceId invoice, String documentId, long invoiceVersion, SubjectId subject)
                implements Work {
            @Override
            public Kind kind() {
                return Kind.PRINT_INVOICE;
            }

            @Override
            public String target() {
                return invoice.value().toString();
            }
        }

        /** Read the company's settings and its lists anew. */
        record RefreshReferences() implements Work {
            @Override
            public Kind kind() {
                return Kind.REFRESH_REFERENCES;
            }

            @Override
            public String target() {
                return "references";
            }
        }

        /**
         * Look for what is open: the documents that others entered, and what paid them.
         *
         * @param customerId of this customer; empty for all that are linked
         */
        record ImportDocuments(String customerId) implements Work {
            @Override
            public Kind kind() {
                return Kind.IMPORT_DOCUMENTS;
            }

            @Override
            public String target() {
                return customerId.isEmpty() ? "all customers" : customerId;
            }
        }

        /** Read what the accounting system says was owed as of a day. */
        record ReadReceivables(LocalDate asOf) implements Work {
            @Override
            public Kind kind() {
                return Kind.READ_RECEIVABLES;
            }

            @Override
            public String target() {
                return "receivables as of " + asOf;
            }
        }

        /** Ask what changed there since the last look. */
        record SweepChanges() implements Work {
            @Override
            public Kind kind() {
                return Kind.SWEEP_CHANGES;
            }

            @Override
            public String target() {
                return "changes";
            }
        }
    }

    /** In order of urgency. */
    public enum Kind {
        TEST_CONNECTION,
        PRINT_INVOICE,
        CREATE_CUSTOMER,
        UPDATE_CUSTOMER,
        CREATE_ITEM,
        CREATE_CLASS,
        CREATE_DEPARTMENT,
        PUSH_INVOICE,
        LINK_INVOICE,
        VOID_INVOICE,
        RESTORE_INVOICE,
        REVISE_INVOICE,
        PUSH_CREDIT_MEMO,
        RESTORE_CREDIT_MEMO,
        APPLY_CREDIT,
        PAY_REFUND,
        RELINK_PAYMENT,
        CREATE_PAYMENT,
        POST_DEFERRAL,
        POST_ENTRY,
        POST_FEE,
        RESTORE_ENTRY,
        SEND_INVOICE,
        REFRESH_REFERENCES,
        READ_RECEIVABLES,
        IMPORT_DOCUMENTS,
        SWEEP_CHANGES
    }

    public enum State {
        QUEUED,
        IN_FLIGHT,
        RETRYING,
        BLOCKED,
        DEAD,
        /** given up by a person */
        DISMISSED,
        DONE
    }
}
