/** What an auditor is told of exported histories. */
@NullMarked
package io.tieout.bootstrap.verify;

import org.jspecify.annotations.NullMarked;
