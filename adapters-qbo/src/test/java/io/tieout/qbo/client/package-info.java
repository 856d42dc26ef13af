/** The chain's pieces one by one, against recorded shapes. */
@NullMarked
package io.tieout.qbo.client;

import org.jspecify.annotations.NullMarked;
