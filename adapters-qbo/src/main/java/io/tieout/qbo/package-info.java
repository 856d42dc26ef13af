/**
 * The adapter to QuickBooks Online: how its settings look. Everything a person at Intuit would
 * recognise (realms, sync tokens, fault codes) ends in this module.
 *
 * <p>It knows the ports of the application and nothing of its database, its views or GraphQL. Start
 * reading with {@link io.tieout.qbo.worker.RealmWorkers}, which does the work of a connected
 * company, and {@link io.tieout.qbo.client.QboClient}, which talks to it.
 */
@NullMarked
package io.tieout.qbo;

import org.jspecify.annotations.NullMarked;
