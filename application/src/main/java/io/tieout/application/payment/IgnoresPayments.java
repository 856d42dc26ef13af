package io.tieout.application.payment;

import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Reconciliation;
import io.tieout.domain.payment.StandingPayment;

/** Sets aside what a payment brought and nobody can place, once two people agree. */
public final class IgnoresPayments implements ActPerformer<Act.IgnorePayment> {

    private final Aggregates aggregates;

    public IgnoresPayments(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Class<Act.IgnorePayment> performs() {
        return Act.IgnorePayment.class;
    }

    @Override
    public Fingerprint look(Act.IgnorePayment act, Caller caller) {
        Reconciliation row = row(act.payment());
        StandingPayment payment = row.payment();
        return Fingerprint.of(
                new Fact("payment", payment.document().externalId()),
                new Fact("received on", payment.receivedOn().toString()),
                new Fact("total", payment.total().toString()),
                new Fact("ignored", row.ignorable(act.documentId()).toString()),
                new Fact("of document", act.documentId()));
    }

    @Override
    public void perform(Act.IgnorePayment act, Permit permit, Caller caller) {
        PaymentId id = act.payment();
        aggregates.decide(
                PAYMENT,
                id.value(),
                new ExpectedVersion.Any(),
                payment ->
                        payment.existing(id)
                                .reconciliation()
                                .ignore(act.documentId(), permit.reason()));
    }

    private Reconciliation row(PaymentId id) {
        return aggregates.load(PAYMENT, id.value()).existing(id).reconciliation();
    }
}
