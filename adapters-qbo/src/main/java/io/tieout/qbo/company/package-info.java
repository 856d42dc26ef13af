/**
 * Reads who a company is and how it keeps its books: when it is connected, and ever after when its
 * settings may have changed.
 *
 * <p>It knows nothing of authorisation. Start reading with {@link
 * io.tieout.qbo.company.CompanyBooks}.
 */
@NullMarked
package io.tieout.qbo.company;

import org.jspecify.annotations.NullMarked;
