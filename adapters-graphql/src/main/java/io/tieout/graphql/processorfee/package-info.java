/**
 * Processors' fees in the schema: {@code processor-fee.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.processorfee.ProcessorFeeController}.
 */
@NullMarked
package io.tieout.graphql.processorfee;

import org.jspecify.annotations.NullMarked;
