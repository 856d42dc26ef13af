package io.tieout.application.axon;

import io.tieout.application.command.Command;
import io.tieout.application.command.Receipt;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Axon's command bus as orders use it: on the caller's thread, one transaction for each order. */
final class OrderBus {

    private final SimpleCommandBus bus;

    OrderBus(TransactionManager transactions) {
        bus =
                SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .build();
    }

    void subscribe(
            Class<? extends Command> command, MessageHandler<? super CommandMessage<?>> handler) {
        bus.subscribe(command.getName(), handler);
    }

    /** decides and commits; whatever the handler, a projection or the commit threw comes out */
    Receipt send(Order order) {
        FutureCallback<Order, Receipt> answer = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(order), order.command().getClass().getName()),
                answer);
        CommandResultMessage<? extends Receipt> result = answer.getResult();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        switch (result.exceptionResult()) {
            case RuntimeException failure -> throw failure;
            case Error error -> throw error;
            case Throwable checked -> throw new IllegalStateException(checked);
        }
    }
}
