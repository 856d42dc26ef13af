/**
 * Notices of processors in the database, and the sealed secrets by which they are proved.
 *
 * <p>Start with {@link io.tieout.persistence.processor.ProcessorNoticeProjection}, then {@link
 * io.tieout.persistence.processor.JooqProcessorSecrets}.
 */
@NullMarked
package io.tieout.persistence.processor;

import org.jspecify.annotations.NullMarked;
