package io.tieout.application.axon;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import java.util.function.Consumer;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One attempt at a command, with everything that must be known while it is decided.
 *
 * @param freshly whether aggregates are read before they decide, because an earlier attempt may
 *     have been decided on a state that others had changed: a cached one, or none
 * @param look taken before the commit, when everything is written
 */
record Order(
        Command command,
        Caller caller,
        Once once,
        Cause cause,
        boolean freshly,
        Consumer<Receipt> look) {

    /** the order whose transaction is open on this thread */
    static Order atHand() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getPayload() instanceof Order order) {
            return order;
        }
        throw new IllegalStateException("aggregates decide only while a command is handled");
    }

    static Order first(Command command, Caller caller, Once once, Consumer<Receipt> look) {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        return new Order(command, caller, once, Cause.atHandOr(id), false, look);
    }

    Order onFreshState() {
        return new Order(command, caller, once, cause, true, look);
    }
}
