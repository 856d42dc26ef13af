package io.tieout.application.axon;

import java.util.function.Predicate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * What the bridge needs of a database.
 *
 * @param engine appends and reads events; aggregate reads join the transaction at hand, streaming
 *     reads see all tenants
 * @param transactions one per command, opened in the tenant that {@code tenancy} bound
 * @param tokens how far each automation has come; every call is a transaction of its own
 * @param parked the events that automations could not handle
 * @param tenancy binds a tenant to a thread
 * @param conflicts tells a lost race, which a new attempt may win, from any other failure
 */
public record EventStorage(
        EventStorageEngine engine,
        TransactionManager transactions,
        TokenStore tokens,
        ParkedEvents parked,
        Tenancy tenancy,
        Predicate<Throwable> conflicts) {}
