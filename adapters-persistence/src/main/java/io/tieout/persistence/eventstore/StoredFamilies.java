package io.tieout.persistence.eventstore;

import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.Account;
import io.tieout.domain.account.CreatingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.account.NameTakenAccount;
import io.tieout.domain.account.UnlinkedAccount;
import io.tieout.domain.agreement.Agreement;
import io.tieout.domain.agreement.AgreementDraft;
import io.tieout.domain.agreement.BillingPlan;
import io.tieout.domain.agreement.EndedAgreement;
import io.tieout.domain.agreement.RunningAgreement;
import io.tieout.domain.agreement.Scope;
import io.tieout.domain.closing.Closing;
import io.tieout.domain.closing.MonthUnderWay;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Asked;
import io.tieout.domain.control.ControlledAct;
import io.tieout.domain.control.Settled;
import io.tieout.domain.control.Settlement;
import io.tieout.domain.credit.ApprovedCredit;
import io.tieout.domain.credit.AwaitingSecondCredit;
import io.tieout.domain.credit.CreditDraft;
import io.tieout.domain.credit.CreditMemo;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.DiscardedCredit;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.credit.SubmittedCredit;
import io.tieout.domain.credit.VoidedCredit;
import io.tieout.domain.delivery.Delivery;
import io.tieout.domain.delivery.Mailing;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.Drift;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.drift.Resolved;
import io.tieout.domain.invoice.Acceptance;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.AwaitingSecond;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.Paid;
import io.tieout.domain.invoice.PartiallyPaid;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.invoice.Voided;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.mapping.Mapping;
import io.tieout.domain.observed.ObservedDocument;
import io.tieout.domain.payment.Part;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.Payment;
import io.tieout.domain.payment.ReversedPayment;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import io.tieout.domain.processor.ProcessorNotice;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.recorded.BookingState;
import io.tieout.domain.recorded.CountedPayment;
import io.tieout.domain.recorded.DroppedPayment;
import io.tieout.domain.recorded.RecordedPayment;
import io.tieout.domain.recorded.WithheldPayment;
import io.tieout.domain.refund.LandedRefund;
import io.tieout.domain.refund.Refund;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.Returned;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Slice;
import io.tieout.domain.revision.NoRevision;
import io.tieout.domain.revision.Revision;
import io.tieout.domain.revision.RevisionDraft;
import io.tieout.domain.revision.RevisionUnderway;
import io.tieout.domain.revision.SubmittedRevision;
import java.util.List;

/** The sealed families that are stored: those inside events, and the states in snapshots. */
final class StoredFamilies {

