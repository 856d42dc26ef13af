/**
 * The rows of acts that need two people: what waits, what was decided, by whom.
 *
 * <p>It stores the kind of an act and its subject, and knows nothing of what an act does. Start
 * with {@link io.tieout.persistence.control.ActProjection}.
 */
@NullMarked
package io.tieout.persistence.control;

import org.jspecify.annotations.NullMarked;
