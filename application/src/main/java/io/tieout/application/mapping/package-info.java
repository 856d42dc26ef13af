/**
 * What our words mean in the accounting system: looked up for plans, proposed and confirmed by
 * people, and what follows when a meaning changes.
 *
 * <p>A plan asks {@link io.tieout.application.mapping.Mappings} and never a list by itself. Start
 * with {@link io.tieout.application.mapping.MappingHandlers}.
 */
@NullMarked
package io.tieout.application.mapping;

import org.jspecify.annotations.NullMarked;
