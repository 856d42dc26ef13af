package io.tieout.application.control;

import static io.tieout.application.control.ControlKind.CONTROLLED_ACT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.control.ActPerformer.Permit;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.LapseAct;
import io.tieout.application.control.ControlCommand.RefuseAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.control.ControlCommand.WithdrawAct;
import io.tieout.domain.control.Asked;
import io.tieout.domain.control.ControlledAct;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.ExistingAct;
import io.tieout.domain.control.Request;
import io.tieout.domain.control.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who takes which order about acts that need two people. */
public final class ControlHandlers {

    private final Aggregates aggregates;
    private final ActViews acts;
    private final ActPerformers performers;

    public ControlHandlers(Aggregates aggregates, ActViews acts, ActPerformers performers) {
        this.aggregates = aggregates;
        this.acts = acts;
        this.performers = performers;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RequestAct.class, this::request),
                new Handling<>(AllowAct.class, this::allow),
                new Handling<>(RefuseAct.class, this::refuse),
                new Handling<>(WithdrawAct.class, this::withdraw),
                new Handling<>(LapseAct.class, this::lapse));
    }

    private Receipt request(RequestAct command, Caller caller) {
        ControlledActId id = acts.waiting(command.act()).orElse(command.id());
        return aggregates.decide(
                CONTROLLED_ACT,
                id.value(),
                new ExpectedVersion.Any(),
                state -> request(state, command, caller));
    }

    private List<ControlledActEvent> request(
            ControlledAct state, RequestAct command, Caller caller) {
        return switch (state) {
            case ControlledAct.Unasked unasked ->
                    unasked.request(
                            command.id(),
                            command.act(),
                            caller.actor(),
                            command.reason(),
                            performers.look(command.act(), caller));
            case ExistingAct asked ->
                    asked.requestAgain(command.act(), caller.actor(), command.reason());
        };
    }

    /** what the decision says twice is done once */
    private Receipt allow(AllowAct command, Caller caller) {
        List<Request> allowed = new ArrayList<>();
        Receipt receipt =
                decide(
                        command.id(),
                        command.expectedVersion(),
                        act -> {
                            List<ControlledActEvent> decided = allow(act, caller);
                            decided.forEach(_ -> allowed.add(act.request()));
                            return decided;
                        });
        allowed.forEach(request ->
                performers.perform(
                        request.act(),
                        new Permit(request.by(), request.reason(), caller.actor()),
                        caller));
        return receipt;
    }

    private List<ControlledActEvent> allow(ExistingAct act, Caller caller) {
        performers.demandRole(act.request().act(), caller);
        return switch (act) {
            case Asked asked ->
                    asked.allow(caller.actor(), performers.look(asked.request().act(), caller));
            case Settled settled -> settled.allowAgain(caller.actor());
        };
    }

    private Receipt refuse(RefuseAct command, Caller caller) {
        return decide(
                command.id(),
                command.expectedVersion(),
                act -> {
                    performers.demandRole(act.request().act(), caller);
                    return act.refuse(caller.actor(), command.reason());
                });
    }

    private Receipt withdraw(WithdrawAct command, Caller caller) {
        return decide(
                command.id(),
                command.expectedVersion(),
                act -> act.withdraw(caller.actor(), command.reason()));
    }

    private Receipt lapse(LapseAct command, Caller caller) {
        return decide(command.id(), new ExpectedVersion.Any(), act -> act.lapse(command.reason()));
    }

    private Receipt decide(
            ControlledActId id,
            ExpectedVersion expected,
            Function<ExistingAct, List<ControlledActEvent>> decision) {
        return aggregates.decide(
                CONTROLLED_ACT, id.value(), expected, act -> decision.apply(act.existing(id)));
    }
}
