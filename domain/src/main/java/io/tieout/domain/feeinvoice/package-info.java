/**
 * The invoice of a late fee: what it is called, what it says, and how much of it is right.
 *
 * <p>It reckons no fee and decides about none: {@code domain.latefee} and {@code domain.collection}
 * do. Its invoice is one like any other, and goes through the same gate. Start with {@link
 * io.tieout.domain.feeinvoice.FeeInvoice}.
 */
@NullMarked
package io.tieout.domain.feeinvoice;

import org.jspecify.annotations.NullMarked;