    private static final List<StoredFamily> IN_EVENTS =
            List.of(
                    StoredFamily.of(Discount.class)
                            .member(Discount.None.class, "none")
                            .member(Discount.Fixed.class, "fixed")
                            .member(Discount.Share.class, "share"),
                    StoredFamily.of(ServicePeriod.class)
                            .member(ServicePeriod.Unstated.class, "unstated")
                            .member(ServicePeriod.Between.class, "between"),
                    StoredFamily.of(ExpectedTax.class)
                            .member(ExpectedTax.None.class, "none")
                            .member(ExpectedTax.ComputedThere.class, "computed-there"),
                    StoredFamily.of(ExpectedRate.class)
                            .member(ExpectedRate.Unstated.class, "unstated")
                            .member(ExpectedRate.SetThere.class, "set-there")
                            .member(ExpectedRate.Fixed.class, "fixed"),
                    StoredFamily.of(Booked.class)
                            .member(Booked.Unstated.class, "unstated")
                            .member(Booked.Stated.class, "stated"),
                    StoredFamily.of(Pause.class)
                            .member(Pause.Dispute.class, "dispute")
                            .member(Pause.Promise.class, "promise")
                            .member(Pause.InstalmentPlan.class, "instalment-plan")
                            .member(Pause.Hold.class, "hold"),
                    StoredFamily.of(Span.End.class)
                            .member(Span.End.Lasting.class, "lasting")
                            .member(Span.End.Ended.class, "ended"),
                    StoredFamily.of(Payer.class)
                            .member(Payer.Known.class, "known")
                            .member(Payer.Stranger.class, "stranger"),
                    StoredFamily.of(Act.class)
                            .member(Act.VoidInvoice.class, "void-invoice")
                            .member(Act.AcceptTheirs.class, "accept-theirs")
                            .member(Act.ReopenBooks.class, "reopen-books")
                            .member(Act.WriteOffInvoice.class, "write-off-invoice")
                            .member(Act.ChangeApprovalPolicy.class, "change-approval-policy")
                            .member(Act.CreateRecord.class, "create-record")
                            .member(Act.IgnorePayment.class, "ignore-payment")
                            .member(Act.RefundCreditMemo.class, "refund-credit-memo")
                            .member(Act.RefundPayment.class, "refund-payment")
                            .member(Act.RefundSale.class, "refund-sale")
                            .member(Act.BouncePayment.class, "bounce-payment")
                            .member(Act.BouncePartOfPayment.class, "bounce-part-of-payment")
                            .member(Act.AmendAgreement.class, "amend-agreement")
                            .member(Act.RecogniseRevenue.class, "recognise-revenue")
                            .member(Act.WaiveFee.class, "waive-fee")
                            .member(Act.ChangeCollectionPolicy.class, "change-collection-policy")
                            .member(Act.PostProcessorFees.class, "post-processor-fees"),
                    StoredFamily.of(CreditOrder.Selection.class)
                            .member(CreditOrder.Selection.Whole.class, "whole")
                            .member(CreditOrder.Selection.Share.class, "share")
                            .member(CreditOrder.Selection.Lines.class, "lines"),
                    StoredFamily.of(CreditOrder.Part.class)
                            .member(CreditOrder.Part.Units.class, "units")
                            .member(CreditOrder.Part.Worth.class, "worth"),
                    StoredFamily.of(Returned.class)
                            .member(Returned.CreditRest.class, "credit-rest")
                            .member(Returned.PaymentRest.class, "payment-rest")
                            .member(Returned.Sale.class, "sale")
                            .member(Returned.Bounced.class, "bounced")
                            .member(Returned.BouncedPart.class, "bounced-part"),
                    StoredFamily.of(RefundDocument.class)
                            .member(RefundDocument.Expense.class, "expense")
                            .member(RefundDocument.Receipt.class, "receipt")
                            .member(RefundDocument.VoidedPayment.class, "voided-payment"),
                    StoredFamily.of(Holder.class)
                            .member(Holder.OfInvoice.class, "invoice")
                            .member(Holder.OfCreditMemo.class, "credit-memo")
                            .member(Holder.OfMonth.class, "month")
                            .member(Holder.OfFee.class, "fee")
                            .member(Holder.OfDeferral.class, "deferral"),
                    StoredFamily.of(Holder.OfSale.class)
                            .member(Holder.OfInvoice.class, "invoice")
                            .member(Holder.OfCreditMemo.class, "credit-memo"),
                    StoredFamily.of(ProcessorReport.class)
                            .member(ProcessorReport.Charged.class, "charged")
                            .member(ProcessorReport.Reclaimed.class, "reclaimed")
                            .member(ProcessorReport.ReclaimedWithFee.class, "reclaimed-with-fee")
                            .member(ProcessorReport.Other.class, "other")
                            .member(ProcessorReport.Unclear.class, "unclear"),
                    StoredFamily.of(Scope.class)
                            .member(Scope.Subscription.class, "subscription")
                            .member(Scope.Milestones.class, "milestones")
                            .member(Scope.TimeAndMaterials.class, "time-and-materials"),
                    StoredFamily.of(BillingPlan.class)
                            .member(BillingPlan.Advance.class, "advance")
                            .member(BillingPlan.Arrears.class, "arrears")
                            .member(BillingPlan.Renewing.class, "renewing")
                            .member(BillingPlan.Retainer.class, "retainer")
                            .member(BillingPlan.OnAcceptance.class, "on-acceptance")
                            .member(BillingPlan.OnTime.class, "on-time"),
                    StoredFamily.of(BillingTerms.class)
                            .member(BillingTerms.InAdvance.class, "in-advance")
                            .member(BillingTerms.InArrears.class, "in-arrears")
                            .member(BillingTerms.Retainer.class, "retainer")
                            .member(BillingTerms.Renewal.class, "renewal")
                            .member(BillingTerms.PerMilestone.class, "per-milestone")
                            .member(BillingTerms.ApprovedTime.class, "approved-time"),
                    StoredFamily.of(Slice.class)
                            .member(Slice.OverDays.class, "over-days")
                            .member(Slice.OnDay.class, "on-day")
                            .member(Slice.Pending.class, "pending"),
                    StoredFamily.of(Change.class)
                            .member(Change.SeparateContract.class, "separate-contract")
                            .member(Change.Prospective.class, "prospective")
                            .member(Change.CumulativeCatchUp.class, "cumulative-catch-up")
                            .member(Change.Correction.class, "correction")
                            .member(Change.Cancellation.class, "cancellation")
                            .member(Change.Credit.class, "credit")
                            .member(Change.ChangeOrder.class, "change-order")
                            .member(Change.Delivered.class, "delivered")
                            .member(Change.TakenBack.class, "taken-back"),
                    StoredFamily.of(AutoApproval.class)
                            .member(AutoApproval.Off.class, "off")
                            .member(AutoApproval.Within.class, "within"),
                    StoredFamily.of(AutoMatch.class)
                            .member(AutoMatch.Off.class, "off")
                            .member(AutoMatch.Within.class, "within"));

