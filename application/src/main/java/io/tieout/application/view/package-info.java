/**
 * What all reads share: who looks, pages with keyset cursors, and answers that are read of one
 * state.
 *
 * <p>Start with {@link io.tieout.application.view.Viewer}.
 */
@NullMarked
package io.tieout.application.view;

import org.jspecify.annotations.NullMarked;
