/**
 * What every aggregate has in common: events it decides, and a typed no when a rule forbids.
 *
 * <p>An aggregate here is a sealed family of state records. A method either decides (returns
 * events) or evolves ({@code after(event)}); nothing in this package loads, stores or sends.
 */
@NullMarked
package io.tieout.domain.decision;

import org.jspecify.annotations.NullMarked;
