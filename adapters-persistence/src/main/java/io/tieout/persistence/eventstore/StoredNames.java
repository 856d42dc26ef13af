package io.tieout.persistence.eventstore;

import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementEvent.WorkCorrected;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverridden;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverrideEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.TermsAgreed;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeNotSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeWithdrawn;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicyDropped;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicySaved;
import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryRefused;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryFailed;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.delivery.DeliveryEvent.DeliverySent;
import io.tieout.domain.delivery.MailingEvent.MailingAgreed;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentBooked;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeReceived;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateSuspected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeCorrected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryAmended;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeLearned;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeReturned;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentWithheld;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionLanded;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSignatureVoided;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import java.util.List;

/**
 * Every name that ever stood in the event store. Append only: a line may be added, and its class
 * may move or be renamed, but no name or revision may change or go.
 */
final class StoredNames {

    static final List<StoredName> OF_EVENTS =
            List.of(
                    event("account.opened", AccountOpened.class, AccountUpgrades::opened1),
                    event("account.profile-changed", AccountProfileChanged.class),
                    event("account.linked", AccountLinked.class),
                    event("account.unlinked", AccountUnlinked.class),
                    event("account.link-candidate-refused", LinkCandidateRefused.class),
                    event("account.customer-creation-ordered", CustomerCreationOrdered.class),
                    event("account.customer-name-taken", CustomerNameTaken.class),
                    event("account.customer-not-created", CustomerNotCreated.class),
                    event("invoice.drafted", InvoiceDrafted.class, DepartmentUpgrades::content),
                    event("invoice.revised", InvoiceRevised.class, DepartmentUpgrades::content),
                    event("invoice.submitted", InvoiceSubmitted.class),
                    event("invoice.sent-back", InvoiceSentBack.class),
                    event(
                            "invoice.approved",
                            InvoiceApproved.class,
                            InvoiceUpgrades::approved1,
                            InvoiceUpgrades::approved2,
                            DepartmentUpgrades::document,
                            RateUpgrades::document,
                            DeferralUpgrades::document),
                    event(
                            "invoice.pushed",
                            InvoicePushed.class,
                            InvoiceUpgrades::pushed1,
                            RateUpgrades::landing),
                    event("invoice.push-refused", InvoicePushRefused.class),
                    event("invoice.approval-withdrawn", ApprovalWithdrawn.class),
                    event("invoice.corrected", InvoiceCorrected.class, DepartmentUpgrades::content),
                    event("invoice.payment-applied", PaymentApplied.class),
                    event("invoice.payment-unapplied", PaymentUnapplied.class),
                    event("invoice.void-requested", InvoiceVoidRequested.class),
                    event("invoice.void-refused", InvoiceVoidRefused.class),
                    event("invoice.voided", InvoiceVoided.class),
                    event("payment.received", PaymentReceived.class, RateUpgrades::payment),
                    event("payment.amended", PaymentAmended.class, RateUpgrades::payment),
                    event("payment.allocated", PaymentAllocated.class),
                    event("payment.deallocated", PaymentDeallocated.class),
                    event("payment.queued", PaymentQueued.class),
                    event("payment.unqueued", PaymentUnqueued.class),
                    event("payment.reversed", PaymentReversed.class),
                    event("payment.credit-used", CreditUsed.class),
                    event("payment.credit-released", CreditReleased.class),
                    event("invoice.landing-accepted", InvoiceLandingAccepted.class),
                    event(
                            "controlled-act.requested",
                            ActRequested.class,
                            PolicyUpgrades::requested),
                    event("controlled-act.allowed", ActAllowed.class),
                    event("controlled-act.refused", ActRefused.class),
                    event("controlled-act.withdrawn", ActWithdrawn.class),
                    event("controlled-act.lapsed", ActLapsed.class),
                    event("credit-memo.drafted", CreditMemoDrafted.class),
                    event("credit-memo.submitted", CreditMemoSubmitted.class),
                    event("credit-memo.sent-back", CreditMemoSentBack.class),
                    event("credit-memo.discarded", CreditMemoDiscarded.class),
                    event(
                            "credit-memo.approved",
                            CreditMemoApproved.class,
                            InvoiceUpgrades::approved2,
                            DepartmentUpgrades::creditMemo,
                            RateUpgrades::creditMemo,
                            DeferralUpgrades::creditMemo),
                    event("credit-memo.pushed", CreditMemoPushed.class, RateUpgrades::landing),
                    event("credit-memo.push-refused", CreditMemoPushRefused.class),
                    event("credit-memo.approval-withdrawn", CreditMemoApprovalWithdrawn.class),
                    event("credit-memo.application-ordered", CreditApplicationOrdered.class),
                    event("credit-memo.application-ended", CreditApplicationEnded.class),
                    event("credit-memo.used", CreditMemoUsed.class),
                    event("credit-memo.released", CreditMemoReleased.class),
                    event("invoice.restated", InvoiceRestated.class, RateUpgrades::landing),
                    event(
                            "drift.found",
                            DriftFound.class,
                            DriftUpgrades::ofAnInvoice1,
                            RateUpgrades::departure,
                            DriftUpgrades::withoutLines3),
                    event(
                            "drift.changed",
                            DriftChanged.class,
                            DriftUpgrades::ofAnInvoice1,
                            RateUpgrades::departure,
                            DriftUpgrades::withoutLines3),
                    event("drift.vanished", DriftVanished.class, DriftUpgrades::ofAnInvoice1),
                    event(
                            "drift.theirs-accepted",
                            TheirsAccepted.class,
                            DriftUpgrades::ofAnInvoice1),
                    event(
                            "drift.ours-ordered",
                            OursOrdered.class,
                            DriftUpgrades::ofAnInvoice1,
                            DepartmentUpgrades::ours,
                            RateUpgrades::ours,
                            DeferralUpgrades::ours),
                    event("drift.ours-restored", OursRestored.class, DriftUpgrades::ofAnInvoice1),
                    event("drift.ours-refused", OursRefused.class, DriftUpgrades::ofAnInvoice1),
                    event("invoice.signed", InvoiceSigned.class),
                    event("invoice.signature-voided", SignatureVoided.class),
                    event("invoice.left-to-people", InvoiceLeftToPeople.class),
                    event("credit-memo.signed", CreditMemoSigned.class),
                    event("credit-memo.signature-voided", CreditMemoSignatureVoided.class),
                    event("approval-policy.changed", PolicyChanged.class, PolicyUpgrades::changed),
                    event(
                            "observed-document.observed",
                            DocumentObserved.class,
                            RateUpgrades::picture),
                    event(
                            "observed-document.changed",
                            ObservationChanged.class,
                            RateUpgrades::pictures),
                    event(
                            "observed-document.ended",
                            ObservationEnded.class,
                            RateUpgrades::lastPicture),
                    event("payment.settled-elsewhere", PaymentSettledElsewhere.class),
                    event("payment.released-elsewhere", PaymentReleasedElsewhere.class),
                    event("mapping.proposed", MappingProposed.class),
                    event("mapping.confirmed", MappingConfirmed.class),
                    event("mapping.declined", MappingDeclined.class),
                    event("delivery.ordered", DeliveryOrdered.class),
                    event("delivery.sent", DeliverySent.class),
                    event("delivery.failed", DeliveryFailed.class),
                    event(
                            "invoice.landed-revised",
                            LandedInvoiceRevised.class,
                            InvoiceUpgrades::landedRevised1,
                            DepartmentUpgrades::content),
                    event("revision.drafted", RevisionDrafted.class, DepartmentUpgrades::content),
                    event("revision.submitted", RevisionSubmitted.class),
                    event("revision.sent-back", RevisionSentBack.class),
                    event("revision.withdrawn", RevisionWithdrawn.class),
                    event("revision.signed", RevisionSigned.class),
                    event("revision.signature-voided", RevisionSignatureVoided.class),
                    event(
                            "revision.approved",
                            RevisionApproved.class,
                            DepartmentUpgrades::revision,
                            RateUpgrades::revision,
                            DeferralUpgrades::revision),
                    event("revision.landed", RevisionLanded.class, RateUpgrades::landing),
                    event("revision.refused", RevisionRefused.class),
                    event("account.customer-accord-changed", CustomerAccordChanged.class),
                    event("account.customer-update-ordered", CustomerUpdateOrdered.class),
                    event("account.customer-update-refused", CustomerUpdateRefused.class),
                    event("account.customer-conflict-resolved", CustomerConflictResolved.class),
                    event("books.closed", BooksClosed.class),
                    event("books.reopened", BooksReopened.class),
                    event("books.month-closing-begun", MonthClosingBegun.class),
                    event("books.finding-signed-off", FindingSignedOff.class),
                    event("books.month-closing-abandoned", MonthClosingAbandoned.class),
                    event("books.month-closed", MonthClosed.class),
                    event("mailing.agreed", MailingAgreed.class),
                    event("collection.pause-arranged", PauseArranged.class),
                    event("collection.pause-ended", PauseEnded.class),
                    event("collection.pause-claimed", PauseClaimed.class),
                    event(
                            "collection.claim-answered",
                            ClaimAnswered.class,
                            ArrangementUpgrades::answered1),
                    event("collection.access-overridden", AccessOverridden.class),
                    event("collection.access-override-ended", AccessOverrideEnded.class),
                    event("access.changed", AccessChanged.class),
                    event("collection.terms-agreed", TermsAgreed.class),
                    event("collection.notice-ordered", NoticeOrdered.class),
                    event("collection.notice-sent", NoticeSent.class),
                    event("collection.notice-bounced", NoticeBounced.class),
                    event("collection.notice-not-sent", NoticeNotSent.class),
                    event("collection.notice-withdrawn", NoticeWithdrawn.class),
                    event("collection.owner-alerted", OwnerAlerted.class),
                    event("collection.step-taken", StepTaken.class),
                    event("collection.fee-charged", FeeCharged.class),
                    event("collection.fee-taken-back", FeeTakenBack.class),
                    event("collection.concluded", CollectionConcluded.class),
                    event("collection.policy-saved", CollectionPolicySaved.class),
                    event("collection.fee-cap-saved", FeeCapSaved.class),
                    event("access.rules-set", AccessRulesSet.class),
                    event("mapping.record-ordered", RecordOrdered.class),
                    event("mapping.record-created", RecordCreated.class),
                    event("mapping.record-not-created", RecordNotCreated.class),
                    event("invoice.linked", InvoiceLinked.class, RateUpgrades::landing),
                    event("credit-memo.restated", CreditMemoRestated.class, RateUpgrades::landing),
                    event("credit-memo.voided", CreditMemoVoided.class),
                    event("payment.credited", PaymentCredited.class),
                    event("payment.uncredited", PaymentUncredited.class),
                    event("payment.ignored", PaymentIgnored.class),
                    event("payment.unignored", PaymentUnignored.class),
                    event("payment.noted", PaymentNoted.class),
                    event("payment.relinking-ordered", RelinkingOrdered.class),
                    event("payment.relinking-ended", RelinkingEnded.class),
                    event("payment.returned", PaymentReturned.class),
                    event("payment.return-undone", PaymentReturnUndone.class),
                    event(
                            "refund.ordered",
                            RefundOrdered.class,
                            RateUpgrades::refund,
                            DeferralUpgrades::refund),
                    event("refund.landed", RefundLanded.class, RateUpgrades::landing),
                    event("refund.refused", RefundRefused.class),
                    event("refund.settled", RefundSettled.class),
                    event("refund.unsettled", RefundUnsettled.class),
                    event("payment.booked", PaymentBooked.class),
                    event("recorded-payment.recorded", PaymentRecorded.class),
                    event("recorded-payment.withheld", PaymentWithheld.class),
                    event("recorded-payment.landed", BookingLanded.class),
                    event("recorded-payment.refused", BookingRefused.class),
                    event("recorded-payment.fee-learned", FeeLearned.class),
                    event("recorded-payment.duplicate-suspected", DuplicateSuspected.class),
                    event("recorded-payment.duplicate-decided", DuplicateDecided.class),
                    event("processor-notice.received", NoticeReceived.class),
                    event("processor-notice.asked", NoticeAsked.class),
                    event("processor-notice.handled", NoticeHandled.class),
                    event("processor-notice.waits", NoticeWaits.class),
                    event("processor-notice.retried", NoticeRetried.class),
                    event("processor-notice.settled", NoticeSettled.class),
                    event("agreement.drafted", AgreementDrafted.class),
                    event("agreement.approved", AgreementApproved.class),
                    event("agreement.amended", AgreementAmended.class),
                    event("agreement.cancelled", AgreementCancelled.class),
                    event("agreement.work-delivered", WorkDelivered.class),
                    event("agreement.work-corrected", WorkCorrected.class),
                    event("agreement.period-billed", PeriodBilled.class),
                    event(
                            "agreement.revenue-recognised",
                            RevenueRecognised.class,
                            MonthUpgrades::worth),
                    event("agreement.entry-landed", EntryLanded.class),
                    event("agreement.entry-refused", EntryRefused.class),
                    event("recorded-payment.fee-corrected", FeeCorrected.class),
                    event(
                            "recorded-payment.fee-posted",
                            FeePosted.class,
                            EntryUpgrades::entry,
                            FeeUpgrades::posted),
                    event("recorded-payment.fee-entry-landed", FeeEntryLanded.class),
                    event("recorded-payment.fee-entry-amended", FeeEntryAmended.class),
                    event("agreement.entry-amended", EntryAmended.class),
                    event("drift.entry-ordered", EntryOrdered.class, EntryUpgrades::ours),
                    event("recorded-payment.fee-entry-refused", FeeEntryRefused.class),
                    event("recorded-payment.fee-returned", FeeReturned.class),
                    event("collection.shadow-policy-saved", ShadowPolicySaved.class),
                    event("collection.shadow-policy-dropped", ShadowPolicyDropped.class),
                    event("deferral.revenue-deferred", RevenueDeferred.class, EntryUpgrades::entry),
                    event("deferral.reversed", DeferralReversed.class, EntryUpgrades::entry),
                    event("deferral.withdrawn", DeferralWithdrawn.class),
                    event("deferral.entry-landed", DeferralEntryLanded.class),
                    event("deferral.entry-amended", DeferralEntryAmended.class),
                    event("deferral.entry-refused", DeferralEntryRefused.class));

    private StoredNames() {}

    /** the upgrades in order, the first from revision 1 to 2 */
    private static StoredName event(
            String name, Class<? extends DomainEvent> event, Upgrade... upgrades) {
        return new StoredName(name, event, List.of(upgrades));
    }
}
