/**
 * Messages in the schema: {@code message.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.message.MessageController}.
 */
@NullMarked
package io.tieout.graphql.message;

import org.jspecify.annotations.NullMarked;
