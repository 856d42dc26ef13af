/**
 * Processors and their notices in the schema: {@code processor.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.processor.ProcessorController}.
 */
@NullMarked
package io.tieout.graphql.processor;

import org.jspecify.annotations.NullMarked;
