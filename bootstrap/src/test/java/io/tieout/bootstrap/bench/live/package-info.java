/** Tests of how many sockets are read. */
@NullMarked
package io.tieout.bootstrap.bench.live;

import org.jspecify.annotations.NullMarked;
