/**
 * Acts that no one person may do alone: one asks, another allows, and only then it is done.
 *
 * <p>It knows who asked for what, what that person saw, and who decided; it knows nothing of how an
 * act is carried out. To put another act under this control: add its record and its constant to
 * {@link io.tieout.domain.control.Act}; the compiler and the tests then ask for the rest, which is
 * its stored name in {@code StoredFamilies} with a golden file, its performer in the application
 * and its line in the schema. Start with {@link io.tieout.domain.control.ControlledActEvent}.
 */
@NullMarked
package io.tieout.domain.control;

import org.jspecify.annotations.NullMarked;
