/**
 * Who acts, for whom, and about whom: tenants, actors, and personal data that can be erased.
 *
 * <p>It knows no storage and no key: sealing personal data is the business of the adapter that
 * stores events. Start with {@link io.tieout.domain.people.Personal}.
 */
@NullMarked
package io.tieout.domain.people;

import org.jspecify.annotations.NullMarked;
