/**
 * What machines watch: the figures of all connections as metrics and as actuator health, read in
 * rounds, so that whoever scrapes costs the database nothing.
 *
 * <p>It knows no web request and asks no accounting system. The metrics are listed in
 * docs/operations.md. Start with {@link io.tieout.bootstrap.watch.VitalsWatch}.
 */
@NullMarked
package io.tieout.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
