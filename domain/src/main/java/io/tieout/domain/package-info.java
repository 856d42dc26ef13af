/** The business rules of Tieout: what an account, an invoice and a payment may do. */
@NullMarked
package io.tieout.domain;

import org.jspecify.annotations.NullMarked;
