/** Invoices on the wire: golden files of what we send, and how what landed is read. */
@NullMarked
package io.tieout.qbo.invoice;

import org.jspecify.annotations.NullMarked;
