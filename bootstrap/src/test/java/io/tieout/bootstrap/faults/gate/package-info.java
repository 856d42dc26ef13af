/** Proves the run that signs many invoices, and that its judge can say no. */
@NullMarked
package io.tieout.bootstrap.faults.gate;

import org.jspecify.annotations.NullMarked;
