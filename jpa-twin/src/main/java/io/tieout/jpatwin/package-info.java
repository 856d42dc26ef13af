/**
 * A yardstick: drafts of invoices over GraphQL as the usual application keeps them, with Spring
 * Boot, JPA and one transaction a request, and with what a careful team would promise: a token, a
 * role, checked input, a key that makes a draft once, who did it, and a message to pass on.
 *
 * <p>It reads the same mutation as Tieout and knows nothing of it; Tieout's benches start it as a
 * process of its own. What it is spared speaks for the yardstick: nobody reads its outbox, it seals
 * no personal data, and it could not say what an invoice was a month ago. Start with {@link
 * io.tieout.jpatwin.Drafts}.
 */
@NullMarked
package io.tieout.jpatwin;

import org.jspecify.annotations.NullMarked;
