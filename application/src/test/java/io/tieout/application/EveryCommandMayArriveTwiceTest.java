package io.tieout.application;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CHANGED_AT;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.MEMO;
import static io.tieout.application.fixture.Examples.OTHER_MEMO;
import static io.tieout.application.fixture.Examples.PAID_ON;
import static io.tieout.application.fixture.Examples.USD;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.approval;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.byItselfUpTo;
import static io.tieout.application.fixture.Examples.consulting;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.creditApproval;
import static io.tieout.application.fixture.Examples.creditOrder;
import static io.tieout.application.fixture.Examples.divergedLanding;
import static io.tieout.application.fixture.Examples.landing;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.pat;
import static io.tieout.application.fixture.Examples.payment;
import static io.tieout.application.fixture.Examples.paymentWithCredit;
import static io.tieout.application.fixture.Examples.policyIs;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Examples.theirs;
import static io.tieout.application.fixture.Examples.twoFrom;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.voidIsAllowed;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand;
import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.linking.LinkCommand;
import io.tieout.application.account.linking.LinkCommand.CreateAccountingCustomer;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerCreated;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNameTaken;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNotCreated;
import io.tieout.application.account.linking.LinkCommand.RefuseLinkCandidate;
import io.tieout.application.account.linking.LinkCommand.UnlinkAccount;
import io.tieout.application.account.upkeep.CustomerSeen;
import io.tieout.application.account.upkeep.UpkeepCommand;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerSeen;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdateRefused;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdated;
import io.tieout.application.account.upkeep.UpkeepCommand.ResolveConflict;
import io.tieout.application.accountaccess.AccessCommand;
import io.tieout.application.accountaccess.AccessCommand.RecordAccess;
import io.tieout.application.accountaccess.AccessCommand.ReviewAccess;
import io.tieout.application.accountaccess.AccessRulesCommand;
import io.tieout.application.accountaccess.AccessRulesCommand.SetAccessRules;
import io.tieout.application.agreement.AgreementCommand;
import io.tieout.application.agreement.AgreementCommand.AcceptMilestone;
import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.agreement.AgreementCommand.RecordEntryRefused;
import io.tieout.application.agreement.AgreementCommand.WithdrawMilestone;
import io.tieout.application.closing.ClosingCommand;
import io.tieout.application.closing.ClosingCommand.AbandonClosing;
import io.tieout.application.closing.ClosingCommand.BeginClosing;
import io.tieout.application.closing.ClosingCommand.CloseBooks;
import io.tieout.application.closing.ClosingCommand.CloseMonth;
import io.tieout.application.closing.ClosingCommand.SignOffFinding;
import io.tieout.application.collection.ArrangementCommand;
import io.tieout.application.collection.ArrangementCommand.AgreeOnCollection;
import io.tieout.application.collection.ArrangementCommand.AnswerClaim;
import io.tieout.application.collection.ArrangementCommand.ArrangePause;
import io.tieout.application.collection.ArrangementCommand.ClaimPause;
import io.tieout.application.collection.ArrangementCommand.EndAccessOverride;
import io.tieout.application.collection.ArrangementCommand.EndPause;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.collection.CollectionCommand;
import io.tieout.application.collection.CollectionCommand.DecideCollection;
import io.tieout.application.collection.CollectionCommand.RecordNoticeBounced;
import io.tieout.application.collection.CollectionCommand.RecordNoticeNotSent;
import io.tieout.application.collection.CollectionCommand.RecordNoticeSent;
import io.tieout.application.collection.CollectionKind;
import io.tieout.application.collection.RulebookCommand;
import io.tieout.application.collection.RulebookCommand.DropShadowPolicy;
import io.tieout.application.collection.RulebookCommand.PromotePolicy;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.collection.RulebookCommand.SaveFeeCap;
import io.tieout.application.collection.RulebookCommand.TryOutPolicy;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.LapseAct;
import io.tieout.application.control.ControlCommand.RefuseAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.control.ControlCommand.WithdrawAct;
import io.tieout.application.credit.CreditMemoCommand;
import io.tieout.application.credit.CreditMemoCommand.ApplyCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.ApplyOnLanding;
import io.tieout.application.credit.CreditMemoCommand.DiscardCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.RecheckCreditSignature;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditApplicationEnded;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoGivenUp;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushRefused;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.credit.CreditMemoCommand.RejectCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.UseCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.VoidCreditSignature;
import io.tieout.application.deferral.DeferralCommand;
import io.tieout.application.deferral.DeferralCommand.DeferRevenue;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralLanded;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralRefused;
import io.tieout.application.delivery.DeliveryCommand;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliveryFailed;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliverySent;
import io.tieout.application.delivery.DeliveryCommand.SendInvoice;
import io.tieout.application.delivery.MailingCommand;
import io.tieout.application.delivery.MailingCommand.AgreeOnMailing;
import io.tieout.application.delivery.MailingCommand.SendAsAgreed;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.feeinvoice.FeeInvoiceCommand;
import io.tieout.application.feeinvoice.FeeInvoiceCommand.DraftFeeInvoice;
import io.tieout.application.feeinvoice.FeeInvoiceCommand.LowerFeeInvoice;
import io.tieout.application.fixture.Agreed;
import io.tieout.application.fixture.AnEntry;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.FromElsewhere;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand;
import io.tieout.application.invoice.InvoiceCommand.AcceptLandedInvoice;
import io.tieout.application.invoice.InvoiceCommand.ApproveByPolicy;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RecheckSignature;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceLinked;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.application.invoice.InvoiceCommand.RecordPushGivenUp;
import io.tieout.application.invoice.InvoiceCommand.RejectInvoice;
import io.tieout.application.invoice.InvoiceCommand.ReviseInvoice;
import io.tieout.application.invoice.InvoiceCommand.SettleInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.invoice.InvoiceCommand.VoidSignature;
import io.tieout.application.mapping.MappingCommand;
import io.tieout.application.mapping.MappingCommand.ConfirmMapping;
import io.tieout.application.mapping.MappingCommand.DeclineMapping;
import io.tieout.application.mapping.MappingCommand.ProposeMapping;
import io.tieout.application.mapping.RecordCommand;
import io.tieout.application.mapping.RecordCommand.RecordRecordCreated;
import io.tieout.application.mapping.RecordCommand.RecordRecordNotCreated;
import io.tieout.application.observed.ObservedCommand;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.application.observed.ObservedCommand.StopObserving;
import io.tieout.application.observed.ObservedCommand.StopObservingCustomer;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.PaymentCommand.QueueRefusedPart;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.application.payment.PaymentCommand.RevisitRefusedParts;
import io.tieout.application.payment.ReconciliationCommand;
import io.tieout.application.payment.ReconciliationCommand.CreditPayment;
import io.tieout.application.payment.ReconciliationCommand.LeavePayment;
import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import io.tieout.application.payment.ReconciliationCommand.RecordRelinkingEnded;
import io.tieout.application.payment.ReconciliationCommand.UndoCredit;
import io.tieout.application.payment.ReconciliationCommand.UndoIgnore;
import io.tieout.application.payment.ReconciliationCommand.UndoMatch;
import io.tieout.application.processor.ProcessorCommand;
import io.tieout.application.processor.ProcessorCommand.ReceiveNotice;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeAsked;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeHandled;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeWaits;
import io.tieout.application.processor.ProcessorCommand.RetryNotice;
import io.tieout.application.processor.ProcessorCommand.SetProcessorSecret;
import io.tieout.application.processor.ProcessorCommand.SettleNotice;
import io.tieout.application.recorded.RecordedPaymentCommand;
import io.tieout.application.recorded.RecordedPaymentCommand.CorrectFee;
import io.tieout.application.recorded.RecordedPaymentCommand.LearnFee;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordBookingRefused;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryLanded;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryRefused;
import io.tieout.application.recorded.RecordedPaymentCommand.ResolveSuspectedDuplicate;
import io.tieout.application.refund.RefundCommand;
import io.tieout.application.refund.RefundCommand.RecordRefundLanded;
import io.tieout.application.refund.RefundCommand.RecordRefundRefused;
import io.tieout.application.refund.RefundCommand.SettleRefund;
import io.tieout.application.revision.RevisionCommand;
import io.tieout.application.revision.RevisionCommand.DraftRevision;
import io.tieout.application.revision.RevisionCommand.RecheckRevisionSignature;
import io.tieout.application.revision.RevisionCommand.RecordRevisionLanded;
import io.tieout.application.revision.RevisionCommand.RecordRevisionRefused;
import io.tieout.application.revision.RevisionCommand.RejectRevision;
import io.tieout.application.revision.RevisionCommand.SubmitRevision;
import io.tieout.application.revision.RevisionCommand.VoidRevisionSignature;
import io.tieout.application.revision.RevisionCommand.WithdrawRevision;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.Feature;
import io.tieout.domain.access.Ground;
import io.tieout.domain.access.WhenInDoubt;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.closing.Concern;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Owed;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorReport.Other;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.refund.RefundId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryCommandMayArriveTwiceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final DocumentLink PAYMENT_DOCUMENT = new DocumentLink(CONNECTION, "161");
    private static final PaymentId PAYMENT = PaymentId.of(PAYMENT_DOCUMENT);

    private static final InvoiceId UNSENT = new InvoiceId(new UUID(1, 99));

    private static final MappedWord NORTH = new MappedWord(CONNECTION, Kind.CLASS, "north");
    private static final InvoiceId SIGNED = new InvoiceId(new UUID(1, 198));
    private static final InvoiceId AUTOMATIC = new InvoiceId(new UUID(1, 197));
    private static final InvoiceId FOUND = new InvoiceId(new UUID(1, 195));
    private static final CreditMemoId SIGNED_MEMO = new CreditMemoId(new UUID(1, 196));

    private final World world = Examples.aConnectedWorld();
    private final Set<Class<?>> sent = new HashSet<>();

    @Test
    void theSecondTimeAppendsNothingAndSucceeds() {
        draftedReviewedAndApproved();
        landedAndPaid();
        refusedAndReversed();
        givenBack();
        credited();
        revised();
        emailed();
        closed();
        voided();

        mapped();
        signedByTwo();
        approvedByPolicy();
        observed();
        linkedToADocument();
        fromElsewhere();
        agreed();
        reportedByProcessors();

        // It has no events; ProcessorHandlersTest sends it twice.
        sent.add(SetProcessorSecret.class);
        sent.remove(RecordDocumentSeen.class);
        assertThat(sent).isEqualTo(everyCommand());
    }

    private void agreed() {
        Agreed.product(world);
        twice(Agreed.time(), ann());
        twice(new ApproveAgreement(Agreed.TIME, ANY), ben());
        twice(Agreed.logged("monday", "2"), ann());
        twice(Agreed.corrected("monday", "1"), ann());
        world.send(Agreed.milestones(), ann());
        world.send(new ApproveAgreement(Agreed.MILESTONES, ANY), ben());
        twice(new AcceptMilestone(Agreed.MILESTONES, "design", Agreed.DAY), ann());
        twice(new WithdrawMilestone(Agreed.MILESTONES, "design", "not yet"), ann());
        world.send(Agreed.subscription(), ann());
        world.send(new ApproveAgreement(Agreed.YEAR, ANY), ben());
        twice(new BillAgreement(Agreed.YEAR), worker());
        Agreed.recognised(world);
        twice(new RecordEntryRefused(Agreed.YEAR, Agreed.JANUARY, "closed"), worker());
        var entry = new DocumentLink(CONNECTION, "900");
        twice(new RecordEntryLanded(Agreed.YEAR, Agreed.JANUARY, entry), worker());
        deferred();
    }

    private void deferred() {
        world.connections.answeredWell(CONNECTION, World.TENANT, world.clock.now(World.TENANT));
        Agreed.itemCredits(world, "82", "Income");
        var document = Holder.of(Agreed.landed(world, "902"));
        twice(new DeferRevenue(document), worker());
        var id = DeferralId.of(document);
        twice(new RecordDeferralRefused(id, 1, "closed"), worker());
        twice(new RecordDeferralLanded(id, 1, new DocumentLink(CONNECTION, "903")), worker());
    }

    private void fromElsewhere() {
        FromElsewhere.mapped(world, "Bank");
        twice(FromElsewhere.unallocated("40.00"), ann());
        twice(new LearnFee(FromElsewhere.CHARGE, usd("1.00")), worker());
        var id = FromElsewhere.recordedId();
        twice(new RecordBookingRefused(id, "the books are closed"), worker());
        world.clock.advance(Duration.ofDays(30));
        twice(new CorrectFee(id, usd("0.50"), PAID_ON, "half of it came back"), ann());
        var posted = FromElsewhere.feePosted(world);
        twice(FromElsewhere.feeReturned(), worker());
        twice(new RecordFeeEntryRefused(posted, 1, "closed"), worker());
        var entry = new DocumentLink(CONNECTION, "901");
        twice(new RecordFeeEntryLanded(posted, 1, entry), worker());
        world.send(FromElsewhere.seenLikeIt("171"), worker());
        var twin = PaymentId.of(new DocumentLink(CONNECTION, "171"));
        twice(new ResolveSuspectedDuplicate(id, twin, true, "asked the processor"), ann());
    }

    private void reportedByProcessors() {
        twice(new ReceiveNotice(Channel.STRIPE, "evt_1", "charge", new Other("none")), worker());
        var id = ProcessorNoticeId.of(worker().tenant(), Channel.STRIPE, "evt_1");
        twice(new RecordNoticeWaits(id, "it names no invoice"), worker());
        twice(new RetryNotice(id), ann());
        var asking = new Asking(new ControlledActId(new UUID(6, 1)), new RefundId(new UUID(6, 2)));
        twice(new RecordNoticeAsked(id, List.of(asking)), worker());
        twice(new RecordNoticeHandled(id, "payment ch_1 is recorded"), worker());
        twice(new ReceiveNotice(Channel.STRIPE, "evt_2", "charge", new Other("none")), worker());
        var other = ProcessorNoticeId.of(worker().tenant(), Channel.STRIPE, "evt_2");
        twice(new SettleNotice(other, "paid back by hand"), ann());
    }

    private void draftedReviewedAndApproved() {
        twice(new OpenAccount(ACME, profile("acme")), ann());
        linked();
        twice(new ChangeAccountProfile(ACME, laterPaying(), ANY), ann());
        twice(new DraftInvoice(INVOICE, content("INV-1", "90.00")), ann());
        twice(new ReviseInvoice(INVOICE, content("INV-1", "100.00"), ANY), ann());
        twice(new SubmitInvoice(INVOICE, ANY), ann());
        twice(new RejectInvoice(INVOICE, "look again", ANY), ben());
        twice(new SubmitInvoice(INVOICE, ANY), ann());
        twice(approval(world), ben());
        twice(new RecordInvoicePushRefused(INVOICE, "no such item"), worker());
        twice(approval(world), ben());
        twice(new RecordPushGivenUp(INVOICE, ann().actor(), "not wanted"), worker());
        twice(approval(world), ben());
    }

    private void linked() {
        twice(new RefuseLinkCandidate(ACME, "59", "another of that name"), ann());
        twice(new CreateAccountingCustomer(ACME, "", List.of(), ANY), ann());
        twice(new RecordCustomerNameTaken(ACME), worker());
        twice(new CreateAccountingCustomer(ACME, "Acme (2)", List.of(), ANY), ann());
        twice(new RecordCustomerNotCreated(ACME, "given up"), worker());
        twice(new CreateAccountingCustomer(ACME, "Acme (3)", List.of(), ANY), ann());
        twice(new RecordCustomerCreated(ACME, new DocumentLink(CONNECTION, "77")), worker());
        keptInStep(new DocumentLink(CONNECTION, "77"));
        twice(new UnlinkAccount(ACME, "the wrong one", ANY), ann());
        twice(new LinkAccount(ACME, "58", ANY), ann());
    }

    private void keptInStep(DocumentLink customer) {
        var named = new CustomerSeen(traits("Acme (4)"), 1, NOON);
        var renamed = new CustomerSeen(traits("Beta"), 2, NOON);
        twice(new RecordCustomerSeen(ACME, customer, named), worker());
        twice(new RecordCustomerSeen(ACME, customer, renamed), worker());
        twice(new ResolveConflict(ACME, Side.OURS, "still the same", ANY), ann());
        twice(new RecordCustomerUpdateRefused(ACME, customer, "taken"), worker());
        twice(
                new RecordCustomerUpdated(
                        ACME,
                        customer,
                        Card.of(profile("acme")),
                        Set.of(SharedField.NAME),
                        new CustomerSeen(traits("Acme"), 3, NOON)),
                worker());
    }

    private static Traits traits(String name) {
        return new Traits(name, "", "", "", "", "", "", "", "", "");
    }

    private static Particulars laterPaying() {
        Profile profile = profile("acme");
        return new Particulars(
                profile.name(), profile.email(), 45, profile.zone(), profile.contact());
    }

    private void landedAndPaid() {
        twice(payment("161", 0, "100.00", part("130", "60.00")), worker());
        twice(new RecordInvoicePushed(INVOICE, divergedLanding("130")), worker());
        twice(new AcceptLandedInvoice(INVOICE, "agreed by phone", ANY), ben());
        twice(new RevisitQueuedParts(PAYMENT), worker());
        twice(new QueueRefusedPart(PAYMENT, INVOICE, QueueReason.BEYOND_BALANCE), worker());
        twice(new RevisitRefusedParts(PAYMENT), worker());
        twice(new SettleInvoice(INVOICE, PAYMENT), worker());
    }

    private void refusedAndReversed() {
        twice(new QueueRefusedPart(PAYMENT, INVOICE, QueueReason.INVOICE_REFUSED), worker());
        twice(new SettleInvoice(INVOICE, PAYMENT), worker());
        decidedByPeople();
        twice(new RecordPaymentGone(PAYMENT_DOCUMENT, CHANGED_AT, "voided"), worker());
    }

    private void decidedByPeople() {
        twice(new LeavePayment(PAYMENT, "130", "asked the customer", ANY), ann());
        twice(new CreditPayment(PAYMENT, "an advance", ANY), ann());
        twice(new UndoCredit(PAYMENT, "a slip", ANY), ann());
        var act = new ControlledActId(new UUID(9, 70));
        twice(new RequestAct(act, new Act.IgnorePayment(PAYMENT, "130"), "not ours"), ann());
        twice(new AllowAct(act, ANY), ben());
        twice(new UndoIgnore(PAYMENT, "130", "ours", ANY), ann());
        var match = new UUID(9, 71);
        var ten = List.of(new ReconciliationCommand.Wanted(INVOICE, usd("10.00")));
        twice(new MatchPayment(match, PAYMENT, "", ten, "told so", ANY), ann());
        twice(payment("161", 5, "100.00", part("130", "70.00")), worker());
        twice(new RecordRelinkingEnded(PAYMENT, match, ""), worker());
        var undo = new UUID(9, 72);
        twice(new UndoMatch(undo, PAYMENT, "a slip", ANY), ann());
        twice(new RecordRelinkingEnded(PAYMENT, undo, "somebody changed it"), worker());
    }

    private void givenBack() {
        var document = new DocumentLink(CONNECTION, "163");
        world.send(payment("163", 0, "30.00"), worker());
        world.references.upsert(World.TENANT, CONNECTION, Examples.moneyAccounts());
        var refund = RefundId.of(PaymentId.of(document), "RF-1");
        orderRefund(document, 21);
        twice(new RecordRefundRefused(refund, "less was left"), worker());
        orderRefund(document, 22);
        var landed =
                new Landing(
                        new DocumentLink(CONNECTION, "170"),
                        "RF-1",
                        usd("30.00"),
                        "0",
                        List.of(),
                        new Booked.Unstated());
        twice(new RecordRefundLanded(refund, landed, "Expense:170"), worker());
        world.send(payment("163", 1, "30.00", part("Expense:170", "30.00")), worker());
        twice(new SettleRefund(refund, PaymentId.of(document), "Expense:170"), worker());
    }

    private void orderRefund(DocumentLink payment, int number) {
        var payout = new Payout("RF-1", LocalDate.of(2026, 3, 20), usd("30.00"), "35");
        var act = new Act.RefundPayment(PaymentId.of(payment), payout);
        twice(new RequestAct(act(number), act, "the customer left"), ann());
        twice(new AllowAct(act(number), ANY), ben());
    }

    private void emailed() {
        var here = new DeliveryId(new UUID(9, 3));
        var there = new DeliveryId(new UUID(9, 4));
        twice(new SendInvoice(here, INVOICE, Optional.empty()), ann());
        twice(new RecordDeliverySent(here), worker());
        twice(new SendInvoice(there, INVOICE, Optional.of("cfo@acme.test")), ann());
        twice(new RecordDeliveryFailed(there, "refused"), worker());
        twice(new AgreeOnMailing(ACME, Optional.of("billing@acme.test"), true), ann());
        twice(new SendAsAgreed(INVOICE), worker());
        arranged();
        collected();
        twice(new CloseBooks(LocalDate.of(2025, 12, 31), "audited"), ben());
    }

    private void arranged() {
        LocalDate from = LocalDate.of(2026, 1, 5);
        var pause = new PauseId(new UUID(9, 7));
        var hold = new Pause.Hold(Pause.HoldKind.LITIGATION, Span.from(from, Instant.EPOCH));
        twice(new ArrangePause(ACME, pause, hold, "the court wrote"), ann());
        twice(new EndPause(ACME, pause, from.plusDays(3), "the court wrote again"), ann());
        Instant until = world.clock.now(World.TENANT).plus(Duration.ofDays(3));
        twice(new OverrideAccess(ACME, AccessLevel.FULL, until, "they called"), ann());
        twice(new EndAccessOverride(ACME, "they paid"), ann());
        Instant now = world.clock.now(World.TENANT);
        var owed = new Access(AccessLevel.BLOCKED, new Ground.PaidUp());
        twice(new RecordAccess(ACME, owed, now), worker());
        world.send(new OverrideAccess(ACME, AccessLevel.FULL, now.plusSeconds(9), "wait"), ann());
        world.clock.advance(Duration.ofSeconds(9));
        twice(new ReviewAccess(ACME), worker());
        var exports = new Feature("exports", AccessLevel.BLOCKED);
        var rules = new AccessRules(WhenInDoubt.CLOSED, List.of(exports));
        twice(new SetAccessRules(rules), ann());
    }

    private void collected() {
        Instant now = world.clock.now(World.TENANT);
        LocalDate today = world.clock.today(World.TENANT);
        var rules =
                new CollectionRules(
                        List.of(
                                new Step(
                                        "remind",
                                        1,
                                        new Action.Remind(
                                                io.tieout.domain.collection.policy.Channel.EMAIL))),
                        0,
                        ContactHours.always(),
                        new ContactRate(1, 1),
                        List.of(),
                        List.of(),
                        List.of());
        twice(new SaveCollectionPolicy(new CollectionPolicy("", 1, today, rules), "new"), ann());
        var cap =
                new FeeCap(
                        Venue.unknown(),
                        USD,
                        today,
                        new RateLimit.None(),
                        new Limit.None(),
                        0,
                        false,
                        Money.zero(USD));
        twice(new SaveFeeCap(cap, "no law that we know of"), ann());
        twice(new TryOutPolicy("large", rules, "to see"), ann());
        twice(new PromotePolicy(1, 1, today, "seen"), ann());
        twice(new DropShadowPolicy(1, "seen enough"), ann());
        var terms = new AccountTerms("", Venue.unknown(), new FeeBasis.Recorded("7", today, true));
        twice(new AgreeOnCollection(ACME, terms, "the contract"), ann());
        world.owed.owes(overdue(1, today));
        twice(new DecideCollection(ACME, now), worker());
        NoticeId notice = ordered();
        twice(new RecordNoticeSent(ACME, notice, now), worker());
        twice(new RecordNoticeBounced(ACME, notice, now, "no such mailbox"), worker());
        world.owed.owes(overdue(2, today));
        Instant later = now.plus(Duration.ofDays(2));
        twice(new DecideCollection(ACME, later), worker());
        twice(new RecordNoticeNotSent(ACME, ordered(), later, "no address is known"), worker());
        feesBecomeInvoices(now);
        claimed(rules, today);
    }

    /** once a policy lets customers speak for themselves */
    private void claimed(CollectionRules rules, LocalDate today) {
        var open =
                new CollectionRules(
                        rules.steps(),
                        rules.graceDays(),
                        rules.hours(),
                        rules.rate(),
                        rules.leastOverdue(),
                        rules.exempt(),
                        rules.fees(),
                        true);
        world.send(
                new SaveCollectionPolicy(new CollectionPolicy("own", 3, today, open), "new"),
                ann());
        world.send(
                new AgreeOnCollection(
                        ACME,
                        new AccountTerms("own", Venue.unknown(), new FeeBasis.Unrecorded()),
                        "theirs"),
                ann());
        var cora =
                new Caller(
                        World.TENANT,
                        new ActorId("cora"),
                        Set.of(Role.CUSTOMER),
                        "here",
                        Set.of(ACME));
        var id = new PauseId(new UUID(9, 17));
        Pause promise =
                new Pause.Promise(
                        List.of(), today.plusDays(3), Span.from(LocalDate.EPOCH, Instant.EPOCH));
        twice(new ClaimPause(ACME, id, promise, "payday"), cora);
        twice(new AnswerClaim(ACME, id, Claim.Reply.DECLINED, "too late"), ann());
    }

    private void feesBecomeInvoices(Instant now) {
        LateFee fee =
                new LateFee(
                        0,
                        LocalDate.of(2026, 3, 1),
                        List.of(),
                        FeeOutcome.CHARGEABLE,
                        Money.ofMinor(300, USD));
        var invoice = new FeeInvoice(ACME, INVOICE, 0);
        var file = CollectionCaseId.of(ACME);
        var ref = new StepRef(INVOICE, "fee");
        done(new CollectionEvent.FeeCharged(file, ACME, ref, fee, 1, now, "due"));
        twice(new DraftFeeInvoice(invoice, fee, 1), worker());
        Money back = Money.ofMinor(100, USD);
        done(new CollectionEvent.FeeTakenBack(file, ACME, INVOICE, 0, back, 1, now, "paid"));
        twice(new LowerFeeInvoice(invoice, "paid in time"), worker());
    }

    private void done(CollectionEvent event) {
        var _ =
                world.aggregates.decide(
                        CollectionKind.COLLECTION,
                        CollectionCaseId.of(ACME).value(),
                        ANY,
                        _ -> List.of(event));
    }

    private static Facts overdue(int number, LocalDate today) {
        var debtor = new Debtor(ACME, "", ZoneId.of("America/New_York"), Venue.unknown(), USD);
        var debt =
                new Debt(
                        new InvoiceId(new UUID(9, number)),
                        today.minusDays(40),
                        today.minusDays(10),
                        Money.ofMinor(100, USD),
                        Money.zero(USD),
                        new Debt.Origin.Sale(),
                        new FeeBasis.Unrecorded(),
                        Instant.EPOCH);
        return new Facts(
                debtor,
                new Owed(List.of(debt), List.of(), List.of()),
                List.of(),
                List.of(),
                Log.empty());
    }

    private NoticeId ordered() {
        return world.aggregates
                .load(CollectionKind.COLLECTION, CollectionCaseId.of(ACME).value())
                .notices()
                .getLast()
                .id();
    }

    private void closed() {
        YearMonth january = YearMonth.of(2026, 1);
        world.monthEnd.open.add(new Finding(Concern.DRIFT, 2));
        twice(new BeginClosing(january), ann());
        twice(new AbandonClosing(january, "a late bill"), ann());
        twice(new BeginClosing(january), ann());
        twice(new SignOffFinding(january, Concern.DRIFT, "agreed by phone"), ben());
        twice(new CloseMonth(january, "all done"), ben());
        assertThat(world.monthEnd.kept).hasSize(1);
    }

    private void revised() {
        var invoice = new InvoiceId(new UUID(1, 98));
        stands(invoice);
        twice(new DraftRevision(invoice, content("INV-3", "80.00"), ANY), ann());
        twice(new WithdrawRevision(invoice, "a slip", ANY), ann());
        twice(new DraftRevision(invoice, content("INV-3", "90.00"), ANY), ann());
        twice(new SubmitRevision(invoice, ANY), ann());
        twice(new RejectRevision(invoice, "too little", ANY), ben());
        twice(new SubmitRevision(invoice, ANY), ann());
        twice(Examples.revisionApproval(world, invoice), ben());
        twice(new RecordRevisionRefused(invoice, "no such item"), worker());
        twice(Examples.revisionApproval(world, invoice), ben());
        var landing =
                new Landing(
                        new DocumentLink(CONNECTION, "131"),
                        "INV-3",
                        usd("90.00"),
                        "1",
                        List.of(),
                        new Booked.Unstated());
        twice(new RecordRevisionLanded(invoice, landing), worker());
    }

    private void stands(InvoiceId invoice) {
        world.send(new DraftInvoice(invoice, content("INV-3", "100.00")), ann());
        world.send(new SubmitInvoice(invoice, ANY), ann());
        world.send(Examples.approval(world, invoice), ben());
        world.send(new RecordInvoicePushed(invoice, landing("131")), worker());
    }

    private void credited() {
        twice(new DraftCreditMemo(OTHER_MEMO, INVOICE, creditOrder("CM-2")), ann());
        twice(new SubmitCreditMemo(OTHER_MEMO, ANY), ann());
        twice(new RejectCreditMemo(OTHER_MEMO, "too much", ANY), ben());
        twice(new DiscardCreditMemo(OTHER_MEMO, "not wanted", ANY), ann());
        twice(new DraftCreditMemo(MEMO, INVOICE, creditOrder("CM-1")), ann());
        twice(new SubmitCreditMemo(MEMO, ANY), ann());
        twice(creditApproval(world), ben());
        twice(new RecordCreditMemoPushRefused(MEMO, "closed"), worker());
        twice(creditApproval(world), ben());
        twice(new RecordCreditMemoGivenUp(MEMO, ben().actor(), "later"), worker());
        twice(creditApproval(world), ben());
        twice(new RecordCreditMemoPushed(MEMO, landing("150")), worker());
        twice(new ApplyOnLanding(MEMO, new UUID(9, 1)), worker());
        twice(new RecordCreditApplicationEnded(MEMO, new UUID(9, 1), "refused"), worker());
        twice(
                new ApplyCreditMemo(
                        MEMO, new UUID(9, 2), Optional.empty(), Optional.of(usd("1.00"))),
                ann());
        twice(paymentWithCredit("162", "150", "10.00"), worker());
        twice(new UseCreditMemo(MEMO, PaymentId.of(new DocumentLink(CONNECTION, "162"))), worker());
    }

    private void voided() {
        twice(asked(1), ann());
        twice(new AllowAct(act(1), ANY), ben());
        twice(new RecordInvoiceVoidRefused(INVOICE, "locked"), worker());
        twice(asked(2), ann());
        twice(new RefuseAct(act(2), "not yet", ANY), ben());
        twice(asked(3), ann());
        twice(new WithdrawAct(act(3), "a slip", ANY), ann());
        twice(asked(4), ann());
        twice(new LapseAct(act(4), "nobody decided"), worker());
        voidIsAllowed(world, "sent twice");
        twice(new RecordInvoiceVoided(INVOICE), worker());
        twice(new DraftInvoice(UNSENT, content("INV-2", "90.00")), ann());
        twice(new VoidInvoice(UNSENT, "a slip", ANY), ann());
    }

    private static RequestAct asked(int number) {
        return new RequestAct(act(number), new Act.VoidInvoice(INVOICE), "sent twice");
    }

    private static ControlledActId act(int number) {
        return new ControlledActId(new UUID(11, number));
    }

    private void observed() {
        var invoice = new DocumentLink(CONNECTION, "900");
        twice(RecordDocumentSeen.invoice(theirs(invoice)), worker());
        twice(new RecordJournalSeen(journal()), worker());
        twice(new StopObserving(ObservedKind.INVOICE, invoice), worker());
        twice(RecordDocumentSeen.creditMemo(theirs(new DocumentLink(CONNECTION, "901"))), worker());
        twice(new StopObservingCustomer(new DocumentLink(CONNECTION, "58")), worker());
    }

    private static JournalSeen journal() {
        return new JournalSeen.Standing(
                new DocumentLink(CONNECTION, "905"),
                "J-1",
                LocalDate.parse("2026-03-01"),
                "0",
                List.of(new JournalSeen.Line("58", AnEntry.debit("84", "80.00"))),
                Instant.parse("2026-03-01T10:00:00Z"),
                new Booked.Unstated());
    }

    private void linkedToADocument() {
        world.send(new DraftInvoice(FOUND, content("INV-25", "100.00")), ann());
        var found = (DocumentSeen.Standing) theirs(new DocumentLink(CONNECTION, "910"));
        twice(
                new RecordInvoiceLinked(
                        FOUND, ben().actor(), Examples.planHash(world, FOUND), found.now()),
                worker());
    }

    private void mapped() {
        twice(new ProposeMapping(Kind.PRODUCT, "seats", "7"), ann());
        twice(new ConfirmMapping(Kind.PRODUCT, "seats", "7"), ben());
        twice(new ProposeMapping(Kind.CLASS, "west", "300"), ann());
        twice(new DeclineMapping(Kind.CLASS, "west", "no such region"), ben());
        recordOrdered(7);
        twice(new RecordRecordNotCreated(NORTH, "given up", Target.none()), worker());
        recordOrdered(8);
        twice(new RecordRecordCreated(NORTH, new Target("301", "North")), worker());
    }

    private void recordOrdered(int act) {
        var north = new NewRecord("North", "", Target.none());
        world.send(new RequestAct(act(act), new Act.CreateRecord(NORTH, north), "a region"), ann());
        world.send(new AllowAct(act(act), ANY), ben());
    }

    private void signedByTwo() {
        policyIs(world, twoFrom("1.00"));
        twice(new DraftInvoice(SIGNED, content("INV-23", "90.00")), ann());
        twice(new SubmitInvoice(SIGNED, ANY), ann());
        twice(approval(world, SIGNED), ben());
        twice(new VoidSignature(SIGNED, "nobody joined"), worker());
        twice(approval(world, SIGNED), ben());
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(false)));
        twice(new RecheckSignature(SIGNED), worker());
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(true)));
        // The invoice above is void by now, so its credit memo is planned for a landed one.
        twice(approval(world, SIGNED), ben());
        twice(approval(world, SIGNED), pat());
        twice(new RecordInvoicePushed(SIGNED, landing("270")), worker());
        revisedByTwo();
        twice(new DraftCreditMemo(SIGNED_MEMO, SIGNED, creditOrder("CM-23")), ann());
        twice(new SubmitCreditMemo(SIGNED_MEMO, ANY), ann());
        twice(creditApproval(world, SIGNED_MEMO), ben());
        twice(new VoidCreditSignature(SIGNED_MEMO, "nobody joined"), worker());
        twice(creditApproval(world, SIGNED_MEMO), ben());
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(false)));
        twice(new RecheckCreditSignature(SIGNED_MEMO), worker());
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(true)));
    }

    private void revisedByTwo() {
        world.send(new DraftRevision(SIGNED, content("INV-23", "95.00"), ANY), ann());
        world.send(new SubmitRevision(SIGNED, ANY), ann());
        twice(Examples.revisionApproval(world, SIGNED), ben());
        twice(new VoidRevisionSignature(SIGNED, "nobody joined"), worker());
        twice(Examples.revisionApproval(world, SIGNED), ben());
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(false)));
        twice(new RecheckRevisionSignature(SIGNED), worker());
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(true)));
        world.send(new WithdrawRevision(SIGNED, "a slip", ANY), ann());
    }

    private void approvedByPolicy() {
        policyIs(world, byItselfUpTo("500.00"));
        twice(new DraftInvoice(AUTOMATIC, content("INV-24", "90.00")), ann());
        twice(new SubmitInvoice(AUTOMATIC, ANY), ann());
        twice(new ApproveByPolicy(AUTOMATIC), worker());
        world.send(new RecordInvoicePushed(AUTOMATIC, landing("177")), worker());
        var plain = payment("178", 0, "100.00");
        world.send(
                new RecordPaymentSeen(
                        plain.document(),
                        plain.changedAt(),
                        plain.customerId(),
                        plain.received(),
                        plain.receivedOn(),
                        "for INV-24",
                        List.of(),
                        List.of()),
                worker());
        policyIs(world, Examples.matchingUpTo("500.00"));
        var loose = PaymentId.of(new DocumentLink(CONNECTION, "178"));
        twice(new ReconciliationCommand.MatchByPolicy(loose), worker());
    }

    private void twice(Command command, Caller caller) {
        int before = world.eventCount();
        var first = world.send(command, caller);
        int between = world.eventCount();
        var second = world.send(command, caller);

        assertThat(between).as("%s the first time", command).isGreaterThan(before);
        assertThat(world.eventCount()).as("%s the second time", command).isEqualTo(between);
        assertThat(second).isEqualTo(first);
        sent.add(command.getClass());
    }

    private static Set<Class<?>> everyCommand() {
        return List.of(
                        AccountCommand.class,
                        LinkCommand.class,
                        ControlCommand.class,
                        InvoiceCommand.class,
                        MappingCommand.class,
                        PaymentCommand.class,
                        ReconciliationCommand.class,
                        CreditMemoCommand.class,
                        DeliveryCommand.class,
                        RevisionCommand.class,
                        RecordCommand.class,
                        RefundCommand.class,
                        UpkeepCommand.class,
                        ObservedCommand.class,
                        RecordedPaymentCommand.class,
                        AgreementCommand.class,
                        DeferralCommand.class,
                        ClosingCommand.class,
                        MailingCommand.class,
                        ArrangementCommand.class,
                        AccessCommand.class,
                        CollectionCommand.class,
                        FeeInvoiceCommand.class,
                        RulebookCommand.class,
                        AccessRulesCommand.class,
                        ProcessorCommand.class)
                .stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }
}
