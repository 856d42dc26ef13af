/**
 * A whole world in one process, to try things in: an embedded database, a local accounting system,
 * one persona per role, and accounts that show what their names say.
 *
 * <p>Nothing here exists in production. Start with {@link io.tieout.bootstrap.demo.DemoStack}.
 */
@NullMarked
package io.tieout.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
