package io.tieout.bootstrap.faults.flood;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.bootstrap.demo.NotConnected;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does by hand what Tieout leaves to people: connects a company anew whose authorisation was lost,
 * and orders a retry of what stopped.
 */
public final class Administrator {

    /** the longest pause that QuickBooks asks for is over by then, and every window empty */
    private static final Duration COFFEE = Duration.ofMinutes(2);

    /** with a fault on every third call, all of them fail once in a million times */
    private static final int MOST_ATTEMPTS = 20;

    private final Connections connections;
    private final AtomicInteger connectedAnew = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();

    public Administrator(Connections connections) {
        this.connections = connections;
    }

    /** to be called while the company is at rest */
    public void lookAfter(Company company) {
        if (isDisconnected(company)) {
            connectAnew(company);
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

    /** connecting makes calls too, and they meet the same faults */
    private static void connectAnew(Company company) {
        for (int attempt = 1; ; attempt++) {
            company.pass(COFFEE);
            try {
                company.connect();
                return;
            } catch (NotConnected refused) {
                if (attempt == MOST_ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    private boolean isDisconnected(Company company) {
        return connections
                .ofTenant(company.id())
                .map(Connection::status)
                .filter(Connections.Status.DISCONNECTED::equals)
                .isPresent();
    }

    public int connectedAnew() {
        return connectedAnew.get();
    }

    public int retried() {
        return retried.get();
    }
}
