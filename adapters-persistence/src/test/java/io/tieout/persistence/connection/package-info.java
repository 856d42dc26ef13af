/** The life of a connection on a real database. */
@NullMarked
package io.tieout.persistence.connection;

import org.jspecify.annotations.NullMarked;
