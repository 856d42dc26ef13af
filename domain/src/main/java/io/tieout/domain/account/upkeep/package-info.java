/**
 * Keeping a linked account and its customer in step, field by field, by the source-of-truth map:
 * what we have to push, what we take, and what a person has to decide.
 *
 * <p>It sends nothing and reads no clock. Start with {@link
 * io.tieout.domain.account.upkeep.Accord}.
 */
@NullMarked
package io.tieout.domain.account.upkeep;

import org.jspecify.annotations.NullMarked;
