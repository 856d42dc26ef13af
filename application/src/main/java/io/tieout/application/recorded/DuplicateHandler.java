package io.tieout.application.recorded;

import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.recorded.RecordedPaymentCommand.ResolveSuspectedDuplicate;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.payment.ExistingPayment;
import io.tieout.domain.payment.PaymentSeen;
import io.tieout.domain.recorded.CountedPayment;
import io.tieout.domain.recorded.DroppedPayment;
import io.tieout.domain.recorded.ExistingRecordedPayment;
import io.tieout.domain.recorded.WithheldPayment;

/**
 * Lets a person say whether a payment in the books is one that was recorded here. If it is, the
 * recorded one counts no longer; if it is not, both do.
 */
public final class DuplicateHandler implements CommandHandler<ResolveSuspectedDuplicate> {

    private final Aggregates aggregates;
    private final TenantClock clock;

    public DuplicateHandler(Aggregates aggregates, TenantClock clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    @Override
    public Class<ResolveSuspectedDuplicate> handles() {
        return ResolveSuspectedDuplicate.class;
    }

    @Override
    public Receipt handle(ResolveSuspectedDuplicate command, Caller caller) {
        ExistingRecordedPayment before =
                aggregates.load(RECORDED_PAYMENT, command.id().value()).existing(command.id());
        Receipt receipt =
                aggregates.decide(
                        RECORDED_PAYMENT,
                        command.id().value(),
                        new ExpectedVersion.Any(),
                        state ->
                                state.existing(command.id())
                                        .decide(
                                                command.twin(),
                                                command.isSame(),
                                                caller.actor(),
                                                command.reason()));
        switch (before) {
            case WithheldPayment(var id, _, var recording, var booking, _) when !command.isSame() ->
                    RecordedPaymentHandlers.count(aggregates, id, recording, booking);
            case CountedPayment counted when command.isSame() -> takeBack(counted, caller);
            case WithheldPayment _, CountedPayment _, DroppedPayment _ -> {
                // what counts goes on to count
            }
        }
        return receipt;
    }

    private void takeBack(CountedPayment dropped, Caller caller) {
        aggregates.decide(
                PAYMENT,
                dropped.payment().value(),
                new ExpectedVersion.Any(),
                payment -> {
                    ExistingPayment existing = payment.existing(dropped.payment());
                    return existing.seen(
                            dropped.payment(),
                            new PaymentSeen.Gone(
                                    existing.document(),
                                    clock.now(caller.tenant()),
                                    "the same as a payment that somebody else booked"));
                });
    }
}
