/** Event store, views and state on PostgreSQL. */
@NullMarked
package io.tieout.persistence;

import org.jspecify.annotations.NullMarked;
