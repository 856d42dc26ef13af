/**
 * What machines watch of all connections of the installation at once. People of a tenant read the
 * health of their own connection elsewhere, and more of it.
 *
 * <p>It holds no name, no company and no secret. Start with {@link
 * io.tieout.application.vital.Vitals}.
 */
@NullMarked
package io.tieout.application.vital;

import org.jspecify.annotations.NullMarked;
