/**
 * What came without a genuine signature, at any of the doors that take signed notices. Begin with
 * {@link io.tieout.application.forgery.Forgeries}. It must not know what a notice says.
 */
@NullMarked
package io.tieout.application.forgery;

import org.jspecify.annotations.NullMarked;
