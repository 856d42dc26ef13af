/**
 * Keeping customers in the accounting system in step with their accounts: what was seen there, what
 * has to be written there, and the conflicts that wait for a person.
 *
 * <p>Start with {@link io.tieout.application.account.upkeep.CustomerSyncs}.
 */
@NullMarked
package io.tieout.application.account.upkeep;

import org.jspecify.annotations.NullMarked;
