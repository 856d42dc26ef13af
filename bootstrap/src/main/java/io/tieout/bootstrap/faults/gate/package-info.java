/**
 * A run that signs many invoices of every shape, and holds what landed against what was signed.
 *
 * <p>It reads the accounting system's own books and does not ask the product how it compares. Start
 * with {@link io.tieout.bootstrap.faults.gate.SignedDocuments}.
 */
@NullMarked
package io.tieout.bootstrap.faults.gate;

import org.jspecify.annotations.NullMarked;
