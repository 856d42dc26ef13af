/**
 * The rows of agreements, and which invoices were drafted under each.
 *
 * <p>A row holds the agreement as its events left it, so that months and previews are computed from
 * what stands and nothing is computed twice. Start with {@link
 * io.tieout.persistence.agreement.AgreementProjection}.
 */
@NullMarked
package io.tieout.persistence.agreement;

import org.jspecify.annotations.NullMarked;
