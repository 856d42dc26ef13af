package io.tieout.domain.agreement;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revenue.BillingDraft;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Agreements in every state, and small words for what happens to them. */
final class AgreementExamples {

    static final Currency USD = new Currency("USD");
    static final AgreementId ID = new AgreementId(new UUID(1, 1));
    static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));
    static final ActorId MAKER = new ActorId("ann");
    static final ActorId CHECKER = new ActorId("ben");
    static final LocalDate NEVER_CLOSED = LocalDate.EPOCH;

    private AgreementExamples() {}

    static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    /** 1,200 for 2026 */
    static Scope aYear() {
        return new Scope.Subscription(usd("1200.00"), on("2026-01-01"), on("2026-12-31"));
    }

    static AgreementTerms terms(Scope scope, BillingPlan billing) {
        return new AgreementTerms(ACCOUNT, "D-1", "access", "", "Access", "NON", scope, billing);
    }

    static AgreementTerms aYearByTheMonth() {
        return terms(aYear(), new BillingPlan.Advance(1));
    }

    static AgreementTerms twoMilestones() {
        return terms(
                new Scope.Milestones(
                        List.of(
                                new Scope.Milestone("design", usd("300.00")),
                                new Scope.Milestone("build", usd("700.00")))),
                new BillingPlan.OnAcceptance());
    }

    /** 50 an hour up to 1,000 */
    static AgreementTerms hours() {
        return terms(
                new Scope.TimeAndMaterials(usd("1000.00"), usd("50.00")), new BillingPlan.OnTime());
    }

    static ExistingAgreement drafted(AgreementTerms terms) {
        Agreement unborn = Agreement.unborn();
        return grown(unborn, unborn.draft(ID, terms, USD, MAKER));
    }

    static ExistingAgreement inForce(AgreementTerms terms) {
        ExistingAgreement draft = drafted(terms);
        return grown(draft, draft.approve(CHECKER));
    }

    static ExistingAgreement grown(Agreement state, List<AgreementEvent> events) {
        Agreement now = state;
        for (AgreementEvent event : events) {
            now = now.after(event);
        }
        return now.existing(ID);
    }

    /** the same with every invoice drafted that is due by that day */
    static ExistingAgreement billedThrough(ExistingAgreement agreement, String day) {
        ExistingAgreement now = agreement;
        for (BillingDraft draft : agreement.due(on(day))) {
            now = grown(now, now.billed(invoice(draft), draft));
        }
        return now;
    }

    static InvoiceId invoice(BillingDraft draft) {
        return new InvoiceId(
                UUID.nameUUIDFromBytes(draft.keys().toString().getBytes(StandardCharsets.UTF_8)));
    }

    static ExportedEntry entry(String amount) {
        return new ExportedEntry(
                new DocumentLink(new ConnectionId(new UUID(1, 3)), "58"),
                "RR202601-1",
                on("2026-01-31"),
                "January",
                List.of(line(Side.DEBIT, amount), line(Side.CREDIT, amount)));
    }

    static Line line(Side side, String amount) {
        return new Line(side, new Target("81", "Deferred"), usd(amount), Target.none());
    }
}
