/** The wire of the gateways' own door: who waits for whom, and what is no question. */
@NullMarked
package io.tieout.bootstrap.gateway;

import org.jspecify.annotations.NullMarked;
