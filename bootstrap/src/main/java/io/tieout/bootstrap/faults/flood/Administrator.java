package io.tieout.bootstrap.faults.flood;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does by hand what Tieout leaves to people: connects a company anew whose authorisation was lost,
 * and orders a retry of what stopped.
 */
final class Administrator {

    /** the longest pause that QuickBooks asks for is over by then, and every window empty */
    private static final Duration COFFEE = Duration.ofMinutes(2);

    private final Connections connections;
    private final AtomicInteger connectedAnew = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();

    Administrator(Connections connections) {
        this.connections = connections;
    }

    /** to be called while the company is at rest */
    void lookAfter(Company company) {
        if (isDisconnected(company)) {
            company.pass(COFFEE);
            company.connect();
            connectedAnew.incrementAndGet();
        }
        company.stopped()
                .map(OperationView::operation)
                .forEach(operation -> {
                    company.send(
                            new RetryOperation(
                                    operation.id(), "the fault is over", new ExpectedVersion.Any()),
                            Role.ADMIN);
                    retried.incrementAndGet();
                });
    }

    private boolean isDisconnected(Company company) {
        return connections
                .ofTenant(company.id())
                .map(Connection::status)
                .filter(Connections.Status.DISCONNECTED::equals)
                .isPresent();
    }

    int connectedAnew() {
        return connectedAnew.get();
    }

    int retried() {
        return retried.get();
    }
}
