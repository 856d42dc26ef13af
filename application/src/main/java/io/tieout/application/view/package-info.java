/**
 * What all reads share: who looks, and pages with keyset cursors.
 *
 * <p>Start with {@link io.tieout.application.view.Viewer}.
 */
@NullMarked
package io.tieout.application.view;

import org.jspecify.annotations.NullMarked;
