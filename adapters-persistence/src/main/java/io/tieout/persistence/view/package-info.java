/**
 * What all views share: rows stamped with their stream's version, and cursors into ordered lists.
 *
 * <p>It knows no concept and no column by name. Start with {@link
 * io.tieout.persistence.view.StreamRows}.
 */
@NullMarked
package io.tieout.persistence.view;

import org.jspecify.annotations.NullMarked;
