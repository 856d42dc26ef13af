/**
 * Sealing: personal data under a key of its subject, secrets under a key of their tenant, and names
 * as keyed hashes that can be searched. Master keys only ever wrap those keys.
 *
 * <p>It knows no event, view or connection; others ask it to seal and open. Start with {@link
 * io.tieout.persistence.crypto.PersonalSealer}.
 */
@NullMarked
package io.tieout.persistence.crypto;

import org.jspecify.annotations.NullMarked;
