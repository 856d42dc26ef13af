/**
 * Holds every body that is sent against the table of sent fields.
 *
 * <p>Start with {@link io.tieout.qbo.field.SentFieldsTest}.
 */
@NullMarked
package io.tieout.qbo.field;

import org.jspecify.annotations.NullMarked;
