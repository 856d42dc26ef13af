package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.agreement.AgreementEvent;
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
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.agreement.BillingPlan;
import io.tieout.domain.agreement.Scope;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.BillingTerms.Term;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.EntryMove;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.Schedule;
import io.tieout.domain.revenue.Slice;
import java.time.LocalDate;
import java.util.List;

/** One of each event of an agreement. */
final class AgreementSpecimens {

    static final AgreementId ID = new AgreementId(id(80));

    private static final InvoiceId INVOICE = new InvoiceId(id(81));
    private static final LocalDate FIRST_ON = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_ON = LocalDate.of(2026, 12, 31);
    static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    private AgreementSpecimens() {}

    /** in the order of the stored names */
    static List<DomainEvent> events() {
        return List.of(
                drafted(),
                approved(),
                new AgreementAmended(
                        ID,
                        new Change.Prospective(usd(180_000), DAY, LAST_ON),
                        DAY,
                        mixed(),
                        new BillingTerms.InArrears(usd(80_000), new Term(DAY, LAST_ON, 3)),
                        MAKER,
                        CHECKER,
                        "more seats"),
                cancelled(),
                new WorkDelivered(ID, design(30_000), mixed(), accepted(30_000), MAKER),
                new WorkCorrected(
                        ID, design(30_000), design(0), mixed(), accepted(0), MAKER, "not yet"),
                billed(),
                recognised(),
                landed(),
                new EntryRefused(ID, JANUARY, "the books are closed"),
                amended());
    }

    /** drafted, in force, with a posted month that landed, cancelled */
    static List<AgreementEvent> life() {
        return List.of(
                drafted(), approved(), billed(), recognised(), landed(), amended(), cancelled());
    }

    /** sold by milestone and by the hour, billed as delivered */
    static List<AgreementEvent> ofWork(Scope scope, BillingPlan billing) {
        return List.of(
                new AgreementDrafted(
                        ID,
                        new AgreementTerms(
                                ACCOUNT, "D-2", "work", "", "Work", "TAX", scope, billing),
                        scope.schedule(),
                        billing.terms(scope),
                        MAKER),
                approved());
    }

    static List<AgreementEvent> onMilestones() {
        return ofWork(
                new Scope.Milestones(List.of(new Scope.Milestone("design", usd(30_000)))),
                new BillingPlan.OnAcceptance());
    }

    static List<AgreementEvent> onTime() {
        return ofWork(
                new Scope.TimeAndMaterials(usd(100_000), usd(5_000)), new BillingPlan.OnTime());
    }

    static List<AgreementEvent> onRetainer() {
        return ofWork(
                new Scope.TimeAndMaterials(usd(100_000), usd(5_000)),
                new BillingPlan.Retainer(usd(10_000), FIRST_ON, LAST_ON, 1));
    }

    static List<AgreementEvent> renewing() {
        return ofWork(
                new Scope.Subscription(usd(120_000), FIRST_ON, LAST_ON),
                new BillingPlan.Renewing(12, LocalDate.of(2030, 1, 1)));
    }

    private static AgreementDrafted drafted() {
        Scope scope = new Scope.Subscription(usd(120_000), FIRST_ON, LAST_ON);
        BillingPlan billing = new BillingPlan.Advance(1);
        return new AgreementDrafted(
                ID,
                new AgreementTerms(
                        ACCOUNT, "D-1", "access", "West", "Access", "NON", scope, billing),
                scope.schedule(),
                billing.terms(scope),
                MAKER);
    }

    private static AgreementApproved approved() {
        return new AgreementApproved(ID, CHECKER);
    }

    private static AgreementCancelled cancelled() {
        return new AgreementCancelled(
                ID,
                new Change.Cancellation(DAY, Change.Rest.CREDITED),
                DAY,
                mixed(),
                new BillingTerms.InAdvance(usd(0), new Term(DAY, DAY, 1)),
                MAKER,
                CHECKER,
                "moves on");
    }

    private static PeriodBilled billed() {
        return new PeriodBilled(
                ID,
                INVOICE,
                new BillingDraft(List.of("2026-01-01"), FIRST_ON, FIRST_ON, JANUARY, usd(10_000)),
                drafted().schedule());
    }

    private static RevenueRecognised recognised() {
        return new RevenueRecognised(
                ID,
                ACCOUNT,
                JANUARY,
                new Position(usd(0), usd(0)),
                new Position(usd(10_000), usd(10_192)),
                "West",
                entry(),
                MAKER,
                CHECKER,
                new MonthWorth(usd(10_192), usd(192)));
    }

    static ExportedEntry entry() {
        return new ExportedEntry(
                link("58"),
                "RR202601-80",
                JANUARY,
                "January of D-1",
                List.of(
                        new Line(
                                Side.DEBIT,
                                new Target("81", "Deferred"),
                                usd(10_192),
                                new Target("9", "West")),
                        new Line(
                                Side.CREDIT,
                                new Target("82", "Sales"),
                                usd(10_192),
                                Target.none())));
    }

    private static EntryAmended amended() {
        return new EntryAmended(
                ID,
                ACCOUNT,
                JANUARY,
                "West",
                new EntryMove(JANUARY, usd(10_192), usd(192)),
                new EntryMove(DAY, usd(9_000), usd(0)),
                new Position(usd(10_000), usd(9_000)),
                CHECKER,
                "as the auditor wants it");
    }

    private static EntryLanded landed() {
        return new EntryLanded(ID, JANUARY, link("900"));
    }

    /** one slice of each kind */
    private static Schedule mixed() {
        return new Schedule(
                EventSpecimens.USD,
                List.of(
                        new Slice.OverDays(usd(120_000), FIRST_ON, LAST_ON, DAY, LAST_ON),
                        new Slice.OnDay(usd(-500), DAY, "catch-up"),
                        new Slice.Pending(usd(700), "build")));
    }

    private static Delivery design(long minor) {
        return new Delivery("design", usd(minor), DAY);
    }

    private static BillingTerms accepted(long minor) {
        return new BillingTerms.PerMilestone(List.of(design(minor)));
    }
}