    private static final List<StoredFamily> STATES =
            List.of(
                    StoredFamily.of(Account.class)
                            .member(Account.Unopened.class, "unopened")
                            .member(UnlinkedAccount.class, "unlinked")
                            .member(CreatingAccount.class, "creating")
                            .member(NameTakenAccount.class, "name-taken")
                            .member(LinkedAccount.class, "linked"),
                    StoredFamily.of(Invoice.class)
                            .member(Invoice.Undrafted.class, "undrafted")
                            .member(Draft.class, "draft")
                            .member(Submitted.class, "submitted")
                            .member(AwaitingSecond.class, "awaiting-second")
                            .member(Approved.class, "approved")
                            .member(Pushed.class, "pushed")
                            .member(PartiallyPaid.class, "partially-paid")
                            .member(Paid.class, "paid")
                            .member(Voiding.class, "voiding")
                            .member(Voided.class, "voided"),
                    StoredFamily.of(ApprovalPolicy.class)
                            .member(ApprovalPolicy.Unset.class, "unset")
                            .member(ApprovalPolicy.InForce.class, "in-force"),
                    StoredFamily.of(Mapping.class)
                            .member(Mapping.Unmapped.class, "unmapped")
                            .member(Mapping.Proposed.class, "proposed")
                            .member(Mapping.Settled.class, "settled")
                            .member(Mapping.Ordered.class, "ordered"),
                    StoredFamily.of(Payment.class)
                            .member(Payment.Unseen.class, "unseen")
                            .member(StandingPayment.class, "standing")
                            .member(ReversedPayment.class, "reversed"),
                    StoredFamily.of(RecordedPayment.class)
                            .member(RecordedPayment.Unrecorded.class, "unrecorded")
                            .member(WithheldPayment.class, "withheld")
                            .member(CountedPayment.class, "counted")
                            .member(DroppedPayment.class, "dropped"),
                    StoredFamily.of(ProcessorNotice.class)
                            .member(ProcessorNotice.Unreceived.class, "unreceived")
                            .member(ProcessorNotice.Kept.class, "kept"),
                    StoredFamily.of(Agreement.class)
                            .member(Agreement.Undrafted.class, "undrafted")
                            .member(AgreementDraft.class, "draft")
                            .member(RunningAgreement.class, "running")
                            .member(EndedAgreement.class, "ended"),
                    StoredFamily.of(BookingState.class)
                            .member(BookingState.Underway.class, "underway")
                            .member(BookingState.Landed.class, "landed")
                            .member(BookingState.Refused.class, "refused"),
                    StoredFamily.of(CreditMemo.class)
                            .member(CreditMemo.Undrafted.class, "undrafted")
                            .member(CreditDraft.class, "draft")
                            .member(SubmittedCredit.class, "submitted")
                            .member(AwaitingSecondCredit.class, "awaiting-second")
                            .member(ApprovedCredit.class, "approved")
                            .member(OpenCredit.class, "open")
                            .member(DiscardedCredit.class, "discarded")
                            .member(VoidedCredit.class, "voided"),
                    StoredFamily.of(Refund.class)
                            .member(Refund.Unordered.class, "unordered")
                            .member(Refund.Ordered.class, "ordered")
                            .member(LandedRefund.class, "landed")
                            .member(Refund.Refused.class, "refused"),
                    StoredFamily.of(Delivery.class)
                            .member(Delivery.Unordered.class, "unordered")
                            .member(Delivery.Queued.class, "queued")
                            .member(Delivery.Sent.class, "sent")
                            .member(Delivery.Failed.class, "failed"),
                    StoredFamily.of(Closing.class)
                            .member(Closing.NeverClosed.class, "never-closed")
                            .member(Closing.ClosedThrough.class, "closed-through")
                            .member(MonthUnderWay.class, "month-under-way"),
                    StoredFamily.of(Arrangements.class).member(Arrangements.class, "arranged"),
                    StoredFamily.of(AccountAccess.class)
                            .member(AccountAccess.Untouched.class, "untouched")
                            .member(AccountAccess.Recorded.class, "recorded"),
                    StoredFamily.of(AccessRules.class).member(AccessRules.class, "rules"),
                    StoredFamily.of(Ground.class)
                            .member(Ground.PaidUp.class, "paid-up")
                            .member(Ground.Overdue.class, "overdue")
                            .member(Ground.Overridden.class, "overridden"),
                    StoredFamily.of(Mailing.class)
                            .member(Mailing.NothingAgreed.class, "nothing-agreed")
                            .member(Mailing.Agreed.class, "agreed"),
                    StoredFamily.of(Revision.class)
                            .member(NoRevision.class, "none")
                            .member(RevisionDraft.class, "draft")
                            .member(SubmittedRevision.class, "submitted")
                            .member(RevisionUnderway.class, "underway"),
                    StoredFamily.of(NoRevision.End.class)
                            .member(NoRevision.End.Never.class, "never")
                            .member(NoRevision.End.Landed.class, "landed")
                            .member(NoRevision.End.Withdrawn.class, "withdrawn"),
                    StoredFamily.of(Part.class)
                            .member(Part.Applied.class, "applied")
                            .member(Part.Elsewhere.class, "elsewhere")
                            .member(Part.Returned.class, "returned")
                            .member(Part.Waiting.class, "waiting")
                            .member(Part.Ignored.class, "ignored"),
                    StoredFamily.of(ObservedDocument.class)
                            .member(ObservedDocument.Unseen.class, "unseen")
                            .member(ObservedDocument.Watched.class, "watched")
                            .member(ObservedDocument.Over.class, "over"),
                    StoredFamily.of(Acceptance.class)
                            .member(Acceptance.None.class, "none")
                            .member(Acceptance.Given.class, "given"),
                    StoredFamily.of(ControlledAct.class)
                            .member(ControlledAct.Unasked.class, "unasked")
                            .member(Asked.class, "asked")
                            .member(Settled.class, "settled"),
                    StoredFamily.of(Settlement.class)
                            .member(Settlement.Allowed.class, "allowed")
                            .member(Settlement.Refused.class, "refused")
                            .member(Settlement.Withdrawn.class, "withdrawn")
                            .member(Settlement.Lapsed.class, "lapsed"),
                    StoredFamily.of(Drift.class)
                            .member(Drift.InStep.class, "in-step")
                            .member(Diverged.class, "diverged")
                            .member(OursUnderway.class, "ours-underway")
                            .member(Resolved.class, "resolved"));

    static final List<StoredFamily> ALL =
            List.of(IN_EVENTS, STATES, StoredCollection.FAMILIES).stream()
                    .flatMap(List::stream)
                    .toList();

    private StoredFamilies() {}
}
