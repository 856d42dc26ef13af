/**
 * How the accounting service says no: the catalogue of business faults with code, text and status.
 *
 * <p>Knows neither HTTP exchanges nor entities. The faults somebody asks for on purpose are another
 * matter and live in {@code trouble}. Start at {@link io.tieout.twin.fault.QboFault}.
 */
@NullMarked
package io.tieout.twin.fault;

import org.jspecify.annotations.NullMarked;
