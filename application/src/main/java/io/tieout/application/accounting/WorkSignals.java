package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells the workers of this node that work was committed for a connection, so that they need not
 * wait for the {@link WorkBoard}. Only a hint: a lost signal costs its interval, never work.
 */
public final class WorkSignals {

    private final List<Consumer<ConnectionId>> listeners = new CopyOnWriteArrayList<>();

    /** calls back on the raising thread; must return at once */
    public void onWork(Consumer<ConnectionId> listener) {
        listeners.add(listener);
    }

    /** to be called after the commit that stored the work */
    public void raise(ConnectionId connection) {
        listeners.forEach(listener -> listener.accept(connection));
    }
}
