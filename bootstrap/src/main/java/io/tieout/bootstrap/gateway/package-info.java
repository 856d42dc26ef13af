/**
 * The door that gateways have to themselves: {@code GET /access/{account}} on a port of its own,
 * with the same answers as at the front door and next to nothing in front of them.
 *
 * <p>It knows tokens and HTTP, and no permission, rule or account: what is answered is {@link
 * io.tieout.graphql.accountaccess.door.AccessAnswers}. Start with {@link
 * io.tieout.bootstrap.gateway.GatewayServer}; see docs/adr/0054.
 */
@NullMarked
package io.tieout.bootstrap.gateway;

import org.jspecify.annotations.NullMarked;
