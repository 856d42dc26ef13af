/**
 * Alerts in the schema: {@code alert.graphqls}. What people must know, and that somebody does.
 *
 * <p>Start with {@link io.tieout.graphql.alert.AlertController}.
 */
@NullMarked
package io.tieout.graphql.alert;

import org.jspecify.annotations.NullMarked;
