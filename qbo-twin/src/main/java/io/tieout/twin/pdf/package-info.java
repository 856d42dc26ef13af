/**
 * Documents as one page of PDF, plain but valid.
 *
 * <p>Knows no books and no calls. Start at {@link io.tieout.twin.pdf.DocumentPage}.
 */
@NullMarked
package io.tieout.twin.pdf;

import org.jspecify.annotations.NullMarked;
