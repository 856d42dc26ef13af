/** How random journals are judged. */
@NullMarked
package io.tieout.bootstrap.faults.ledger;

import org.jspecify.annotations.NullMarked;
