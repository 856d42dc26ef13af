/**
 * What processors of payments report: each notice is kept once, and worked off or left to a person.
 *
 * <p>It knows no processor's protocol. Start with {@link
 * io.tieout.domain.processor.ProcessorNotice}.
 */
@NullMarked
package io.tieout.domain.processor;

import org.jspecify.annotations.NullMarked;
