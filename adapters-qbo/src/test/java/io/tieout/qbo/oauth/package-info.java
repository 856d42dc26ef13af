/** Grants: obtained from the twin, refreshed against recorded shapes. */
@NullMarked
package io.tieout.qbo.oauth;

import org.jspecify.annotations.NullMarked;
