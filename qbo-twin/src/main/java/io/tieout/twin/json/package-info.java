/**
 * Reading and writing JSON trees in which every number is exact.
 *
 * <p>Knows Jackson and nothing about bookkeeping. Start at {@link io.tieout.twin.json.Json}.
 */
@NullMarked
package io.tieout.twin.json;

import org.jspecify.annotations.NullMarked;
