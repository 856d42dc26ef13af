/**
 * The laws of the house: who may know whom, and what nobody may do.
 *
 * <p>Start with {@link io.tieout.bootstrap.law.Laws}. {@code HouseTest} holds the house to them;
 * {@code LawsTest} shows that each one bites, on a class that breaks it on purpose.
 */
@NullMarked
package io.tieout.bootstrap.law;

import org.jspecify.annotations.NullMarked;
