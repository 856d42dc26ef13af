package io.tieout.application.processorfee;

import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.recorded.RecordedPaymentCommand.CorrectFee;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryLanded;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryRefused;
import io.tieout.application.recorded.RecordedPaymentCommand.ReturnFee;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.recorded.ExistingRecordedPayment;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.recorded.RecordedPaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Keeps what a processor changes of its fee, and what became of the entries. */
public final class FeeHandlers {

    private final Aggregates aggregates;
    private final TenantClock clock;

    public FeeHandlers(Aggregates aggregates, TenantClock clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(CorrectFee.class, this::correct),
                new Handling<>(ReturnFee.class, this::returned),
                new Handling<>(RecordFeeEntryLanded.class, this::landed),
                new Handling<>(RecordFeeEntryRefused.class, this::refused));
    }

    private Receipt correct(CorrectFee command, Caller caller) {
        var today = clock.today(caller.tenant());
        return decide(
                command.id(),
                payment ->
                        payment.correctFee(
                                command.fee(),
                                command.on(),
                                today,
                                caller.actor(),
                                command.reason()));
    }

    private Receipt returned(ReturnFee command, Caller caller) {
        LocalDate on = command.at().atZone(clock.zone(caller.tenant())).toLocalDate();
        return decide(
                RecordedPaymentId.of(caller.tenant(), command.reference()),
                payment -> payment.feeReturned(command.refund(), command.back(), on));
    }

    private Receipt landed(RecordFeeEntryLanded command, Caller caller) {
        return decide(
                command.id(),
                payment -> payment.feeEntryLanded(command.part(), command.document()));
    }

    private Receipt refused(RecordFeeEntryRefused command, Caller caller) {
        return decide(
                command.id(), payment -> payment.feeEntryRefused(command.part(), command.reason()));
    }

    private Receipt decide(
            RecordedPaymentId id,
            Function<ExistingRecordedPayment, List<RecordedPaymentEvent>> decision) {
        return aggregates.decide(
                RECORDED_PAYMENT,
                id.value(),
                new ExpectedVersion.Any(),
                state -> decision.apply(state.existing(id)));
    }
}
