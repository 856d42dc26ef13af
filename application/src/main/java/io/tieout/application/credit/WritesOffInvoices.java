package io.tieout.application.credit;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
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
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.credit.WriteOff;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.PushPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes off what an invoice still owes, once a second person allows exactly the document that was
 * seen. Who asked is the credit memo's maker, who allows it its checker, as for any other.
 */
public final class WritesOffInvoices implements ActPerformer<Act.WriteOffInvoice> {

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final CreditPlans plans;

    public WritesOffInvoices(Aggregates aggregates, CreditMemoViews credits, CreditPlans plans) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.plans = plans;
    }

    @Override
    public Class<Act.WriteOffInvoice> performs() {
        return Act.WriteOffInvoice.class;
    }

    @Override
    public Fingerprint look(Act.WriteOffInvoice act, Caller caller) {
        CreditPlan.Ready plan = plan(content(act, "asked for"), caller);
        InvoiceDocument document = plan.document().sale();
        InvoiceDocument.Line line = document.lines().getFirst();
        return Fingerprint.of(
                new Fact("document", "credit memo " + document.number()),
                new Fact("dated", document.issuedOn().toString()),
                new Fact("customer", document.customer().externalId()),
                new Fact("amount", document.total().toString()),
                new Fact("item", line.item().name()),
                new Fact("account", line.incomeAccount().name()),
                new Fact("plan", plan.hash().hex()));
    }

    @Override
    public void perform(Act.WriteOffInvoice act, Permit permit, Caller caller) {
        CreditMemoId id = idOf(act);
        CreditMemoContent content = content(act, permit.reason());
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

    private CreditMemoContent content(Act.WriteOffInvoice act, String reason) {
        if (credits.holderOfNumber(act.number())
                .filter(held -> !held.equals(idOf(act)))
                .isPresent()) {
            throw new CreditMemoRejected(new CreditMemoNumberTaken(act.number()));
        }
        return WriteOff.of(
                aggregates.load(INVOICE, act.invoice().value()).existing(act.invoice()),
                act.number(),
                act.on(),
                reason);
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

    /** one write-off of an invoice under one number is one credit memo */
    private static CreditMemoId idOf(Act.WriteOffInvoice act) {
        String name = "write-off:" + act.invoice().value() + ":" + act.number();
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
