/**
 * Holds the page of known traps against the tests of the whole house: what it names must exist.
 *
 * <p>Start with {@link io.tieout.bootstrap.proof.FactsProvedTest}.
 */
@NullMarked
package io.tieout.bootstrap.proof;

import org.jspecify.annotations.NullMarked;
