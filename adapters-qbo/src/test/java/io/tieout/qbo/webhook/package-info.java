/** Deliveries as Intuit signs and writes them, and as others would like to. */
@NullMarked
package io.tieout.qbo.webhook;

import org.jspecify.annotations.NullMarked;
