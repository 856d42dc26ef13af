/**
 * What our words mean in the accounting system: which item a product is, which class a class name
 * is. A person proposes, another confirms; until then the word means the record of the same name.
 *
 * <p>It knows no document. Start with {@link io.tieout.domain.mapping.Mapping}.
 */
@NullMarked
package io.tieout.domain.mapping;

import org.jspecify.annotations.NullMarked;
