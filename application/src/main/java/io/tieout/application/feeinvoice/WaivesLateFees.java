package io.tieout.application.feeinvoice;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNumberTaken;
import io.tieout.domain.credit.CreditMemoRejection.PlanBlocked;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.credit.Creditable;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.feeinvoice.FeeInvoiceRejected;
import io.tieout.domain.feeinvoice.FeeInvoiceRejection.NotALateFee;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.PushPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets a late fee go, once a second person allows it: its invoice is voided before it landed, and
 * all that is left of it is credited later. Who asked is the credit memo's maker, who allows it its
 * checker, as for any other.
 */
public final class WaivesLateFees implements ActPerformer<Act.WaiveFee> {

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final CreditPlans plans;

    public WaivesLateFees(Aggregates aggregates, CreditMemoViews credits, CreditPlans plans) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.plans = plans;
    }

    @Override
    public Class<Act.WaiveFee> performs() {
        return Act.WaiveFee.class;
    }

    @Override
    public Fingerprint look(Act.WaiveFee act, Caller caller) {
        ExistingInvoice fee = fee(act);
        if (!(fee instanceof LandedInvoice)) {
            // Deciding changes nothing yet: what would be refused then is refused now.
            fee.requestVoid(caller.actor(), "asked for");
            return Fingerprint.of(
                    new Fact("number", fee.content().number()),
                    new Fact("status", fee.status()),
                    new Fact("amount", fee.totals().total().toString()));
        }
        CreditPlan.Ready plan = plan(content(fee, act, "asked for"), caller);
        return Fingerprint.of(
                new Fact("number", fee.content().number()),
                new Fact("document", "credit memo " + act.number()),
                new Fact("dated", act.on().toString()),
                new Fact("amount", plan.document().sale().total().toString()),
                new Fact("plan", plan.hash().hex()));
    }

    @Override
    public void perform(Act.WaiveFee act, Permit permit, Caller caller) {
        ExistingInvoice fee = fee(act);
        if (fee instanceof LandedInvoice) {
            credit(content(fee, act, permit.reason()), act, permit, caller);
        } else {
            aggregates.decide(
                    INVOICE,
                    act.fee().value(),
                    new ExpectedVersion.Any(),
                    invoice ->
                            invoice.existing(act.fee())
                                    .requestVoid(permit.allowedBy(), permit.reason()));
        }
    }

    private void credit(CreditMemoContent content, Act.WaiveFee act, Permit permit, Caller caller) {
        CreditMemoId id = idOf(act);
        aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> memo.draft(id, content, permit.askedBy()));
        decide(id, memo -> memo.submit(permit.askedBy()));
        CreditPlan.Ready plan = plan(content, caller);
        decide(
                id,
                memo ->
                        memo.approve(
                                permit.allowedBy(),
                                plan.hash(),
                                plan,
                                PolicyKind.inForce(aggregates, caller)));
    }

    private ExistingInvoice fee(Act.WaiveFee act) {
        ExistingInvoice invoice = aggregates.load(INVOICE, act.fee().value()).existing(act.fee());
        if (!FeeInvoice.isFee(invoice.content())) {
            throw new FeeInvoiceRejected(new NotALateFee(invoice.content().number()));
        }
        return invoice;
    }

    private CreditMemoContent content(ExistingInvoice fee, Act.WaiveFee act, String reason) {
        if (credits.holderOfNumber(act.number()).isPresent()) {
            throw new CreditMemoRejected(new CreditMemoNumberTaken(act.number()));
        }
        CreditOrder whole =
                new CreditOrder(
                        act.number(), act.on(), new CreditOrder.Selection.Whole(), reason, true);
        return Creditable.of(fee, credits.takenOf(act.fee(), idOf(act))).credit(whole);
    }

    private CreditPlan.Ready plan(CreditMemoContent content, Caller caller) {
        return switch (plans.plan(Viewer.system(caller.tenant()), content).orElseThrow()) {
            case CreditPlan.Ready ready -> ready;
            case CreditPlan.Blocked(var reasons, _) ->
                    throw new CreditMemoRejected(
                            new PlanBlocked(
                                    reasons.stream()
                                            .map(PushPlan.Reason::message)
                                            .collect(Collectors.joining("; "))));
        };
    }

    /** one waiver of a fee under one number is one credit memo */
    private static CreditMemoId idOf(Act.WaiveFee act) {
        String name = "fee waiver:" + act.fee().value() + ":" + act.number();
        return new CreditMemoId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void decide(
            CreditMemoId id, Function<ExistingCreditMemo, List<CreditMemoEvent>> decision) {
        aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> decision.apply(memo.existing(id)));
    }
}
